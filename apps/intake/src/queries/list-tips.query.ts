import { Inject, Injectable } from '@nestjs/common';
import { Clock, endOfVietnamDay, startOfVietnamDay, vietnamDate, type Actor } from '@keng/kernel';
import { UnitOfWork } from '@keng/persistence';
import { Audit } from '@keng/platform';
import type { Lane } from '../domain/lane';
import { scope, unitsAsked } from '../domain/tip.policy';
import { SealedTexts } from '../persistence/tip-texts';
import { fromCursor, NO_CLOCK, toCursor } from './list-cursor';
import { LANE_COUNTS, queueSql, type QueueOrder, type TipStep } from './queue-sql';
import { toListItems, type TipListRow } from './tip-list-row';
import type { LaneCountsView, TipListItemView, TipListView } from './tip-list.view';

export interface TipListFilter {
  readonly lane?: Lane;
  readonly waitsFor?: TipStep;
  readonly unitId?: string;
  readonly statuses?: readonly string[];
  readonly channel?: string;
  readonly kind?: string;
  readonly categoryCode?: string;
  /** Days in Viet Nam, both inclusive. */
  readonly receivedFrom?: Temporal.PlainDate;
  readonly receivedTo?: Temporal.PlainDate;
  /** Who registered the tip. */
  readonly officerId?: string;
  /** Where the tip lies now: the caller's desk, or another unit that it was handed to. */
  readonly holderUnitId?: string;
  readonly sort: QueueOrder;
  readonly cursor?: string;
  readonly limit: number;
}

interface LaneCounts {
  readonly breached: number;
  readonly due_soon: number;
  readonly today: number;
  readonly later: number;
  readonly waiting: number;
  readonly incoming: number;
}

/** The queue of a desk: the clock that ends first at the top, or what came in last (row 11). */
@Injectable()
export class ListTips {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(SealedTexts) private readonly texts: SealedTexts,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, filter: TipListFilter): Promise<TipListView> {
    const now = this.clock.now();
    const units = unitsAsked(actor, filter.unitId);
    const rows = await this.find(actor, units, filter, now);
    const items = await toListItems(this.texts, rows.slice(0, filter.limit), { units, now });
    const last = items.at(-1);
    return {
      items,
      nextCursor: rows.length > filter.limit && last ? cursorAfter(last, filter.sort) : null,
    };
  }

  /** Leaves the trace of a page that was given out; only texts of people are worth one. */
  async leaveTrail(actor: Actor, { items }: TipListView): Promise<void> {
    const excerpts = items.filter(({ sharedNarrative }) => sharedNarrative !== undefined).length;
    if (excerpts === 0) return;
    await this.audit.record({
      action: 'list-tips',
      subject: 'officer',
      subjectId: actor.officerId,
      detail: { excerpts },
    });
  }

  async countLanes(actor: Actor, unitId?: string): Promise<LaneCountsView> {
    const now = this.clock.now();
    const [counts] = await this.work.query<LaneCounts>(LANE_COUNTS, [
      unitsAsked(actor, unitId),
      actor.officerId,
      now.toString(),
      endOfVietnamDay(vietnamDate(now)).toString(),
    ]);
    if (!counts) throw new Error('counting gave no row');
    const { due_soon: dueSoon, ...others } = counts;
    return { ...others, dueSoon };
  }

  private find(
    actor: Actor,
    units: readonly string[],
    filter: TipListFilter,
    now: Temporal.Instant,
  ): Promise<TipListRow[]> {
    const after = filter.cursor === undefined ? undefined : fromCursor(filter.cursor, filter.sort);
    const { receivedFrom, receivedTo } = filter;
    return this.work.query<TipListRow>(queueSql(filter.lane, filter.sort, filter.waitsFor), [
      units,
      actor.officerId,
      now.toString(),
      endOfVietnamDay(vietnamDate(now)).toString(),
      after?.at ?? null,
      after?.tipId ?? null,
      filter.limit + 1,
      filter.statuses ?? null,
      filter.channel ?? null,
      filter.kind ?? null,
      filter.categoryCode ?? null,
      receivedFrom ? startOfVietnamDay(receivedFrom).toString() : null,
      receivedTo ? endOfVietnamDay(receivedTo).toString() : null,
      filter.officerId ?? null,
      scope(actor).commandedUnitIds,
      filter.holderUnitId ?? null,
    ]);
  }
}

function cursorAfter({ tipId, receivedAt, nextClock }: TipListItemView, order: QueueOrder): string {
  return toCursor({ order, tipId, at: order === 'received' ? receivedAt : (nextClock?.dueAt ?? NO_CLOCK) });
}
