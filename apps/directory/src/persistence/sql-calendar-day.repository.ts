import { Injectable } from '@nestjs/common';
import { Ids } from '@keng/kernel';
import { UnitOfWork } from '@keng/persistence';
import { type CalendarDay, CalendarDayRepository } from '../domain/work-year';

@Injectable()
export class SqlCalendarDayRepository extends CalendarDayRepository {
  constructor(
    private readonly work: UnitOfWork,
    private readonly ids: Ids,
  ) {
    super();
  }

  standing(): Promise<readonly CalendarDay[]> {
    return this.work.query<CalendarDay>(
      `select distinct on (day) day, kind, name, basis, confidence from directory.calendar_day
       where retired_at is null order by day, added_at desc, id desc`,
    );
  }

  async takeProgramDays(days: readonly CalendarDay[]): Promise<void> {
    const given = JSON.stringify(days.map((day) => ({ ...day, id: this.ids.next() })));
    const same = `r.day = g.day and r.kind = g.kind and r.name is not distinct from g.name and r.basis = g.basis
      and r.confidence = g.confidence and r.added_by is null and r.retired_at is null`;
    const columns = 'g (id uuid, day date, kind text, name text, basis text, confidence text)';
    await this.work.query(
      `update directory.calendar_day r set retired_at = now()
       where r.added_by is null and r.retired_at is null
         and not exists (select from jsonb_to_recordset($1) as ${columns} where ${same})`,
      [given],
    );
    await this.work.query(
      `insert into directory.calendar_day (id, day, kind, name, basis, confidence)
       select id, day, kind, name, basis, confidence from jsonb_to_recordset($1) as ${columns}
       where not exists (select from directory.calendar_day r where ${same})`,
      [given],
    );
  }
}
