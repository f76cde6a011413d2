import type { components } from '../../../api/schema/intake';

type Search = Partial<components['schemas']['SearchTipsDto']>;

const NUMBER = /^(\d{1,7})(?:\/(\d{4}))?$/u;

/** A number of the register (`12`, `12/2026`), or words. */
export function searchOf(typed: string): Search {
  const text = typed.trim();
  const [, number, year] = NUMBER.exec(text) ?? [];
  if (number === undefined) return { text };
  return { registerNumber: Number(number), ...(year !== undefined && { registerYear: Number(year) }) };
}
