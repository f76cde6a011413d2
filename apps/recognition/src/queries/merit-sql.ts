import type { MeritFilter, PeriodBasis } from '../domain/merit-filter';
import type { AskedUnits, UnitsOnDays } from './asked-units';
import type { SqlParameters } from './sql-parameters';
import { unitsNow, unitsNowOf } from './unit-trees';

const DAY_COLUMN: Readonly<Record<PeriodBasis, string>> = {
  occurred: 'occurred_on',
  recorded: 'recorded_on',
  assessed: 'assessed_on',
};

/** What bounds every search beside its filter. */
export interface MeritSearchBounds {
  /** Units whose merits the officer may see. */
  readonly area: readonly string[];
  /** Vietnam date. */
  readonly today: string;
}

/** A search with the units of its filter as merits have them. */
export interface MeritSearch {
  readonly filter: MeritFilter;
  readonly units: AskedUnits;
  readonly bounds: MeritSearchBounds;
}

/** Where merits come from, called `m`, or what is joined to them, and what is to be asked of them there. */
interface Source {
  readonly from: string;
  readonly conditions: readonly string[];
}

/**
 * `with … found as (…)`, to list: the merits that fit the filter and lie in the officer's area, as they are and with their
 * `day`. The planner chooses the index, and stops at the end of a page.
 */
export function foundMerits(search: MeritSearch, parameters: SqlParameters): string {
  return found(search, wholeLedger(search, parameters), parameters);
}

/** The same to count: with what merits are counted by only. */
export function countedMerits(search: MeritSearch, parameters: SqlParameters): string {
  const source = readsUnitByUnit(search) ? unitByUnit : wholeLedger;
  return found(search, source(search, parameters), parameters);
}

function found(search: MeritSearch, source: Source, parameters: SqlParameters): string {
  const { filter, units } = search;
  const day = `m.${DAY_COLUMN[filter.basis]}`;
  const below = units.below && belowUnits(units.below, day, parameters);
  const conditions = [
    ...source.conditions,
    ...plainConditions(filter, parameters),
    ...unitConditions(units, parameters),
    ...(below?.conditions ?? []),
  ];
  return `with recursive found as (
      select m.*, ${day} as day from ${source.from} ${below?.from ?? ''}
      ${conditions.length === 0 ? '' : `where ${conditions.join('\n        and ')}`}
    )`;
}

/** The ids say which indexes help; days are joined, because a join is hashed once and a subquery runs for each merit. */
function belowUnits({ unitIds, days }: UnitsOnDays, day: string, parameters: SqlParameters): Source {
  const conditions = [isOf(unitIds, parameters)];
  if (days === undefined) return { from: '', conditions };
  const [ids, ranges] = [`${parameters.add(unitIds)}::uuid[]`, `${parameters.add(days)}::datemultirange[]`];
  const join = (alias: string, column: string): string =>
    `left join unnest(${ids}, ${ranges}) as ${alias} (unit_id, days) on ${alias}.unit_id = m.${column}`;
  return {
    from: `${join('wu', 'unit_id')} ${join('wc', 'commune_unit_id')}`,
    conditions: [...conditions, `(wu.days @> ${day} or wc.days @> ${day})`],
  };
}

function standingInPeriod({ filter }: MeritSearch, parameters: SqlParameters): string {
  const [from, to] = [filter.from, filter.to].map((day) => `${parameters.add(day)}::date`);
  return `m.status <> 'struck' and m.${DAY_COLUMN[filter.basis]} between ${from} and ${to}`;
}

function wholeLedger(search: MeritSearch, parameters: SqlParameters): Source {
  return {
    from: 'recognition.merit m',
    conditions: [standingInPeriod(search, parameters), isOf(search.bounds.area, parameters)],
  };
}

function isOf(units: readonly string[], parameters: SqlParameters): string {
  const ids = `any(${parameters.add(units)}::uuid[])`;
  return `(m.unit_id = ${ids} or m.commune_unit_id = ${ids})`;
}

/**
 * A province has up to a thousand units, with those that went into it; the country has fifteen thousand. Whoever asks for
 * more than this asks for so much of the ledger that reading it from end to end is faster.
 */
const MOST_UNITS_READ_SINGLY = 2_000;

/** The fewer of the units that the officer may see and those that the filter asks for: every merit found is of one. */
function unitsToRead({ bounds, units }: MeritSearch): readonly string[] {
  const asked = units.below?.unitIds;
  return asked !== undefined && asked.length < bounds.area.length ? asked : bounds.area;
}

function readsUnitByUnit(search: MeritSearch): boolean {
  const { partyId, alias, aliasCode } = search.filter;
  const namesHonouree = [partyId, alias, aliasCode].some((name) => name !== undefined);
  return !namesHonouree && unitsToRead(search).length <= MOST_UNITS_READ_SINGLY;
}

/** What the indexes `merit_unit` and `merit_commune` hold: whatever else is asked for sends each merit to the table. */
const COUNTED_COLUMNS = `m.id, m.unit_id, m.commune_unit_id, m.association_unit_id, m.occurred_on, m.assessed_on,
      m.recorded_on, m.quantity, m.party_kind, m.kind, m.category_code, m.honouree_party_id`;

