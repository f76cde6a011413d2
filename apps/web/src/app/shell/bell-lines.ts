import type { WaitingCases, WaitingDossiers, WaitingTips } from '../../api/waiting';
import type { Target } from '../../ui/target';

/** What the services say; undefined where the officer's roles do not ask it, or while it is on its way. */
export interface Waiting {
  readonly tips?: WaitingTips | undefined;
  readonly cases?: WaitingCases | undefined;
  readonly dossiers?: WaitingDossiers | undefined;
  /** Events that were put aside, over all services. */
  readonly parked?: number | undefined;
}

export type LineId =
  | `tips_${WaitingTips['items'][number]['reason']}`
  | `cases_${WaitingCases['items'][number]['reason']}`
  | `dossiers_${WaitingDossiers['items'][number]['reason']}`
  | 'parked';

/** One kind of thing that waits for me, and the list that shows it. */
export interface BellLine {
  readonly id: LineId;
  readonly count: number;
  readonly target: Target;
}

export interface Bell {
  /** Things that wait, each counted once although it may stand in several lines. */
  readonly total: number;
  readonly lines: readonly BellLine[];
}

/** Lines in the order of the services' answers: what is late comes first. */
export function composeBell({ tips, cases, dossiers, parked = 0 }: Waiting): Bell {
  return {
    total: (tips?.total ?? 0) + (cases?.total ?? 0) + (dossiers?.total ?? 0) + parked,
    lines: [
      ...(tips?.items ?? []).map(({ reason, count }): BellLine => ({
        id: `tips_${reason}`,
        count,
        target: { to: '/intake', search: isStep(reason) ? { waitsFor: reason } : { lane: reason } },
      })),
      ...(cases?.items ?? []).map(({ reason, count }): BellLine => ({
        id: `cases_${reason}`,
        count,
        target: { to: '/cases', search: isLane(reason) ? { lane: reason } : { waitsFor: reason } },
      })),
      ...(dossiers?.items ?? []).map(({ reason, count }): BellLine => ({
        id: `dossiers_${reason}`,
        count,
        target: { to: '/recognition/dossiers', search: { waitsFor: reason } },
      })),
      ...(parked > 0 ? [{ id: 'parked', count: parked, target: { to: '/administration' } } as const] : []),
    ],
  };
}

const isStep = (reason: WaitingTips['items'][number]['reason']): reason is 'classification' | 'decision' =>
  reason === 'classification' || reason === 'decision';

const isLane = (reason: WaitingCases['items'][number]['reason']): reason is 'overdue' | 'due_soon' =>
  reason === 'overdue' || reason === 'due_soon';
