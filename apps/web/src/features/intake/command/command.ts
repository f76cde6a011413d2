import { fold } from '../../../lib/fold';

/** Verbs of the command line, as they are completed. */
export const VERBS = [
  'mo',
  'tim',
  'moi',
  'so',
  'phanloai',
  'chuyen',
  'traloi',
  'nhan',
  'dong',
  'danhgia',
] as const;
export type Verb = (typeof VERBS)[number];

/** A line that was understood. */
export type Command =
  | { readonly verb: 'moi' | 'so' }
  | { readonly verb: 'tim'; readonly text: string }
  | {
      readonly verb: Exclude<Verb, 'moi' | 'so' | 'tim'>;
      readonly number: number;
      readonly year: number | undefined;
    };

export type Reading =
  | { readonly command: Command }
  | {
      readonly trouble: 'empty' | 'unknownVerb' | 'ambiguousVerb' | 'numberMissing' | 'textMissing';
      readonly verbs: readonly Verb[];
    };

const NUMBER = /^(\d{1,7})(?:\/(\d{4}))?$/u;

/**
 * Reads a line: a verb, marks optional, shortened to any unique start, and what it is about. A number alone opens the
 * tip.
 */
export function readCommand(line: string): Reading {
  const [typed = '', ...rest] = line.trim().split(/\s+/u);
  if (typed === '') return { trouble: 'empty', verbs: VERBS };
  if (NUMBER.test(typed)) return about('mo', typed);
  const verbs = verbsLike(typed);
  const [verb] = verbs;
  if (verb === undefined) return { trouble: 'unknownVerb', verbs: VERBS };
  if (verbs.length > 1) return { trouble: 'ambiguousVerb', verbs };
  if (verb === 'moi' || verb === 'so') return { command: { verb } };
  if (verb !== 'tim') return about(verb, rest[0] ?? '');
  const text = rest.join(' ');
  return text === '' ? { trouble: 'textMissing', verbs } : { command: { verb, text } };
}

function about(verb: Exclude<Verb, 'moi' | 'so' | 'tim'>, text: string): Reading {
  const [, number, year] = NUMBER.exec(text) ?? [];
  if (number === undefined) return { trouble: 'numberMissing', verbs: [verb] };
  return { command: { verb, number: Number(number), year: year === undefined ? undefined : Number(year) } };
}

/** Verbs that begin so; a whole verb means itself, even where others begin with it. */
function verbsLike(typed: string): readonly Verb[] {
  const start = fold(typed);
  const exact = VERBS.find((verb) => verb === start);
  return exact ? [exact] : VERBS.filter((verb) => verb.startsWith(start));
}

/** The line with its verb written out, where only one fits. */
export function completed(line: string): string {
  const [typed = '', ...rest] = line.trimStart().split(/\s+/u);
  const verbs = verbsLike(typed);
  const [verb] = verbs;
  return typed === '' || verb === undefined || verbs.length > 1 ? line : [verb, rest.join(' ')].join(' ');
}