/**
 * Merits from two indexes alone, unit by unit: those of the units to read, then those of communes among them that none of
 * the units has. Many of them never had a merit, former communes above all, but the planner takes them for average ones and
 * would read the whole ledger; `offset 0` keeps it to the indexes.
 */
function unitByUnit(search: MeritSearch, parameters: SqlParameters): Source {
  const units = `${parameters.add(unitsToRead(search))}::uuid[]`;
  const standing = standingInPeriod(search, parameters);
  const meritsOf = (condition: string): string => `
      select e.* from (select distinct unnest(${units}) as unit_id) u cross join lateral (
        select ${COUNTED_COLUMNS} from recognition.merit m where ${condition} and ${standing} offset 0
      ) e`;
  const ofUnits = meritsOf('m.unit_id = u.unit_id');
  const ofCommunesOnly = meritsOf(`m.commune_unit_id = u.unit_id and m.unit_id <> all(${units})`);
  const isOfArea = unitsToRead(search) === search.bounds.area ? [] : [isOf(search.bounds.area, parameters)];
  return { from: `(${ofUnits} union all ${ofCommunesOnly}) m`, conditions: isOfArea };
}

/**
 * CTE `mapped`: the merits of `found` with the ids of unit and commune under the map (`mapped_unit_id`,
 * `mapped_commune_id`), and whether they are an `estimate`.
 */
export function mappedMerits({ filter, bounds }: MeritSearch, parameters: SqlParameters): string {
  if (filter.unitMap === 'then') return mapped('found', AS_THEN);
  return `${unitsNow(parameters.add(bounds.today))}, ${mapped('found', AS_NOW)}`;
}

/** The same of the CTE `page`, whose few units are looked up one by one. */
export function mappedPage({ filter, bounds }: MeritSearch, parameters: SqlParameters): string {
  if (filter.unitMap === 'then') return mapped('page', AS_THEN);
  const units = 'select unit_id from page union select commune_unit_id from page';
  return `${unitsNowOf(units, parameters.add(bounds.today))}, ${mapped('page', AS_NOW)}`;
}

interface UnitColumns {
  readonly unit: string;
  readonly commune: string;
  readonly estimate: string;
  readonly joins: string;
}

const AS_THEN: UnitColumns = {
  unit: 'f.unit_id',
  commune: 'f.commune_unit_id',
  estimate: 'false',
  joins: '',
};
const AS_NOW: UnitColumns = {
  unit: 'coalesce(un.now_id, f.unit_id)',
  commune: 'coalesce(cn.now_id, f.commune_unit_id)',
  estimate: 'coalesce(un.estimate, false) or coalesce(cn.estimate, false)',
  joins: `left join unit_now un on un.unit_id = f.unit_id
      left join unit_now cn on cn.unit_id = f.commune_unit_id`,
};

function mapped(source: string, { unit, commune, estimate, joins }: UnitColumns): string {
  return `mapped as (
      select f.*, ${unit} as mapped_unit_id, ${commune} as mapped_commune_id, ${estimate} as estimate
      from ${source} f ${joins}
    )`;
}

const ALIAS_REST = 'xxxx-xxxx-xxxx-xxxxxxxxxxxx';

function plainConditions(filter: MeritFilter, parameters: SqlParameters): string[] {
  const conditions: string[] = [];
  const isOneOf = (column: string, type: string, values: readonly string[] | undefined): void => {
    if (values !== undefined) conditions.push(`${column} = any(${parameters.add(values)}::${type}[])`);
  };
  isOneOf('m.honouree_party_id', 'uuid', filter.partyId === undefined ? undefined : [filter.partyId]);
  isOneOf('m.honouree_alias', 'uuid', filter.alias === undefined ? undefined : [filter.alias]);
  if (filter.aliasCode !== undefined) {
    // Between the first and the last alias that begins so: an index finds them.
    const ends = ['0', 'f'].map((digit) => `${filter.aliasCode}-${ALIAS_REST.replaceAll('x', digit)}`);
    const [first, last] = ends.map((end) => parameters.add(end));
    conditions.push(`m.honouree_alias between ${first}::uuid and ${last}::uuid`);
  }
  isOneOf('m.party_kind', 'text', filter.partyKinds);
  isOneOf('m.association_unit_id', 'uuid', filter.associationUnitIds);
  isOneOf('m.kind', 'text', filter.kinds);
  isOneOf('m.category_code', 'text', filter.categoryCodes);
  if (filter.withoutParty === true) conditions.push('m.honouree_party_id is null');
  if (filter.withoutAssociation === true) conditions.push('m.association_unit_id is null');
  if (filter.withoutCommune === true) conditions.push('m.commune_unit_id is null');
  if (filter.used !== undefined) {
    const claim = 'exists (select from recognition.merit_claim c where c.merit_id = m.id)';
    conditions.push(filter.used ? claim : `not ${claim}`);
  }
  return conditions;
}

function unitConditions({ own, communes }: AskedUnits, parameters: SqlParameters): string[] {
  const conditions: string[] = [];
  if (own !== undefined) conditions.push(`m.unit_id = any(${parameters.add(own)}::uuid[])`);
  if (communes !== undefined) conditions.push(`m.commune_unit_id = any(${parameters.add(communes)}::uuid[])`);
  return conditions;
}
