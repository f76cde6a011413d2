const COMMENT = /^# (?:HELP|TYPE) (\S+)/;

/**
 * Joins Prometheus texts of several services into one: each metric's HELP and TYPE stand once, before all its
 * samples, as the format demands. Samples stay apart by their `service` label.
 */
export function mergeMetrics(texts: readonly string[]): string {
  const families = new Map<string, { comments: Set<string>; samples: string[] }>();
  for (const text of texts) {
    let family = '';
    for (const line of text.split('\n')) {
      if (line === '') continue;
      family = COMMENT.exec(line)?.[1] ?? family;
      const entry = families.get(family) ?? { comments: new Set(), samples: [] };
      families.set(family, entry);
      if (line.startsWith('#')) entry.comments.add(line);
      else entry.samples.push(line);
    }
  }
  return [...families.values()].flatMap(({ comments, samples }) => [...comments, ...samples, '']).join('\n');
}
