import { fold } from '../../../lib/fold';

/** A stretch of a text, and what goes in its place. */
export interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const ABBREVIATION = /(?:^|\n);(\p{L}[\p{L}\p{M}\p{N}]*)$/u;

/**
 * Canned text for `;` and a word between the beginning of a line and the caret, marks optional; a unique start of the
 * word is enough.
 *
 * @param canned text by word
 */
export function cannedAt(
  text: string,
  caret: number,
  canned: Readonly<Record<string, string>>,
): Replacement | undefined {
  const typed = ABBREVIATION.exec(text.slice(0, caret))?.[1];
  if (typed === undefined) return undefined;
  const starts = Object.keys(canned).filter((word) => fold(word).startsWith(fold(typed)));
  const word =
    starts.find((start) => fold(start) === fold(typed)) ?? (starts.length === 1 ? starts[0] : undefined);
  const replacement = word === undefined ? undefined : canned[word];
  return replacement === undefined
    ? undefined
    : { from: caret - typed.length - 1, to: caret, text: replacement };
}
