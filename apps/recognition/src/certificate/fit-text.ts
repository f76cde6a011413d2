/** Width in points of a text set in one line. */
export type Measure = (text: string, size: number) => number;

/** A text broken into lines that stay inside a box. */
export interface FittedText {
  readonly lines: readonly string[];
  readonly size: number;
  /** Distance of base lines in points. */
  readonly leading: number;
}

export interface TextBox {
  readonly width: number;
  readonly height: number;
  /** Sizes tried, from the largest down, in points. */
  readonly largest: number;
  readonly smallest: number;
}

/** The text is longer than the box can hold at its smallest size. */
export class TextDoesNotFit extends Error {
  constructor() {
    super('a text does not fit into its box at the smallest size');
  }
}

const STEP = 0.5;
const LEADING = 1.28;

/**
 * Sets a text as large as its box allows: first it is wrapped, then it shrinks. Lines of one text are made about
 * equally long, which looks better under a centred heading than a full line over a single word.
 * @throws TextDoesNotFit
 */
export function fitText(text: string, box: TextBox, measure: Measure): FittedText {
  for (let size = box.largest; size >= box.smallest; size -= STEP) {
    const leading = size * LEADING;
    const lines = wrap(text, box.width, (line) => measure(line, size));
    if (lines.length * leading <= box.height) {
      return { lines: balance(text, lines, box.width, (line) => measure(line, size)), size, leading };
    }
  }
  throw new TextDoesNotFit();
}

/** Breaks at blanks, and inside a word only where the word alone is wider than the line. */
function wrap(text: string, width: number, measure: (line: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((part) => splitWord(part, width, measure))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (measure(longer) <= width) {
      line = longer;
    } else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line].filter((part) => part !== '');
}

function splitWord(word: string, width: number, measure: (line: string) => number): string[] {
  if (measure(word) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  for (const sign of word) {
    if (part !== '' && measure(part + sign) > width) {
      parts.push(part);
      part = '';
    }
    part += sign;
  }
  return [...parts, part];
}

/** The narrowest measure that needs no further line evens the lines out. */
function balance(
  text: string,
  lines: readonly string[],
  width: number,
  measure: (line: string) => number,
): readonly string[] {
  if (lines.length < 2) return lines;
  let narrow = width / 2;
  let wide = width;
  let best = lines;
  while (wide - narrow > 1) {
    const tried = (narrow + wide) / 2;
    const wrapped = wrap(text, tried, measure);
    if (wrapped.length > lines.length) {
      narrow = tried;
    } else {
      wide = tried;
      best = wrapped;
    }
  }
  return best;
}
