import { fold } from '../../../lib/fold';
import type { CommonDecision } from '../acts/decisions';
import type { Vocabulary } from '../vocabulary';
import type { TipCommand } from './command';

/** A unit that a line may mean. */
interface FoundUnit {
  readonly unitId: string;
  readonly code: string;
  readonly name: string;
  readonly fullName: string;
}

/** What a line about tips comes to. */
export type Resolution =
  | { readonly decision: CommonDecision; readonly isTermIgnored?: boolean }
  /** Nothing more was typed, so its form is opened. */
  | { readonly form: true }
  | { readonly trouble: ResolutionTrouble; readonly among: readonly string[] };
type ResolutionTrouble =
  'unitUnknown' | 'unitAmbiguous' | 'reasonMissing' | 'reasonUnknown' | 'reasonAmbiguous' | 'answerUnknown';

interface Known {
  readonly vocabulary: Vocabulary;
  /** Units found by {@link unitWords}; undefined while on their way. */
  readonly units: readonly FoundUnit[] | undefined;
  /** ISO instant. */
  readonly now: string;
}

const TERM = /^\d{1,3}h$/u;
const SHOWN = 5;

/** What a transfer's receiver is searched by, as it is typed: a code (`csdt-37`), or words joined by hyphens. */
export function unitWords({ verb, words }: TipCommand): readonly string[] {
  const [first] = words;
  if (verb !== 'chuyen' || first === undefined) return [];
  return first.includes('-') ? [first, first.replaceAll('-', ' ')] : [first];
}

/** What a line asks for; undefined while units are looked up. */
export function resolve(command: TipCommand, known: Known): Resolution | undefined {
  const { verb, words } = command;
  const [first = '', ...rest] = words;
  const { vocabulary, now } = known;
  if (words.length === 0) return { form: true };
  switch (verb) {
    case 'chuyen':
      return transfer(command, known);
    case 'dong':
      return byReason(vocabulary.closureReasons, words, ({ outcome, code }) => ({
        act: 'close',
        body: { outcome, reasonCode: code },
      }));
    case 'danhgia':
      return byReason(vocabulary.assessmentReasons, words, ({ valuable, code }) => ({
        act: 'assess',
        body: { valuable, reasonCode: code },
      }));
    case 'nhan':
      return fold(first) === 'ngay'
        ? { decision: { act: 'accept', body: { competentReceivedAt: now } } }
        : { form: true };
    case 'traloi':
      if (fold(first) === 'nhan') return { decision: { act: 'answer', body: { outcome: 'accepted' } } };
      if (fold(first) !== 'tra') return { trouble: 'answerUnknown', among: ['nhan', 'tra'] };
      return byReason(vocabulary.transferRefusalReasons, rest, ({ code }) => ({
        act: 'answer',
        body: { outcome: 'refused', reasonCode: code },
      }));
    case 'mo':
    case 'phanloai':
    case 'sua':
    case 'ghi':
      return { form: true };
  }
}

/** The legal term of a transfer runs by itself; one that is typed is answered and left out. */
function transfer(command: TipCommand, { vocabulary, units, now }: Known): Resolution | undefined {
  const [, ...words] = command.words;
  const wanted = unitWords(command).map(fold);
  if (units === undefined) return undefined;
  const exact = units.filter(({ code, name, fullName }) =>
    [code, name, fullName].some((each) => wanted.includes(fold(each))),
  );
  const [unit, ...others] = exact.length > 0 ? exact : units;
  if (unit === undefined) return { trouble: 'unitUnknown', among: [] };
  if (others.length > 0) {
    return {
      trouble: 'unitAmbiguous',
      among: [unit, ...others].slice(0, SHOWN).map(({ code, name }) => `${code} ${name}`),
    };
  }
  const reason = words.filter((each) => !TERM.test(each));
  const resolved = byReason(
    vocabulary.transferReasons.filter(({ parentUnitOnly }) => !parentUnitOnly),
    reason,
    ({ code }) => ({
      act: 'transfer',
      body: { toUnitId: unit.unitId, reasonCode: code, determinedAt: now, enclosures: [] },
    }),
  );
  return 'decision' in resolved && reason.length < words.length
    ? { ...resolved, isTermIgnored: true }
    : resolved;
}

interface Reason {
  readonly code: string;
  readonly label: string;
  readonly labelEn: string;
}

/** The one reason in which every typed word begins a word, in the order of typing or not, marks optional. */
function byReason<Row extends Reason>(
  rows: readonly Row[],
  words: readonly string[],
  decide: (row: Row) => CommonDecision,
): Exclude<Resolution, { readonly form: true }> {
  const among = (list: readonly Row[]): string[] => list.slice(0, SHOWN).map(({ label }) => label);
  if (words.length === 0) return { trouble: 'reasonMissing', among: among(rows) };
  const typed = words.map((word) => ` ${fold(word).replaceAll('-', ' ')}`);
  const fitting = rows.filter(({ code, label, labelEn }) => {
    const text = ` ${fold(`${label} ${labelEn} ${code}`).replaceAll(/[^\p{L}\p{N}_]+/gu, ' ')}`;
    return typed.every((word) => text.includes(word));
  });
  const [row, ...others] = fitting;
  if (row === undefined) return { trouble: 'reasonUnknown', among: among(rows) };
  if (others.length > 0) return { trouble: 'reasonAmbiguous', among: among(fitting) };
  return { decision: decide(row) };
}
