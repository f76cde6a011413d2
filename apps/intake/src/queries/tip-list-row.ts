import { clockState } from '@keng/kernel';
import { DUE_SOON_HOURS, laneOf } from '../domain/lane';
import { shorten } from '../domain/shorten';
import type { TipStatus } from '../domain/tip';
import type { SealedTexts } from '../persistence/tip-texts';
import type { QueueClockView, TipListItemView } from './tip-list.view';

const EXCERPT_LETTERS = 120;

/** Columns of {@link TipListRow}, over `intake.tip t` and its known entry `e`. */
export const LIST_COLUMNS = `t.id as "tipId", t.version, e.no as "registerNumber", e.year as "registerYear",
  e.unit_id as "registerUnitId", t.holder_unit_id as "holderUnitId", t.pending_unit_id as "pendingUnitId", t.status,
  t.urgency, t.kind, t.category_code as "categoryCode", t.channel, t.received_at as "receivedAt",
  t.registered_by as "registeredBy", t.commune_unit_id as "communeUnitId", t.next_clock_code as "clockCode",
  t.next_due_at as "dueAt", t.next_legal_end_at as "legalEndAt",
  (select coalesce(jsonb_agg(jsonb_build_object('clockCode', c.clock_code, 'dueAt', c.due_at,
      'legalEndAt', c.legal_end_at, 'basis', v.basis) order by c.due_at, c.id), '[]')
     from intake.tip_clock c join intake.vocabulary_row v on v.id = c.rule_id
     where c.tip_id = t.id and c.satisfied_at is null and c.superseded_by is null) as clocks`;

interface ClockRow {
  readonly clockCode: string;
  readonly dueAt: string;
  readonly legalEndAt: string;
  readonly basis: string;
}

export interface TipListRow {
  readonly tipId: string;
  readonly version: number;
  readonly registerNumber: number;
  readonly registerYear: number;
  readonly registerUnitId: string;
  readonly holderUnitId: string;
  readonly pendingUnitId: string | null;
  readonly status: TipStatus;
  readonly urgency: string | null;
  readonly kind: string | null;
  readonly categoryCode: string | null;
  readonly channel: string;
  readonly receivedAt: Date;
  readonly registeredBy: string;
  readonly communeUnitId: string | null;
  readonly clockCode: string | null;
  readonly dueAt: Date | null;
  readonly legalEndAt: Date | null;
  readonly clocks: readonly ClockRow[];
}

/** For whom and when a list is made. */
interface ListView {
  /** The desks for which the lanes are told. */
  readonly units: readonly string[];
  readonly now: Temporal.Instant;
}

/** With the beginning of each shared narrative that there is; every reader of a list may read those. */
export async function toListItems(
  texts: SealedTexts,
  rows: readonly TipListRow[],
  view: ListView,
): Promise<TipListItemView[]> {
  const found = await texts.read(
    rows.map(({ tipId }) => tipId),
    ['shared'],
  );
  return rows.map((row) => {
    const shared = found.get(row.tipId)?.shared;
    const excerpt = shared === undefined ? {} : { sharedNarrative: shorten(shared, EXCERPT_LETTERS) };
    return { ...toListItem(row, view), ...excerpt };
  });
}

function toListItem(row: TipListRow, { units, now }: ListView): Omit<TipListItemView, 'sharedNarrative'> {
  const { clockCode, dueAt, legalEndAt, receivedAt, pendingUnitId, clocks, ...item } = row;
  const ends = { dueAt: dueAt && toInstant(dueAt), legalEndAt: legalEndAt && toInstant(legalEndAt) };
  return {
    ...item,
    receivedAt: receivedAt.toISOString(),
    lane: laneOf({ ...item, pendingUnitId, ...ends }, units, now),
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
    clocks: clocks.map((clock) => toClock(clock, now)),
  };
}

function toClock({ clockCode, basis, ...ends }: ClockRow, now: Temporal.Instant): QueueClockView {
  const clock = {
    dueAt: Temporal.Instant.from(ends.dueAt),
    legalEndAt: Temporal.Instant.from(ends.legalEndAt),
  };
  return {
    clockCode,
    basis,
    dueAt: clock.dueAt.toString(),
    legalEndAt: clock.legalEndAt.toString(),
    state: clockState(clock, now, DUE_SOON_HOURS),
  };
}

function toInstant(date: Date): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(date.getTime());
}
