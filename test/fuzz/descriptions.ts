interface Parameter {
  readonly name: string;
  readonly in: string;
  schema?: object;
}

interface Operation {
  readonly parameters?: readonly Parameter[];
}

/** An OpenAPI description, as far as it is looked into here. */
export interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

/** Ids that the installation holds, by the name they have in paths and answers. */
export type KnownIds = ReadonlyMap<string, ReadonlySet<string>>;

/** A stream does not end, so nothing that waits for the end of its answer can judge it. */
const STREAM = /\/live$/;
/** After these the session is gone, and every other operation would be answered 401. */
const ENDS_SESSION = ['delete /api/session', 'delete /api/session/all'];

/** The description without streams, in two parts, of which the second ends the session that asks; neither is empty. */
export function inParts(description: Description): readonly Description[] {
  const only = (wanted: (name: string) => boolean): Description => ({
    ...description,
    paths: Object.fromEntries(
      Object.entries(description.paths)
        .map(([path, operations]) => {
          const kept = Object.entries(operations).filter(
            ([method]) => !STREAM.test(path) && wanted(`${method} ${path}`),
          );
          return [path, Object.fromEntries(kept)] as const;
        })
        .filter(([, operations]) => Object.keys(operations).length > 0),
    ),
  });
  const parts = [only((name) => !ENDS_SESSION.includes(name)), only((name) => ENDS_SESSION.includes(name))];
  return parts.filter(({ paths }) => Object.keys(paths).length > 0);
}

/** Lets half of the ids in paths be of records that are there; made-up ones alone would all be answered 404. */
export function withKnownIds(description: Description, ids: KnownIds): Description {
  const copy = structuredClone(description);
  for (const operations of Object.values(copy.paths)) {
    for (const { parameters = [] } of Object.values(operations)) {
      for (const parameter of parameters) {
        const known = [...(ids.get(parameter.name) ?? [])];
        if (parameter.in !== 'path' || known.length === 0) continue;
        parameter.schema = { anyOf: [{ type: 'string', enum: known }, parameter.schema ?? {}] };
      }
    }
  }
  return copy;
}

/** Paths that can be read without knowing anything. */
export function openReads({ paths }: Description): string[] {
  return Object.entries(paths)
    .filter(([path, operations]) => 'get' in operations && !path.includes('{') && !STREAM.test(path))
    .map(([path]) => path);
}

const AN_ID = /Id$|^awardNumber$/;
const MOST_OF_A_KIND = 5;

/** Adds the ids that an answer holds. */
export function collectIds(answer: unknown, ids: Map<string, Set<string>>): void {
  if (typeof answer !== 'object' || answer === null) return;
  for (const [name, value] of Object.entries(answer)) {
    if (typeof value !== 'string') collectIds(value, ids);
    else if (AN_ID.test(name)) {
      const known = ids.get(name) ?? new Set();
      if (known.size < MOST_OF_A_KIND) ids.set(name, known.add(value));
    }
  }
}
