import { Inject, Injectable } from '@nestjs/common';
import { WorkCalendar, type WorkCalendarDays } from '@keng/kernel';
import { Database, UnitOfWork } from '@keng/persistence';

/** A unit as it stands on one day. */
export interface UnitOnDay {
  readonly unitId: string;
  readonly code: string;
  /** administrative, police, association, committee or agency */
  readonly kind: string;
  /** what it is within its kind, e.g. `commune`, `investigating_body`, `commune_police` */
  readonly unitType: string;
  /** remote forest, mountain or island commune: longer transfer clock (TTLT 01/2017 Đ.8 k5a) */
  readonly remote: boolean;
  readonly name: string;
  readonly fullName: string;
  readonly parentId: string | null;
}

export interface OfficerAppointment {
  readonly officerId: string;
  readonly unitId: string;
  readonly role: string;
  readonly capacity: string | null;
}

const UNIT_COLUMNS = `u.unit_id as "unitId", u.code, u.kind, u.unit_type as "unitType", u.remote, p.name, p.full_name as "fullName",
  p.parent_id as "parentId"`;
const ON_DAY = (day: string): string =>
  `p.valid_from <= ${day} and (p.valid_to is null or p.valid_to >= ${day})`;
const APPOINTMENT_COLUMNS = `officer_id as "officerId", unit_id as "unitId", role, capacity`;

/** Another process of the service may have taken the change of the calendar. */
const CALENDAR_FRESH_MS = 1_000;

/**
 * Questions to this service's own copy of the directory. Days are Vietnam calendar days; `valid_to` is the last day
 * of validity. An answer can be some seconds behind directory.
 */
@Injectable()
export class DirectoryCopy {
  private calendarCache: { readonly calendar: WorkCalendar; readonly readAt: number } | undefined;
  private readonly schema: string;

  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Database) database: Database,
  ) {
    this.schema = database.schema;
  }

  /** The unit if it is in force on that day. */
  async findUnit(unitId: string, on: Temporal.PlainDate): Promise<UnitOnDay | undefined> {
    const [unit] = await this.work.query<UnitOnDay>(
      `select ${UNIT_COLUMNS} from ${this.schema}.directory_unit u
       join ${this.schema}.directory_unit_period p using (unit_id)
       where u.unit_id = $1 and ${ON_DAY('$2')}`,
      [unitId, on.toString()],
    );
    return unit;
  }

  /** The unit as it was on that day, or, where it had ended or not yet begun, in its nearest period. */
  async describeUnit(unitId: string, on: Temporal.PlainDate): Promise<UnitOnDay | undefined> {
    const [unit] = await this.work.query<UnitOnDay>(
      `select ${UNIT_COLUMNS} from ${this.schema}.directory_unit u
       join ${this.schema}.directory_unit_period p using (unit_id)
       where u.unit_id = $1
       order by (${ON_DAY('$2::date')}) desc, abs(p.valid_from - $2::date) limit 1`,
      [unitId, on.toString()],
    );
    return unit;
  }

  /** The unit and everything below it on that day. */
  async subtree(unitId: string, on: Temporal.PlainDate): Promise<string[]> {
    const rows = await this.work.query<{ unit_id: string }>(
      `with recursive tree as (
         select $1::uuid as unit_id
         union
         select p.unit_id from tree t join ${this.schema}.directory_unit_period p
           on p.parent_id = t.unit_id and ${ON_DAY('$2')}
       ) select unit_id from tree`,
      [unitId, on.toString()],
    );
    return rows.map((row) => row.unit_id);
  }

  /** The chain from the unit's parent up to the root, nearest first. */
  async ancestors(unitId: string, on: Temporal.PlainDate): Promise<UnitOnDay[]> {
    return this.work.query<UnitOnDay>(
      `with recursive chain as (
         select p.parent_id, 1 as depth from ${this.schema}.directory_unit_period p
          where p.unit_id = $1 and ${ON_DAY('$2')}
         union all
         select p.parent_id, c.depth + 1 from chain c join ${this.schema}.directory_unit_period p
           on p.unit_id = c.parent_id and ${ON_DAY('$2')} where c.depth < 12
       )
       select ${UNIT_COLUMNS} from chain c join ${this.schema}.directory_unit u on u.unit_id = c.parent_id
       join ${this.schema}.directory_unit_period p on p.unit_id = u.unit_id and ${ON_DAY('$2')}
       order by c.depth`,
      [unitId, on.toString()],
    );
  }

  async findOfficer(officerId: string): Promise<{ displayName: string; active: boolean } | undefined> {
    const [officer] = await this.work.query<{ displayName: string; active: boolean }>(
      `select display_name as "displayName", active from ${this.schema}.directory_officer where officer_id = $1`,
      [officerId],
    );
    return officer;
  }

  /** Appointments of one officer in force on that day. */
  async appointmentsOf(officerId: string, on: Temporal.PlainDate): Promise<OfficerAppointment[]> {
    return this.work.query<OfficerAppointment>(
      `select ${APPOINTMENT_COLUMNS} from ${this.schema}.directory_appointment p
       where officer_id = $1 and ${ON_DAY('$2')}`,
      [officerId, on.toString()],
    );
  }

  /** Who holds a role in a unit on that day. */
  async holdersOf(unitId: string, role: string, on: Temporal.PlainDate): Promise<OfficerAppointment[]> {
    return this.work.query<OfficerAppointment>(
      `select ${APPOINTMENT_COLUMNS} from ${this.schema}.directory_appointment p
       where unit_id = $1 and role = $2 and ${ON_DAY('$3')}`,
      [unitId, role, on.toString()],
    );
  }

  /** Days off of all years known here, for deadline arithmetic. */
  async calendar(): Promise<WorkCalendar> {
    const readAt = performance.now();
    if (this.calendarCache && readAt - this.calendarCache.readAt < CALENDAR_FRESH_MS)
      return this.calendarCache.calendar;
    const calendar = new WorkCalendar(await this.daysOff());
    this.calendarCache = { calendar, readAt };
    return calendar;
  }

  /** Days off known here of all years but that one, fresh. */
  daysOffOutside(year: number): Promise<WorkCalendarDays> {
    return this.daysOff('where year <> $1', [year]);
  }

  private async daysOff(where = '', values: readonly number[] = []): Promise<WorkCalendarDays> {
    const rows = await this.work.query<{ days_off: string[]; working_saturdays: string[] }>(
      `select days_off::text[] as days_off, working_saturdays::text[] as working_saturdays
       from ${this.schema}.directory_calendar ${where}`,
      values,
    );
    const days = (list: string[]): Temporal.PlainDate[] => list.map((day) => Temporal.PlainDate.from(day));
    return {
      daysOff: rows.flatMap((row) => days(row.days_off)),
      workingSaturdays: rows.flatMap((row) => days(row.working_saturdays)),
    };
  }

  /** Called by the projection after a calendar change has committed. */
  forgetCalendar(): void {
    this.calendarCache = undefined;
  }
}
