import { fold } from '../../lib/fold';

interface DangerWord {
  readonly phrase: string;
  readonly emergencyNumber: string;
  /** Means danger without marks as well; others (`dao`, `cháy`) are too many words without them. */
  readonly foldSafe: boolean;
}

/** An emergency number, and the words for which it is shown. */
export interface Danger {
  readonly emergencyNumber: string;
  readonly phrases: readonly string[];
}

/** Emergencies that a story tells of, by whole words, the lowest number first. */
export function dangersIn(story: string, words: readonly DangerWord[]): readonly Danger[] {
  const exact = padded(story.normalize('NFC').toLowerCase());
  const folded = padded(fold(story));
  const found = new Map<string, string[]>();
  for (const { phrase, emergencyNumber, foldSafe } of words) {
    const occurs =
      exact.includes(padded(phrase.normalize('NFC').toLowerCase())) ||
      (foldSafe && folded.includes(padded(fold(phrase))));
    if (occurs) found.set(emergencyNumber, [...(found.get(emergencyNumber) ?? []), phrase]);
  }
  return [...found]
    .map(([emergencyNumber, phrases]) => ({ emergencyNumber, phrases: longestOf(phrases) }))
    .toSorted((a, b) => a.emergencyNumber.localeCompare(b.emergencyNumber));
}

/** Without those that another says already: "dao" beside "cầm dao". */
function longestOf(phrases: readonly string[]): readonly string[] {
  return phrases.filter(
    (phrase) => !phrases.some((other) => other !== phrase && padded(other).includes(padded(phrase))),
  );
}

/** Words with one blank around each, so that "dao" is not found in "giao". */
const padded = (text: string): string => ` ${text.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;
