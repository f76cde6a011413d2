import { mergeFields, mergeRows, type Collision, type Merge } from '../../lib/three-way';
import type { CaseDetail } from './cases-api';

export type PlanText = NonNullable<NonNullable<CaseDetail['plan']>['text']>;

/** A step of the plan as it is being written. */
export interface PlanRow {
  readonly key: string;
  readonly text: string;
  /** A plain date, or what was typed where it is none. */
  readonly dueOn: string;
}

/** The plan as it is being written. */
export interface PlanDraft {
  readonly purpose: string;
  readonly content: string;
  readonly reporterProtection: string;
  readonly rows: readonly PlanRow[];
}

export const TEXTS = ['purpose', 'content', 'reporterProtection'] as const;
const ROW_FIELDS = ['text', 'dueOn'] as const;

/** The saved plan to go on with; steps without names of their own are numbered. */
export function draftOf(text: PlanText | null | undefined): PlanDraft {
  return {
    purpose: text?.purpose ?? '',
    content: text?.content ?? '',
    reporterProtection: text?.reporterProtection ?? '',
    rows: (text?.steps ?? []).map(({ text: what, dueOn }, index) => ({
      key: String(index),
      text: what,
      dueOn,
    })),
  };
}

/** @param base what both began with @param mine what I have typed @param theirs what was saved meanwhile */
export function mergePlans(base: PlanDraft, mine: PlanDraft, theirs: PlanDraft): Merge<PlanDraft> {
  const texts = mergeFields(base, mine, theirs, TEXTS);
  const others = recognised(base.rows, theirs.rows);
  const own = mine.rows.filter((row) => holdsText(row) && !isNewInBoth(row, base.rows, others));
  const rows = mergeRows(base.rows, own, others, {
    list: 'rows',
    keyOf: ({ key }: PlanRow) => key,
    fields: ROW_FIELDS,
  });
  return {
    merged: { ...texts.merged, rows: rows.merged },
    taken: [...texts.taken, ...rows.taken],
    collisions: [...texts.collisions, ...rows.collisions],
  };
}

const holdsText = ({ text, dueOn }: PlanRow): boolean => text !== '' || dueOn !== '';

/** Whether both added the same step. */
const isNewInBoth = (
  { key, text, dueOn }: PlanRow,
  base: readonly PlanRow[],
  others: readonly PlanRow[],
): boolean =>
  base.every((row) => row.key !== key) && others.some((row) => row.text === text && row.dueOn === dueOn);

/** Their steps under the keys of those that they were: the same, or with the same text or day; others are new. */
function recognised(base: readonly PlanRow[], theirs: readonly PlanRow[]): readonly PlanRow[] {
  const free = new Set(base);
  const found = new Map<PlanRow, string>();
  const match = (isIt: (was: PlanRow, is: PlanRow) => boolean): void => {
    for (const row of theirs) {
      if (found.has(row)) continue;
      const was = [...free].find((candidate) => isIt(candidate, row));
      if (was === undefined) continue;
      free.delete(was);
      found.set(row, was.key);
    }
  };
  match((was, is) => was.text === is.text && was.dueOn === is.dueOn);
  match((was, is) => was.text === is.text);
  match((was, is) => was.dueOn === is.dueOn);
  return theirs.map((row) => ({ ...row, key: found.get(row) ?? `their ${row.key}` }));
}

/** The draft with the other text at a place where both changed it. */
export function withSide(
  draft: PlanDraft,
  { path, mine, theirs }: Collision,
  side: 'mine' | 'theirs',
): PlanDraft {
  const value = side === 'mine' ? mine : theirs;
  const [list, key, field] = path.split('.');
  if (list !== 'rows' || field === undefined) return { ...draft, [path]: value };
  return { ...draft, rows: draft.rows.map((row) => (row.key === key ? { ...row, [field]: value } : row)) };
}
