import { clockState } from '@keng/kernel';
import type { TipListItemView } from './tip-list.view';

/** From this many hours before its end a desk clock is due soon. */
export const DUE_SOON_HOURS = 1;

/** Columns of {@link TipListRow}, over `intake.tip t` and its known entry `e`. */
export const LIST_COLUMNS = `t.id as "tipId", e.no as "registerNumber", e.year as "registerYear",
  e.unit_id as "registerUnitId", t.holder_unit_id as "holderUnitId", t.status, t.urgency,
  t.category_code as "categoryCode", t.channel, t.received_at as "receivedAt", t.next_clock_code as "clockCode",
  t.next_due_at as "dueAt", t.next_legal_end_at as "legalEndAt"`;

export interface TipListRow {
  readonly tipId: string;
  readonly registerNumber: number;
  readonly registerYear: number;
  readonly registerUnitId: string;
  readonly holderUnitId: string;
  readonly status: string;
  readonly urgency: string | null;
  readonly categoryCode: string | null;
  readonly channel: string;
  readonly receivedAt: Date;
  readonly clockCode: string | null;
  readonly dueAt: Date | null;
  readonly legalEndAt: Date | null;
}

export function toListItem(row: TipListRow, now: Temporal.Instant): TipListItemView {
  const { clockCode, dueAt, legalEndAt, receivedAt, ...item } = row;
  return {
    ...item,
    receivedAt: receivedAt.toISOString(),
    nextClock:
      clockCode === null || dueAt === null || legalEndAt === null
        ? null
        : {
            clockCode,
            dueAt: dueAt.toISOString(),
            legalEndAt: legalEndAt.toISOString(),
            state: clockState(
              { dueAt: toInstant(dueAt), legalEndAt: toInstant(legalEndAt) },
              now,
              DUE_SOON_HOURS,
            ),
          },
  };
}

function toInstant(date: Date): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(date.getTime());
}
