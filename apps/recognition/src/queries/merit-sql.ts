import type { MeritFilter, PeriodBasis } from '../domain/merit-filter';
import type { SqlParameters } from './sql-parameters';
import { treeOn, treeOverTime, unitsNow } from './unit-trees';

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

/**
 * `with … found as (…)`: the merits that fit the filter and lie in the officer's area, each with its `day`, the ids of
 * unit and commune under the filter's map (`mapped_unit_id`, `mapped_commune_id`) and whether they are an `estimate`.
 */
export function foundMerits(
  filter: MeritFilter,
  bounds: MeritSearchBounds,
  parameters: SqlParameters,
): string {
  const isNow = filter.unitMap === 'now';
  const day = `m.${DAY_COLUMN[filter.basis]}`;
  const mapped = isNow
    ? { unit: 'coalesce(un.now_id, m.unit_id)', commune: 'coalesce(cn.now_id, m.commune_unit_id)' }
    : { unit: 'm.unit_id', commune: 'm.commune_unit_id' };
  const area = parameters.add(bounds.area);
  const conditions = [
    `m.status <> 'struck'`,
    `${day} between ${parameters.add(filter.from)}::date and ${parameters.add(filter.to)}::date`,
    `(m.unit_id = any(${area}::uuid[]) or m.commune_unit_id = any(${area}::uuid[]))`,
    ...plainConditions(filter, parameters),
    ...unitConditions(filter, mapped, day, parameters),
  ];
  return `with recursive ${treesOf(filter, bounds.today, parameters).join('')} found as (
      select m.*, ${day} as day, ${mapped.unit} as mapped_unit_id, ${mapped.commune} as mapped_commune_id,
        ${isNow ? 'coalesce(un.estimate, false) or coalesce(cn.estimate, false)' : 'false'} as estimate
      from recognition.merit m
      ${isNow ? JOIN_NOW : ''}
      ${filter.unitIds === undefined ? '' : joinWanted(mapped)}
      where ${conditions.join('\n        and ')}
    )`;
}

/** The unit trees that the filter needs, as CTEs each with its comma. */
function treesOf(filter: MeritFilter, today: string, parameters: SqlParameters): string[] {
  const { unitIds, unitMap } = filter;
  if (unitMap === 'then') return unitIds === undefined ? [] : [`${treeOverTime(parameters.add(unitIds))}, `];
  const day = parameters.add(today);
  const now = `${unitsNow(day)}, `;
  return unitIds === undefined ? [now] : [now, `${treeOn(parameters.add(unitIds), day)}, `];
}

const JOIN_NOW = `
  left join unit_now un on un.unit_id = m.unit_id
  left join unit_now cn on cn.unit_id = m.commune_unit_id`;

interface MappedColumns {
  readonly unit: string;
  readonly commune: string;
}

/** Joined rather than asked for by `exists`: a join is hashed once, a subquery would run for every merit. */
function joinWanted({ unit, commune }: MappedColumns): string {
  return `
    left join wanted wu on wu.unit_id = ${unit}
    left join wanted wc on wc.unit_id = ${commune}`;
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

function unitConditions(
  filter: MeritFilter,
  mapped: MappedColumns,
  day: string,
  parameters: SqlParameters,
): string[] {
  const conditions: string[] = [];
  if (filter.unitIds !== undefined) conditions.push(`(wu.days @> ${day} or wc.days @> ${day})`);
  if (filter.ownUnitIds !== undefined)
    conditions.push(`${mapped.unit} = any(${parameters.add(filter.ownUnitIds)}::uuid[])`);
  if (filter.communeUnitIds !== undefined)
    conditions.push(`${mapped.commune} = any(${parameters.add(filter.communeUnitIds)}::uuid[])`);
  return conditions;
}
