import { Inject, Injectable } from '@nestjs/common';
import type { CalendarChangedV1, OfficerChangedV1, UnitChangedV1 } from '@keng/contracts';
import { Database, Gathered, UnitOfWork } from '@keng/persistence';
import { DirectoryCopy } from './directory-copy';

/** Writes directory's events into the copy. Each event carries the full state, so each replaces what was there. */
@Injectable()
export class ApplyDirectoryEvents {
  private readonly schema: string;
  private readonly units: Gathered<UnitChangedV1>;

  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(DirectoryCopy) private readonly copy: DirectoryCopy,
    @Inject(Database) database: Database,
  ) {
    this.schema = database.schema;
    // Of one unit the last counts: each event carries its full state.
    this.units = new Gathered(work, (events) =>
      this.writeUnits([...new Map(events.map((event) => [event.unitId, event])).values()]),
    );
  }

  /** Units of one transaction are written together: thousands of these come at the first start. */
  async unitChanged(event: UnitChangedV1): Promise<void> {
    await this.units.add(event);
  }

  private async writeUnits(units: readonly UnitChangedV1[]): Promise<void> {
    const { schema } = this;
    await this.work.query(
      `with e as materialized (
         select * from jsonb_to_recordset($1) as e ("unitId" uuid, code text, kind text, remote boolean,
           "unitType" text, periods jsonb, lineage jsonb)
       ), unit as (
         insert into ${schema}.directory_unit (unit_id, code, kind, remote, unit_type)
         select "unitId", code, kind, remote, "unitType" from e
         on conflict (unit_id) do update set code = excluded.code, kind = excluded.kind,
           remote = excluded.remote, unit_type = excluded.unit_type
       ), old_periods as (delete from ${schema}.directory_unit_period where unit_id in (select "unitId" from e)
       ), old_lineage as (delete from ${schema}.directory_unit_lineage where owner_id in (select "unitId" from e)
       ), lineage as (
         insert into ${schema}.directory_unit_lineage (owner_id, from_unit_id, to_unit_id, kind, share, valid_from)
         select e."unitId", l."fromUnitId", l."toUnitId", l.kind, l.share, l."validFrom"
           from e cross join lateral jsonb_to_recordset(e.lineage)
             as l ("fromUnitId" uuid, "toUnitId" uuid, kind text, share numeric, "validFrom" date)
       )
       insert into ${schema}.directory_unit_period (unit_id, name, full_name, parent_id, valid_from, valid_to)
       select e."unitId", p.name, p."fullName", p."parentId", p."validFrom", p."validTo"
         from e cross join lateral jsonb_to_recordset(e.periods)
           as p (name text, "fullName" text, "parentId" uuid, "validFrom" date, "validTo" date)`,
      [JSON.stringify(units)],
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
