import { endOfVietnamDay, vietnamDate } from '@keng/kernel';
import type { TipStatus } from './tip';

/** The desk's lanes; a tip stands in one of them for each desk. */
export const LANES = ['breached', 'due_soon', 'today', 'later', 'incoming', 'waiting', 'done'] as const;
export type Lane = (typeof LANES)[number];

/** From this many hours before its end a desk clock is due soon. */
export const DUE_SOON_HOURS = 1;

/** What decides in which lane a tip stands. */
export interface QueueFacts {
  readonly status: TipStatus;
  readonly holderUnitId: string;
  readonly pendingUnitId: string | null;
  /** Ends of the clock that ends first. */
  readonly dueAt: Temporal.Instant | null;
  readonly legalEndAt: Temporal.Instant | null;
}

const OPEN: ReadonlySet<TipStatus> = new Set(['received', 'classified', 'preliminary_check']);

/**
 * The lane of a tip for the desks of these units. To an officer of both sides of a transfer the tip is incoming, for
 * that side has to act.
 */
export function laneOf(tip: QueueFacts, deskUnitIds: readonly string[], now: Temporal.Instant): Lane {
  if (tip.pendingUnitId !== null && deskUnitIds.includes(tip.pendingUnitId)) return 'incoming';
  if (!deskUnitIds.includes(tip.holderUnitId)) return 'done';
  if (tip.status === 'transfer_pending') return 'waiting';
  if (!OPEN.has(tip.status)) return 'done';
  const { dueAt, legalEndAt } = tip;
  if (dueAt === null || legalEndAt === null) return 'later';
  if (isAfter(now, legalEndAt)) return 'breached';
  if (!isAfter(dueAt, now.add({ hours: DUE_SOON_HOURS }))) return 'due_soon';
  return isAfter(dueAt, endOfVietnamDay(vietnamDate(now))) ? 'later' : 'today';
}

function isAfter(a: Temporal.Instant, b: Temporal.Instant): boolean {
  return Temporal.Instant.compare(a, b) > 0;
}
