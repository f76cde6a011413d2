import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@keng/persistence';
import type { MeritFilter } from '../domain/merit-filter';
import { SqlParameters } from './sql-parameters';
import { treeOn, treeOverTime, unitsNow } from './unit-trees';

/** The units that a filter asks for, by the ids with which merits were entered; left out where it asks for none. */
export interface AskedUnits {
  /** Those of `unitIds` and everything below them. */
  readonly below?: UnitsOnDays | undefined;
  readonly own?: readonly string[] | undefined;
  readonly communes?: readonly string[] | undefined;
}

export interface UnitsOnDays {
  readonly unitIds: readonly string[];
  /** Beside each the days on which a merit of it counts, as a `datemultirange`; left out where it does on any. */
  readonly days?: readonly string[];
}

const FIELDS = ['below', 'own', 'communes'] as const;

/**
 * Finds the units of a question once, before its merits: these can then be looked up by plain ids, whose number the
 * planner knows.
 */
@Injectable()
export class AskedUnitsQuery {
  constructor(private readonly work: UnitOfWork) {}

  /** @param today Vietnam date */
  async execute(filter: MeritFilter, today: string): Promise<AskedUnits> {
    const { unitIds, ownUnitIds: own, communeUnitIds: communes, unitMap } = filter;
    if (unitMap === 'now') return this.asNow(filter, today);
    return { below: unitIds && (await this.overTime(unitIds, filter)), own, communes };
  }

  private async overTime(roots: readonly string[], { from, to }: MeritFilter): Promise<UnitsOnDays> {
    const parameters = new SqlParameters();
    const tree = treeOverTime(parameters.add(roots));
    const rows = await this.work.query<{ readonly unitId: string; readonly days: string }>(
      `with recursive ${tree} select unit_id as "unitId", days::text from wanted
       where days && daterange(${parameters.add(from)}, ${parameters.add(to)}, '[]')`,
      parameters.values,
    );
    return { unitIds: rows.map(({ unitId }) => unitId), days: rows.map(({ days }) => days) };
  }

  /** Whatever has become one of the units asked for, of today, or of those below them. */
  private async asNow(filter: MeritFilter, today: string): Promise<AskedUnits> {
    const asked = { below: filter.unitIds, own: filter.ownUnitIds, communes: filter.communeUnitIds };
    if (FIELDS.every((field) => asked[field] === undefined)) return {};
    const parameters = new SqlParameters();
    const day = parameters.add(today);
    const idsOf = (field: keyof typeof asked): string => parameters.add(asked[field] ?? []);
    const rows = await this.work.query<{ field: keyof typeof asked; unitIds: string[] }>(
      `with recursive ${unitsNow(day)}, ${treeOn(idsOf('below'), day)}, asked (field, unit_id) as (
         select 'below', unit_id from wanted
         union all select 'own', unnest(${idsOf('own')}::uuid[])
         union all select 'communes', unnest(${idsOf('communes')}::uuid[])
       ), entered (field, unit_id) as (
         select a.field, n.unit_id from asked a join unit_now n on n.now_id = a.unit_id
         union
         select a.field, a.unit_id from asked a where not exists (select from unit_now n where n.unit_id = a.unit_id)
       )
       select field, array_agg(unit_id) as "unitIds" from entered group by field`,
      parameters.values,
    );
    const entered = new Map(rows.map(({ field, unitIds }) => [field, unitIds]));
    const [below, own, communes] = FIELDS.map((field) => asked[field] && (entered.get(field) ?? []));
    return { below: below && { unitIds: below }, own, communes };
  }
}
