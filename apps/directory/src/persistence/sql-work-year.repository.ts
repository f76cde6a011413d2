import { Injectable } from '@nestjs/common';
import { CalendarChangedV1, createPayload } from '@keng/contracts';
import { Outbox } from '@keng/messaging';
import { UnitOfWork } from '@keng/persistence';
import { Audit } from '@keng/platform';
import { type WorkYear, WorkYearRepository } from '../domain/work-year';

@Injectable()
export class SqlWorkYearRepository extends WorkYearRepository {
  constructor(
    private readonly work: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {
    super();
  }

  findAll(): Promise<readonly WorkYear[]> {
    return this.work.query<WorkYear>(
      `select year, days_off::text[] as "daysOff", working_saturdays::text[] as "workingSaturdays", basis
       from directory.work_year order by year`,
    );
  }

  async save(years: readonly WorkYear[]): Promise<void> {
    await this.work.run(async () => {
      for (const year of years) await this.saveYear(year);
    });
  }

  private async saveYear({ year, daysOff, workingSaturdays, basis }: WorkYear): Promise<void> {
    const [row] = await this.work.query<{ event_seq: number }>(
      `insert into directory.work_year as y (year, event_seq, days_off, working_saturdays, basis)
       values ($1, 1, $2, $3, $4)
       on conflict (year) do update set event_seq = y.event_seq + 1, days_off = excluded.days_off,
         working_saturdays = excluded.working_saturdays, basis = excluded.basis
       returning event_seq`,
      [year, daysOff, workingSaturdays, basis],
    );
    const payload = createPayload(CalendarChangedV1, {
      year,
      daysOff: [...daysOff],
      workingSaturdays: [...workingSaturdays],
      basis,
    });
    await this.outbox.add([{ key: String(year), eventSeq: row?.event_seq ?? 1, payload }]);
    const detail = { daysOff: daysOff.length, workingSaturdays: workingSaturdays.length };
    await this.audit.record({
      action: 'set-calendar',
      subject: 'work-year',
      subjectId: String(year),
      detail,
    });
  }
}
