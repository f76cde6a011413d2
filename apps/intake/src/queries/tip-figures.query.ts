import { Inject, Injectable } from '@nestjs/common';
import { Clock, endOfVietnamDay, startOfVietnamDay, vietnamDate, type Actor } from '@keng/kernel';
import { UnitOfWork } from '@keng/persistence';
import { InvalidField } from '../domain/invalid-field';
import { scope, unitsAsked } from '../domain/tip.policy';
import { WAITING_COUNTS } from './queue-sql';
import { TIP_REASONS, type TipFiguresView, type TipReason, type WaitingTipsView } from './tip-figures.view';
import { IN_SCOPE } from './tip-scope';

export interface FiguresWanted {
  readonly unitId?: string;
  /** Days in Viet Nam, both inclusive; one alone stands for both, none for today. */
  readonly from?: Temporal.PlainDate;
  readonly to?: Temporal.PlainDate;
}

/** A period of more days than a year has is one for the yearly report. */
const DAYS_MAX = 366;

/** Parameters: `$1` units, `$2` officer, `$3` and `$4` reception from and before. */
export const TIP_FIGURES = `select day, channel, status, count(*)::int as count
  from (select to_char(t.received_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as day, t.channel, t.status
    from intake.tip t
    where ${IN_SCOPE} and t.received_at >= $3::timestamptz and t.received_at < $4::timestamptz) t
  group by grouping sets ((day, channel), (status))
  order by day, channel, status`;

type FigureRow =
  | { readonly day: string; readonly channel: string; readonly status: null; readonly count: number }
  | { readonly day: null; readonly channel: null; readonly status: string; readonly count: number };

type WaitingRow = Readonly<Record<TipReason | 'held', number>>;

/** Counts the tips that the queue would list to the same officer, and none besides. */
@Injectable()
export class CountTips {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** @throws InvalidField where the period runs backwards or is too long */
  async figures(actor: Actor, wanted: FiguresWanted): Promise<TipFiguresView> {
    const today = vietnamDate(this.clock.now());
    const { from = wanted.to ?? today, to = wanted.from ?? today } = wanted;
    assertPeriod(from, to);
    const rows = await this.work.query<FigureRow>(TIP_FIGURES, [
      unitsAsked(actor, wanted.unitId),
      actor.officerId,
      startOfVietnamDay(from).toString(),
      endOfVietnamDay(to).toString(),
    ]);
    const statuses = rows.flatMap(({ status, count }) => (status === null ? [] : [{ status, count }]));
    return {
      from: from.toString(),
      to: to.toString(),
      total: statuses.reduce((sum, { count }) => sum + count, 0),
      days: rows.flatMap((row) =>
        row.day === null ? [] : [{ day: row.day, channel: row.channel, count: row.count }],
      ),
      statuses,
    };
  }

  async waiting(actor: Actor): Promise<WaitingTipsView> {
    const { deskUnitIds, commandedUnitIds, officerId } = scope(actor);
    const [row] = await this.work.query<WaitingRow>(WAITING_COUNTS, [
      deskUnitIds,
      officerId,
      this.clock.now().toString(),
      commandedUnitIds,
    ]);
    if (!row) throw new Error('counting gave no row');
    return {
      total: row.held + row.incoming,
      items: TIP_REASONS.map((reason) => ({ reason, count: row[reason] })).filter(({ count }) => count > 0),
    };
  }
}

function assertPeriod(from: Temporal.PlainDate, to: Temporal.PlainDate): void {
  if (Temporal.PlainDate.compare(from, to) > 0) throw new InvalidField('to', 'before_start');
  if (from.until(to, { largestUnit: 'days' }).days >= DAYS_MAX) throw new InvalidField('to', 'too_long');
}
