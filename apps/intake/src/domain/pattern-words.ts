// Repetition is bounded everywhere: with \s* a page of blanks would take minutes.
export const SPACE = String.raw`\s{1,3}`;
export const MAYBE_SPACE = String.raw`\s{0,3}`;

/** Alternatives as whole words, as written, capitalised and in capitals; blanks match any white space. */
export function words(list: string): string {
  const spellings = list
    .trim()
    .split(/\s*,\s*/)
    .flatMap((word) => [word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()])
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replaceAll(' ', SPACE));
  return String.raw`(?<!\p{L})(?:${spellings.join('|')})(?!\p{L})`;
}

/** After `before`, the match of `then`; `before` stays. */
export function after(before: string, then: string): string {
  return String.raw`(?<=${before})(?:${then})`;
}
