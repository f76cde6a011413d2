import { Inject, Injectable } from '@nestjs/common';
import type { CalendarChangedV1, OfficerChangedV1, UnitChangedV1 } from '@keng/contracts';
import { Database, UnitOfWork } from '@keng/persistence';
import { DirectoryCopy } from './directory-copy';

/** Writes directory's events into the copy. Each event carries the full state, so each replaces what was there. */
@Injectable()
export class ApplyDirectoryEvents {
  private readonly schema: string;

  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(DirectoryCopy) private readonly copy: DirectoryCopy,
    @Inject(Database) database: Database,
  ) {
    this.schema = database.schema;
  }

  /** One statement: thousands of these come at the first start. */
  async unitChanged(event: UnitChangedV1): Promise<void> {
    const { schema } = this;
    await this.work.query(
      `with unit as (
         insert into ${schema}.directory_unit (unit_id, code, kind, remote, unit_type)
         values ($1, $2, $3, $4, $7)
         on conflict (unit_id) do update set code = excluded.code, kind = excluded.kind,
           remote = excluded.remote, unit_type = excluded.unit_type
       ), old_periods as (delete from ${schema}.directory_unit_period where unit_id = $1
       ), old_lineage as (delete from ${schema}.directory_unit_lineage where owner_id = $1
       ), lineage as (
         insert into ${schema}.directory_unit_lineage (owner_id, from_unit_id, to_unit_id, kind, share, valid_from)
         select $1, "fromUnitId", "toUnitId", kind, share, "validFrom" from jsonb_to_recordset($6)
           as l ("fromUnitId" uuid, "toUnitId" uuid, kind text, share numeric, "validFrom" date)
       )
       insert into ${schema}.directory_unit_period (unit_id, name, full_name, parent_id, valid_from, valid_to)
       select $1, name, "fullName", "parentId", "validFrom", "validTo" from jsonb_to_recordset($5)
         as p (name text, "fullName" text, "parentId" uuid, "validFrom" date, "validTo" date)`,
      [
        event.unitId,
        event.code,
        event.kind,
        event.remote,
        JSON.stringify(event.periods),
        JSON.stringify(event.lineage),
        event.unitType,
      ],
    );
  }

  async officerChanged(event: OfficerChangedV1): Promise<void> {
    const { schema } = this;
    await this.work.query(
      `with officer as (
         insert into ${schema}.directory_officer (officer_id, display_name, active) values ($1, $2, $3)
         on conflict (officer_id) do update set display_name = excluded.display_name, active = excluded.active
       ), old as (delete from ${schema}.directory_appointment where officer_id = $1)
       insert into ${schema}.directory_appointment (officer_id, unit_id, role, capacity, valid_from, valid_to)
       select $1, "unitId", role, capacity, "validFrom", "validTo" from jsonb_to_recordset($4)
         as a ("unitId" uuid, role text, capacity text, "validFrom" date, "validTo" date)`,
      [event.officerId, event.displayName, event.active, JSON.stringify(event.appointments)],
    );
  }

  async calendarChanged(event: CalendarChangedV1): Promise<void> {
    await this.work.query(
      `insert into ${this.schema}.directory_calendar (year, days_off, working_saturdays) values ($1, $2, $3)
       on conflict (year) do update set days_off = excluded.days_off, working_saturdays = excluded.working_saturdays`,
      [event.year, event.daysOff, event.workingSaturdays],
    );
    this.work.afterCommit(() => this.copy.forgetCalendar());
  }
}
