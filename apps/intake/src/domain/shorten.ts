const LETTERS = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/** `text` on one line, with `…` for what goes beyond `length` letters. */
export function shorten(text: string, length: number): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  if (line.length <= length) return line;
  const letters = Array.from(LETTERS.segment(line), ({ segment }) => segment);
  if (letters.length <= length) return line;
  return `${letters
    .slice(0, length - 1)
    .join('')
    .trimEnd()}…`;
}
