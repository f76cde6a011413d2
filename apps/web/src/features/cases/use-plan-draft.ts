import { useEffect, useRef, useState, type RefObject } from 'react';
import { readDay, vietnamToday } from '../../lib/day-entry';
import type { Collision } from '../../lib/three-way';
import { useCaseWork } from './case-context';
import type { CaseDetail } from './cases-api';
import {
  draftOf,
  mergePlans,
  TEXTS,
  withSide,
  type PlanDraft,
  type PlanRow,
  type PlanText,
} from './plan-draft';

const emptyRow = (): PlanRow => ({ key: crypto.randomUUID(), text: '', dueOn: '' });
const withRow = (draft: PlanDraft): PlanDraft =>
  draft.rows.length === 0 ? { ...draft, rows: [emptyRow()] } : draft;

/** What came of another officer's saving. */
export interface PlanMerge {
  readonly taken: readonly string[];
  readonly collisions: readonly (Collision & { readonly side: 'mine' | 'theirs' })[];
}

interface Writing {
  /** The saved plan that the draft goes on from. */
  readonly plan: CaseDetail['plan'];
  readonly draft: PlanDraft;
  /** Fields are written anew when it changes, and at no other moment. */
  readonly round: number;
  readonly merge: PlanMerge | undefined;
}

/**
 * The plan as it is being written, uncontrolled. Once the officer has been shown a plan that another one saved, both are
 * put together: what was typed stays.
 */
export function usePlanDraft(): {
  readonly draft: PlanDraft;
  readonly round: number;
  readonly merge: PlanMerge | undefined;
  readonly fields: RefObject<HTMLDivElement | null>;
  readonly setRows: (rows: readonly PlanRow[]) => void;
  readonly choose: (path: string, side: 'mine' | 'theirs') => void;
  readonly emptyRow: () => PlanRow;
  /** Tells what this page itself has saved: seeing that again is no news. */
  readonly saved: (text: PlanText) => void;
} {
  const { seen } = useCaseWork();
  const fields = useRef<HTMLDivElement>(null);
  const [writing, setWriting] = useState<Writing>(() => ({
    plan: seen.plan,
    draft: withRow(draftOf(seen.plan?.text)),
    round: 0,
    merge: undefined,
  }));
  const { plan, draft, round, merge } = writing;
  const isSavedAnew = seen.plan?.draftedAt !== plan?.draftedAt;
  const own = useRef<string>(undefined);
  useEffect(() => {
    if (!isSavedAnew) return;
    const base = draftOf(plan?.text);
    const theirs = draftOf(seen.plan?.text);
    const typed = own.current === said(theirs) ? base : typedIn(fields.current, draft);
    const together = mergePlans(base, typed, theirs);
    setWriting({
      plan: seen.plan,
      draft: withRow(together.merged),
      round: round + 1,
      merge:
        said(base) === said(typed)
          ? undefined
          : {
              taken: together.taken,
              collisions: together.collisions.map((each) => ({ ...each, side: 'mine' as const })),
            },
    });
  }, [isSavedAnew, seen.plan, plan, draft, round]);
  return {
    draft,
    round,
    merge,
    fields,
    emptyRow,
    setRows: (rows) => setWriting((before) => ({ ...before, draft: { ...before.draft, rows } })),
    saved: (text) => {
      own.current = said(draftOf(text));
    },
    choose: (path, side) => {
      const chosen = merge?.collisions.find((each) => each.path === path);
      if (!merge || !chosen) return;
      setWriting({
        plan,
        draft: withSide(typedIn(fields.current, draft), chosen, side),
        round: round + 1,
        merge: {
          ...merge,
          collisions: merge.collisions.map((each) => (each === chosen ? { ...each, side } : each)),
        },
      });
    },
  };
}

/** What a plan says, whatever its rows are called. */
const said = ({ rows, ...texts }: PlanDraft): string =>
  JSON.stringify([
    TEXTS.map((field) => texts[field]),
    rows.filter(({ text, dueOn }) => text !== '' || dueOn !== '').map(({ text, dueOn }) => [text, dueOn]),
  ]);

/** What stands in the fields now; what is no day yet is asked for again. */
function typedIn(root: HTMLElement | null, draft: PlanDraft): PlanDraft {
  const value = (name: string): string =>
    root?.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[name="${name}"]`)?.value.trim() ?? '';
  const today = vietnamToday(Date.now());
  return {
    purpose: value('purpose'),
    content: value('content'),
    reporterProtection: value('reporterProtection'),
    rows: draft.rows.map(({ key }) => ({
      key,
      text: value(`text-${key}`),
      dueOn: readDay(value(`due-${key}`), today) ?? '',
    })),
  };
}
