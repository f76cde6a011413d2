import type { TipRow } from '../tips';
import type { Lane, QueueSearch } from '../queue/queue-search';

/** Where one goes after a tip was decided about. */
export const AFTER_ACT = ['stay', 'next', 'queue'] as const;
export type AfterAct = (typeof AFTER_ACT)[number];

/** As the officer keeps it; one stays where nothing is kept. */
export function readAfterAct(kept: unknown): readonly [{ readonly after: AfterAct }] {
  const first: unknown = Array.isArray(kept) ? kept[0] : undefined;
  const name = typeof first === 'object' && first !== null && 'after' in first ? first.after : undefined;
  return [{ after: AFTER_ACT.find((known) => known === name) ?? 'stay' }];
}

const TO_DECIDE: ReadonlySet<Lane> = new Set<Lane>(['breached', 'due_soon', 'today', 'incoming', 'later']);

/** The queue as it was seen last; lanes in which nothing is to be decided give way to all. */
export function searchForNext({ lane, ...search }: QueueSearch): QueueSearch {
  return lane && TO_DECIDE.has(lane) ? { ...search, lane } : search;
}

/** The first that waits for this desk, other than the one just decided about. */
export function nextOf(rows: readonly TipRow[], decidedTipId: string): TipRow | undefined {
  return rows.find(({ tipId, lane }) => tipId !== decidedTipId && TO_DECIDE.has(lane));
}
