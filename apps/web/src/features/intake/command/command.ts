import { fold } from '../../../lib/fold';

/** Verbs that do or show something, as they are completed. */
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
  'sua',
  'ghi',
  'hoantac',
] as const;
export type Verb = (typeof VERBS)[number];

/** Verbs of the desk's habits that no act of the service stands behind yet; they are answered, not guessed at. */
export const ABSENT_VERBS = ['giao', 'gop', 'noi', 'uutien', 'hoi', 'hen'] as const;
export type AbsentVerb = (typeof ABSENT_VERBS)[number];

/** Verbs about tips. */
export type TipVerb = Exclude<Verb, 'moi' | 'so' | 'tim' | 'hoantac'>;
/** Those that are about one tip at a time. */
const SINGLE: ReadonlySet<TipVerb> = new Set<TipVerb>(['mo', 'phanloai', 'sua', 'ghi']);

/** A tip by its number, or the rows that are chosen. */
export type Target = { readonly number: number; readonly year: number | undefined } | 'chosen';

/** A line that was understood. */
export type Command =
  | { readonly verb: 'moi' | 'so' | 'hoantac' }
  | { readonly verb: 'tim'; readonly text: string }
  | {
      readonly verb: TipVerb;
      readonly target: Target;
      /** What follows the number, word by word. */
      readonly words: readonly string[];
    };
export type TipCommand = Extract<Command, { readonly target: Target }>;

export type Trouble = 'empty' | 'unknownVerb' | 'ambiguousVerb' | 'numberMissing' | 'textMissing' | 'oneOnly';
export type Reading =
  | { readonly command: Command }
  | { readonly trouble: Trouble; readonly verbs: readonly (Verb | AbsentVerb)[] }
  | { readonly absent: AbsentVerb };

const NUMBER = /^(\d{1,7})(?:\/(\d{4}))?$/u;

/**
 * Reads a line: a verb, marks optional, shortened to any unique start, and what it is about. A number alone opens the
 * tip; without a number an act is about the chosen rows.
 * @param chosen how many rows are chosen
 */
export function readCommand(line: string, chosen = 0): Reading {
  const [typed = '', ...rest] = line.trim().split(/\s+/u);
  if (typed === '') return { trouble: 'empty', verbs: VERBS };
  if (NUMBER.test(typed)) return about('mo', [typed, ...rest], chosen);
  const verbs = verbsLike(typed);
  const [verb] = verbs;
  if (verb === undefined) return { trouble: 'unknownVerb', verbs: VERBS };
  if (verbs.length > 1) return { trouble: 'ambiguousVerb', verbs };
  if (isAbsent(verb)) return { absent: verb };
  if (verb === 'moi' || verb === 'so' || verb === 'hoantac') return { command: { verb } };
  if (verb !== 'tim') return about(verb, rest, chosen);
  const text = rest.join(' ');
  return text === '' ? { trouble: 'textMissing', verbs } : { command: { verb, text } };
}

function about(verb: TipVerb, words: readonly string[], chosen: number): Reading {
  const [first = '', ...rest] = words;
  const [, number, year] = NUMBER.exec(first) ?? [];
  if (number !== undefined) {
    const target = { number: Number(number), year: year === undefined ? undefined : Number(year) };
    return { command: { verb, target, words: rest } };
  }
  if (chosen === 0) return { trouble: 'numberMissing', verbs: [verb] };
  if (SINGLE.has(verb) && chosen > 1) return { trouble: 'oneOnly', verbs: [verb] };
  return { command: { verb, target: 'chosen', words } };
}

const isAbsent = (verb: Verb | AbsentVerb): verb is AbsentVerb => ABSENT_VERBS.some((each) => each === verb);

/** Verbs that begin so; a whole verb means itself, even where others begin with it. */
function verbsLike(typed: string): readonly (Verb | AbsentVerb)[] {
  const start = fold(typed);
  const known = [...VERBS, ...ABSENT_VERBS];
  const exact = known.find((verb) => verb === start);
  return exact ? [exact] : known.filter((verb) => verb.startsWith(start));
}

/** The line with its verb written out, where only one fits. */
export function completed(line: string): string {
  const [typed = '', ...rest] = line.trimStart().split(/\s+/u);
  const verbs = verbsLike(typed);
  const [verb] = verbs;
  return typed === '' || verb === undefined || verbs.length > 1 ? line : [verb, rest.join(' ')].join(' ');
}
