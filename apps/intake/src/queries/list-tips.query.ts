import { Inject, Injectable } from '@nestjs/common';
import { assertNever, Clock, endOfVietnamDay, vietnamDate, type Actor } from '@keng/kernel';
import { UnitOfWork } from '@keng/persistence';
import { scope } from '../domain/tip.policy';
import { fromCursor, NO_CLOCK, toCursor } from './list-cursor';
import { DUE_SOON_HOURS, LIST_COLUMNS, toListItem, type TipListRow } from './tip-list-row';
import type { TipListView } from './tip-list.view';
import { IN_SCOPE, KNOWN_ENTRY } from './tip-scope';

/** The desk's lanes; a tip stands in one of them for each desk. */
export const LANES = ['breached', 'due_soon', 'today', 'later', 'incoming', 'waiting', 'done'] as const;
export type Lane = (typeof LANES)[number];

export interface TipListFilter {
  readonly lane?: Lane;
  readonly unitId?: string;
  readonly status?: string;
  readonly cursor?: string;
  readonly limit: number;
}

/** Still to be decided by the holder. */
const HELD_OPEN = `t.holder_unit_id = any($1::uuid[]) and t.status in ('received', 'classified', 'preliminary_check')`;
const NOT_BREACHED = `coalesce(t.next_legal_end_at >= $4::timestamptz, true)`;
const SOON = `$4::timestamptz + interval '${DUE_SOON_HOURS} hours'`;
const DUE = `coalesce(t.next_due_at, 'infinity'::timestamptz)`;

const CLOCK_FIRST = { order: `${DUE}, t.id`, beyond: `(${DUE}, t.id) > ($6, $7::uuid)` };
const NEWEST_FIRST = { order: 't.id desc', beyond: 't.id < $7::uuid' };

/** The queue of a desk, the clock that ends first at the top (row 11). */
@Injectable()
export class ListTips {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, filter: TipListFilter): Promise<TipListView> {
    const now = this.clock.now();
    const { officerId, deskUnitIds } = scope(actor);
    const { unitId } = filter;
    const units = unitId === undefined ? deskUnitIds : deskUnitIds.filter((id) => id === unitId);
    const after = filter.cursor === undefined ? undefined : fromCursor(filter.cursor);
    const { order, beyond } = filter.lane === 'done' ? NEWEST_FIRST : CLOCK_FIRST;
    const rows = await this.work.query<TipListRow>(
      `select ${LIST_COLUMNS}
       from intake.tip t join ${KNOWN_ENTRY} e on true
       where ${IN_SCOPE} and ${filter.lane ? laneCondition(filter.lane) : 'true'}
         and ($3::text is null or t.status = $3) and $4::timestamptz is not null and $5::timestamptz is not null
         and ($6::timestamptz is null or ${beyond})
       order by ${order} limit $8`,
      [
        units,
        officerId,
        filter.status ?? null,
        now.toString(),
        endOfVietnamDay(vietnamDate(now)).toString(),
        after?.dueAt ?? null,
        after?.tipId ?? null,
        filter.limit + 1,
      ],
    );
    const items = rows.slice(0, filter.limit).map((row) => toListItem(row, now));
    const last = items.at(-1);
    return {
      items,
      nextCursor:
        rows.length > filter.limit && last
          ? toCursor({ dueAt: last.nextClock?.dueAt ?? NO_CLOCK, tipId: last.tipId })
          : null,
    };
  }
}

/** `$4` is now, `$5` the end of today in Viet Nam. */
function laneCondition(lane: Lane): string {
  switch (lane) {
    case 'breached':
      return `${HELD_OPEN} and not ${NOT_BREACHED}`;
    case 'due_soon':
      return `${HELD_OPEN} and ${NOT_BREACHED} and ${DUE} <= ${SOON}`;
    case 'today':
      return `${HELD_OPEN} and ${NOT_BREACHED} and ${DUE} > ${SOON} and ${DUE} <= $5::timestamptz`;
    case 'later':
      return `${HELD_OPEN} and ${NOT_BREACHED} and ${DUE} > ${SOON} and ${DUE} > $5::timestamptz`;
    case 'incoming':
      return `t.pending_unit_id = any($1::uuid[])`;
    case 'waiting':
      return `t.holder_unit_id = any($1::uuid[]) and t.status = 'transfer_pending'`;
    case 'done':
      return `not (${HELD_OPEN}) and t.status <> 'transfer_pending'`;
    default:
      return assertNever(lane);
  }
}
