import type { Random } from './random';

/** What stands for `<name>` in a phrase. */
export type Slots = Readonly<Record<string, (random: Random) => string>>;

const INNERMOST_CHOICE = /\{([^{}]*)\}/u;
const SLOT = /<([a-z_]+)>/gu;

/**
 * Writes a phrase out: `{a|b|c}` is one of its parts, parts may nest and be empty, `<name>` is filled from `slots`.
 * Spaces that an empty part leaves behind are closed up.
 */
export function writeOut(phrase: string, slots: Slots, random: Random): string {
  let text = phrase;
  for (let match = INNERMOST_CHOICE.exec(text); match; match = INNERMOST_CHOICE.exec(text)) {
    const [whole, parts = ''] = match;
    text = text.replace(whole, () => random.pick(parts.split('|')));
  }
  return text
    .replaceAll(SLOT, (_, name: string) => {
      const fill = slots[name];
      if (!fill) throw new RangeError(`no slot <${name}>`);
      return fill(random);
    })
    .replaceAll(/ {2,}/gu, ' ')
    .replaceAll(/ (?=[.,;:])/gu, '')
    .trim();
}
