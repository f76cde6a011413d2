import { Injectable } from '@nestjs/common';
import { Ids } from '@keng/kernel';
import { UnitOfWork } from '@keng/persistence';
import {
  LawTables,
  NEVER_USED,
  type EnteredRow,
  type LawCells,
  type LawFault,
  type LawField,
  type LawTable,
  type LawUse,
  type NewLawRow,
} from '@keng/platform';
import { type CalendarDay, CALENDAR_DAY_KINDS } from '../domain/work-year';
import { SetCalendar } from '../use-cases/set-calendar';

type Row = CalendarDay & { readonly id: string; readonly addedBy: string | null; readonly addedAt: Date };

const LONGEST_NAME = 100;

/** Holidays and exchanged days: each row is about its one day, and the last word about a day stands. */
class CalendarTable implements LawTable {
  readonly list = 'calendar';
  readonly isDayByDay = true;

  constructor(
    private readonly work: UnitOfWork,
    private readonly ids: Ids,
    private readonly calendar: SetCalendar,
  ) {}

  async fields(): Promise<readonly LawField[]> {
    return [
      { field: 'kind', kind: 'choice', choices: CALENDAR_DAY_KINDS },
      { field: 'name', kind: 'text', isOptional: true },
    ];
  }

  async rows(): Promise<readonly EnteredRow[]> {
    const rows = await this.work.query<Row>(
      `select id, day, kind, name, basis, confidence, added_by as "addedBy", added_at as "addedAt"
       from directory.calendar_day where retired_at is null order by added_at, day, id`,
    );
    return rows.map(({ id, day, kind, name, ...row }) => ({
      ...row,
      rowId: id,
      cells: { kind, ...(name === null ? {} : { name }) },
      validFrom: Temporal.PlainDate.from(day),
      validTo: Temporal.PlainDate.from(day),
    }));
  }

  async fault({ name = '' }: LawCells): Promise<LawFault | undefined> {
    return name.length > LONGEST_NAME ? { field: 'name', code: 'too_long' } : undefined;
  }

  async add({ cells, validFrom, basis, addedBy }: NewLawRow): Promise<string> {
    const id = this.ids.next();
    const { kind, name = null } = cells;
    await this.work.query(
      `insert into directory.calendar_day (id, day, kind, name, basis, confidence, added_by, added_at)
       values ($1, $2, $3, $4, $5, 'V', $6, clock_timestamp())`,
      [id, String(validFrom), kind, name, basis, addedBy],
    );
    await this.calendar.compose();
    return id;
  }

  /** Which clocks a day has moved only the services know that run them. */
  async usedSince(): Promise<LawUse> {
    return NEVER_USED;
  }
}

@Injectable()
export class DirectoryLawTables extends LawTables {
  readonly all: readonly LawTable[];

  constructor(work: UnitOfWork, ids: Ids, calendar: SetCalendar) {
    super();
    this.all = [new CalendarTable(work, ids, calendar)];
  }
}
