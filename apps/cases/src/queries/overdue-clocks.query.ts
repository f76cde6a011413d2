import { Injectable } from '@nestjs/common';
import { Clock } from '@keng/kernel';
import { UnitOfWork } from '@keng/persistence';
import { Metrics } from '@keng/platform';
import { CLOCK_CODES } from '../domain/clock-rule';

/** How many running clocks of each code are past their legal end, for those who watch the service. */
@Injectable()
export class OverdueClocks {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly metrics: Metrics,
  ) {}

  /** Publishes the counts, zero for codes without any. @returns their sum */
  async measure(): Promise<number> {
    const rows = await this.work.query<{ code: string; count: number }>(
      `select clock_code as code, count(*)::int as count from cases.case_clock
       where satisfied_at is null and superseded_by is null and lapsed_at is null and legal_end_at < $1
       group by clock_code`,
      [this.clock.now().toString()],
    );
    const gauge = this.metrics.gauge('keng_cases_overdue_clocks', 'Running clocks past their legal end', [
      'clock',
    ]);
    const counts = new Map(rows.map(({ code, count }) => [code, count]));
    for (const clock of CLOCK_CODES) gauge.set({ clock }, counts.get(clock) ?? 0);
    return rows.reduce((sum, { count }) => sum + count, 0);
  }
}
