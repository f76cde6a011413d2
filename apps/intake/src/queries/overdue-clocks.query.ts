import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '@keng/kernel';
import { UnitOfWork } from '@keng/persistence';
import { Metrics } from '@keng/platform';

/** Tells monitoring how many desk clocks run past their legal end. */
@Injectable()
export class OverdueClocks {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Metrics) private readonly metrics: Metrics,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** @returns how many clocks are overdue */
  async measure(): Promise<number> {
    const rows = await this.work.query<{ clockCode: string; count: number }>(
      `select clock_code as "clockCode", count(*)::int as count from intake.tip_clock
       where satisfied_at is null and superseded_by is null and legal_end_at < $1 group by clock_code`,
      [this.clock.now().toString()],
    );
    const gauge = this.metrics.gauge('keng_intake_clocks_overdue', 'Desk clocks past their legal end', [
      'clock_code',
    ]);
    gauge.reset();
    for (const { clockCode, count } of rows) gauge.set({ clock_code: clockCode }, count);
    return rows.reduce((sum, { count }) => sum + count, 0);
  }
}
