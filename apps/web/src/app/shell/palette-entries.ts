import { fold } from '../../lib/fold';

/** What the palette can be asked for, in the order in which groups are shown. */
export const GROUPS = ['records', 'page', 'acts', 'pages'] as const;
export type Group = (typeof GROUPS)[number];

export interface Entry {
  readonly id: string;
  readonly group: Group;
  readonly name: string;
  /** Key that does the same, or where the record stands. */
  readonly hint?: string;
  readonly run: () => void;
}

export interface EntryGroup {
  readonly group: Group;
  readonly entries: readonly Entry[];
}

/** How well a name fits what was typed: 0 begins so, or does behind its `·`, 1 has words that begin so, 2 contains it; undefined not at all. */
export function fitOf(name: string, typed: string): number | undefined {
  const [text, sought] = [fold(name), wordsOf(typed).join(' ')];
  if (text.split('·').some((part) => part.trim().startsWith(sought))) return 0;
  const words = wordsOf(name);
  if (wordsOf(typed).every((part) => words.some((word) => word.startsWith(part)))) return 1;
  return text.includes(sought) ? 2 : undefined;
}

/** Entries that fit, group by group, those and the groups with the best first; records were found by their number and fit as they are. */
export function findEntries(entries: readonly Entry[], typed: string): readonly EntryGroup[] {
  const found = entries
    .map((entry) => ({ entry, fit: entry.group === 'records' ? 0 : fitOf(entry.name, typed) }))
    .filter((each): each is { entry: Entry; fit: number } => each.fit !== undefined)
    .sort((a, b) => a.fit - b.fit);
  return GROUPS.map((group) => ({ group, found: found.filter(({ entry }) => entry.group === group) }))
    .filter((each) => each.found.length > 0)
    .sort((a, b) => (a.found[0]?.fit ?? 0) - (b.found[0]?.fit ?? 0))
    .map((each) => ({ group: each.group, entries: each.found.map(({ entry }) => entry) }));
}

/** A number of a register, with its year where one was typed. */
export interface RecordNumber {
  readonly number: number;
  readonly year?: number;
  /** Where the word before the number says which register. */
  readonly of?: 'tip' | 'case';
}

const NUMBER = /^(?:(\D*[^\d\s])\s+)?(\d{1,7})(?:\s*\/\s*(\d{4}))?$/u;
const WORDS: readonly { readonly of: 'tip' | 'case'; readonly words: ReadonlySet<string> }[] = [
  { of: 'tip', words: new Set(['tin', 'nguon tin', 'tin so', 'so tin', 'tip', 'so']) },
  { of: 'case', words: new Set(['vu', 'vu viec', 'vu so', 'vu viec so', 'case', 'thu ly', 'so thu ly']) },
];

/** Reads `1043`, `1043/2026`, `tin 1043`, `Vụ việc 12/2026`; nothing where other words stand before the number. */
export function readNumber(typed: string): RecordNumber | undefined {
  const [, before, digits, year] = NUMBER.exec(fold(typed.trim())) ?? [];
  if (digits === undefined || Number(digits) === 0) return undefined;
  const kind = before === undefined ? undefined : WORDS.find(({ words }) => words.has(before.trim()));
  if (before !== undefined && !kind) return undefined;
  return {
    number: Number(digits),
    ...(year !== undefined && { year: Number(year) }),
    ...(kind && { of: kind.of }),
  };
}

const wordsOf = (text: string): readonly string[] =>
  fold(text)
    .split(/[^\p{L}\p{N}+/]+/u)
    .filter(Boolean);
