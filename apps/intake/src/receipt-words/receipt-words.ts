import { fold } from '@keng/kernel';
import { RECEIPT_WORDS } from './receipt-word-list';

/** Words in a receipt code: 9 × 10 = 90 bits (decisions.md §2.10 asks for 88). */
export const RECEIPT_LENGTH = 9;

/** A cryptographic source of randomness, such as `randomBytes` of `node:crypto`. */
export type RandomBytes = (size: number) => Uint8Array;

const WORD_BITS = 10;
/** No honest code is longer; longer input is refused unread. */
const INPUT_LIMIT = 500;

/** The letters of a text: marks folded, everything else left out. */
function letters(text: string): string {
  return fold(text).replaceAll(/[^a-z]/g, '');
}

const WORD_OF_LETTERS = new Map(RECEIPT_WORDS.map((word) => [letters(word), word]));
const WORD_LENGTHS = [...new Set([...WORD_OF_LETTERS.keys()].map(({ length }) => length))];

/** Nine words, each drawn evenly and independently. Shown once, never stored: store an HMAC of {@link receiptKey}. */
export function drawReceiptWords(randomBytes: RandomBytes): readonly string[] {
  const bytes = randomBytes(2 * RECEIPT_LENGTH);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: RECEIPT_LENGTH }, (_, at) => wordAt(view.getUint16(2 * at) % 2 ** WORD_BITS));
}

/**
 * The nine words of a code as somebody wrote or typed them, spelled as in the list; undefined when it is not nine
 * words of the list. Marks, case, normal form, blanks, separators and numbering ("1. …") do not matter.
 */
export function parseReceiptWords(input: string | readonly string[]): readonly string[] | undefined {
  const text = typeof input === 'string' ? input : input.join(' ');
  if (text.length > INPUT_LIMIT) return undefined;
  const words: string[] = [];
  let rest = letters(text);
  while (rest !== '' && words.length < RECEIPT_LENGTH) {
    const head = leadingWord(rest);
    if (head === undefined) return undefined;
    words.push(head.word);
    rest = rest.slice(head.length);
  }
  return rest === '' && words.length === RECEIPT_LENGTH ? words : undefined;
}

/** What the HMAC of a code is taken of: the letters of its words, the same for every spelling of the code. */
export function receiptKey(words: readonly string[]): Buffer {
  return Buffer.from(words.map(letters).join(' '), 'ascii');
}

/** Two different places, counted from 1 and ascending, whose words the caller reads back; all 36 pairs alike often. */
export function readBackPositions(randomBytes: RandomBytes): readonly [number, number] {
  const evenBelow = 256 - (256 % PAIRS.length);
  for (;;) {
    const [byte = evenBelow] = randomBytes(1);
    const pair = byte < evenBelow ? PAIRS[byte % PAIRS.length] : undefined;
    if (pair !== undefined) return pair;
  }
}

const PAIRS: readonly (readonly [number, number])[] = Array.from({ length: RECEIPT_LENGTH }, (_, first) =>
  Array.from(
    { length: RECEIPT_LENGTH - 1 - first },
    (_, further) => [first + 1, first + further + 2] as const,
  ),
).flat();

function wordAt(index: number): string {
  const word = RECEIPT_WORDS[index];
  if (word === undefined) throw new RangeError('the list of receipt words is too short');
  return word;
}

/** The word that `text` begins with; there is at most one, since no word begins another. */
function leadingWord(text: string): { readonly word: string; readonly length: number } | undefined {
  for (const length of WORD_LENGTHS) {
    const word = WORD_OF_LETTERS.get(text.slice(0, length));
    if (word !== undefined && text.length >= length) return { word, length };
  }
  return undefined;
}
