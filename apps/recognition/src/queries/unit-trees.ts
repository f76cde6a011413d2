import type { SqlParameters } from './sql-parameters';

const IN_FORCE = (period: string, day: string): string =>
  `${period}.valid_from <= ${day} and coalesce(${period}.valid_to >= ${day}, true)`;

/** Longest way from a unit to what it has become that is followed. */
const MOST_STEPS = 12;

/** One step of a unit's way: to what took most of it. A fork makes that an estimate, as does a source that gives a part. */
const STEP = `to_unit_id, kind in ('partial', 'split') or coalesce(share < 1, false) as estimate`;
const STEPS = (today: string): string => `
        recognition.directory_unit_lineage where from_unit_id <> to_unit_id and valid_from <= ${today}::date`;
/** The order of `directory_unit_lineage_way`. */
const MOST_OF_IT = 'share desc nulls last, to_unit_id';
const HAS_ENDED = (unit: string, today: string): string => `
        not exists (select from recognition.directory_unit_period p
          where p.unit_id = ${unit} and ${IN_FORCE('p', `${today}::date`)})`;
const ENDS_OF_CHAINS = `
    unit_now as materialized (
      select distinct on (unit_id) unit_id, now_id, estimate from chain order by unit_id, depth desc
    )`;

/**
 * CTE `unit_now(unit_id, now_id, estimate)`: what has become of each unit that has ended, up to `today`. A unit whose
 * lineage forks counts for the successor that took most of it, and the fork makes that an estimate, as does a lineage
 * that the source gives in part only (decisions 5.6). Units in force stand for themselves and have no row. It follows
 * the ten thousand ended units of a country at once, in tens of milliseconds.
 */
export function unitsNow(today: string): string {
  return `
    successor as materialized (
      select s.* from (
        select distinct on (from_unit_id) from_unit_id, ${STEP} from ${STEPS(today)}
        order by from_unit_id, ${MOST_OF_IT}
      ) s where ${HAS_ENDED('s.from_unit_id', today)}
    ), chain as (
      select from_unit_id as unit_id, to_unit_id as now_id, estimate, 1 as depth from successor
      union all
      select c.unit_id, s.to_unit_id, c.estimate or s.estimate, c.depth + 1
      from chain c join successor s on s.from_unit_id = c.now_id where c.depth < ${MOST_STEPS}
    ), ${ENDS_OF_CHAINS}`;
}

/** The same for the few units that a query gives, followed one by one; units in force have a row of themselves. */
export function unitsNowOf(units: string, today: string): string {
  return `
    chain as (
      select u.unit_id, u.unit_id as now_id, false as estimate, 0 as depth from (${units}) u (unit_id)
      union all
      select c.unit_id, s.to_unit_id, c.estimate or s.estimate, c.depth + 1
      from chain c cross join lateral (
        select ${STEP} from ${STEPS(today)} and from_unit_id = c.now_id and ${HAS_ENDED('c.now_id', today)}
        order by ${MOST_OF_IT} limit 1
      ) s where c.depth < ${MOST_STEPS}
    ), ${ENDS_OF_CHAINS}`;
}

/** CTE `wanted(unit_id)`: the units and everything below them as the tree stands on one day. */
export function treeOn(roots: string, today: string): string {
  return `
    wanted as (
      select unnest(${roots}::uuid[]) as unit_id
      union
      select p.unit_id from wanted t join recognition.directory_unit_period p
        on p.parent_id = t.unit_id and ${IN_FORCE('p', `${today}::date`)}
    )`;
}

/** CTE `wanted(unit_id, days)`: the units and everything that was ever below them, each with the days it was. */
export function treeOverTime(roots: string): string {
  return `
    wanted_unit as (
      select unnest(${roots}::uuid[]) as unit_id, daterange(null, null) as days
      union
      select p.unit_id, t.days * daterange(p.valid_from, p.valid_to, '[]')
      from wanted_unit t join recognition.directory_unit_period p on p.parent_id = t.unit_id
      where not isempty(t.days * daterange(p.valid_from, p.valid_to, '[]'))
    ), wanted as materialized (
      select unit_id, range_agg(days) as days from wanted_unit group by unit_id
    )`;
}

/** CTE list for units that serve or belong to the given bodies, with every unit that went into them. */
export function areaOf(parameters: SqlParameters, bodies: readonly string[], today: string): string {
  const day = `${parameters.add(today)}::date`;
  return `
    area as (
      select unnest(${parameters.add(bodies)}::uuid[]) as unit_id
      union
      select below.unit_id from area a cross join lateral (
        select p.unit_id from recognition.directory_unit_period p
         where p.parent_id = a.unit_id and ${IN_FORCE('p', day)}
        union all
        select l.from_unit_id from recognition.directory_unit_lineage l
         where l.owner_id = a.unit_id and l.to_unit_id = a.unit_id
      ) below
    )`;
}
