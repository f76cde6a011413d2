import { Injectable } from '@nestjs/common';
import { Clock, DomainError, fold, nfc, vietnamDate } from '@keng/kernel';
import { UnitOfWork } from '@keng/persistence';
import type { UnitKind, UnitType } from '../domain/unit-kinds';
import { fromCursor, toCursor } from './cursor';
import type { UnitListView, UnitView } from './units.view';

/** The directory knows nothing of that day. */
export class AsOfOutOfRange extends DomainError {
  readonly slug = 'as-of-out-of-range';
}

export interface UnitsWanted {
  readonly ids?: readonly string[];
  readonly kind?: UnitKind;
  readonly unitType?: UnitType;
  readonly parentId?: string;
  /** Any name the unit ever bore, or its code; marks may be left out. */
  readonly q?: string;
  /** Vietnam date. */
  readonly asOf?: string;
  readonly limit: number;
  readonly cursor?: string;
}

interface Found {
  readonly unit: UnitView;
  readonly rank: number;
  readonly sort: string;
}

/** Units with their names on a day, by id, place in the tree or name (api.md, row 4). */
@Injectable()
export class UnitsQuery {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * Without `asOf` the names are those of today; a unit that is asked for by id or by name is then found even when
   * it has ended, under its last name and with what it became. With `asOf` only units in force on that day are given.
   * @throws AsOfOutOfRange
   */
  async execute(wanted: UnitsWanted): Promise<UnitListView> {
    const today = vietnamDate(this.clock.now()).toString();
    if (wanted.asOf !== undefined) await this.assertKnown(wanted.asOf, today);
    const { sql, parameters } = selectUnits(wanted, today);
    const found = await this.work.query<Found>(sql, parameters);
    const page = found.slice(0, wanted.limit);
    const last = page.at(-1);
    const isMore = found.length > page.length && last !== undefined;
    return {
      items: page.map(({ unit }) => unit),
      nextCursor: isMore ? toCursor([last.rank, last.sort, last.unit.unitId]) : null,
    };
  }

  private async assertKnown(asOf: string, today: string): Promise<void> {
    const [range] = await this.work.query<{ first: string | null; last: string | null }>(
      `select min(valid_from) as first, greatest(max(valid_from), $1::date) as last from directory.unit_period`,
      [today],
    );
    const { first, last } = range ?? {};
    if (first == null || last == null || asOf < first || asOf > last) {
      throw new AsOfOutOfRange({ first: first ?? null, last: last ?? null });
    }
  }
}

/** So few letters stand in every other name: they are looked for at the start of short names only. */
const SHORT_WORD = 3;

/** SQL under construction: each value becomes a numbered parameter. */
class Statement {
  readonly parameters: unknown[] = [];

  value(value: unknown): string {
    return `$${this.parameters.push(value)}`;
  }
}

const IN_FORCE = (day: string): string => `(p.valid_from <= ${day} and coalesce(p.valid_to >= ${day}, true))`;

/**
 * One period a unit, the one in force on the day or else the last, with the rank of the name that was found; then
 * the page of them, and for that page alone the parents and successors.
 */
function selectUnits(wanted: UnitsWanted, today: string): { sql: string; parameters: unknown[] } {
  const statement = new Statement();
  const inForce = IN_FORCE(`${statement.value(wanted.asOf ?? today)}::date`);
  const word = wanted.q === undefined ? '' : fold(wanted.q.replaceAll('|', ' '));
  const alsoEnded = wanted.asOf === undefined && (wanted.ids !== undefined || word !== '');
  const hit = word === '' ? undefined : selectHits(statement, word, wanted.q ?? '');
  const conditions = [...filters(statement, wanted), ...(alsoEnded ? [] : [inForce])].join(' and ');
  const sql = `
    with shown as (
      select distinct on (p.unit_id) p.*, p.search as sort, u.code, u.kind, u.unit_type, u.remote,
        ${inForce} as in_force, ${hit ? 'h.matched' : 'null::text as matched'},
        ${hit ? `h.rank + case when ${inForce} then 0 else 1 end` : '0'} as rank
      from directory.unit_period p join directory.unit u on u.id = p.unit_id
      ${hit ? `join (${hit}) h on h.unit_id = p.unit_id` : ''}
      where ${conditions || 'true'} order by p.unit_id, ${inForce} desc, p.valid_from desc
    ), page as (
      select * from shown where ${beyond(statement, wanted.cursor)}
      order by rank, sort collate "C", unit_id limit ${statement.value(wanted.limit + 1)}
    ) ${DESCRIBE_PAGE}`;
  return { sql, parameters: statement.parameters };
}

function filters(statement: Statement, { ids, kind, unitType, parentId }: UnitsWanted): string[] {
  return [
    ...(ids === undefined ? [] : [`u.id = any(${statement.value(ids)}::uuid[])`]),
    ...(kind === undefined ? [] : [`u.kind = ${statement.value(kind)}`]),
    ...(unitType === undefined ? [] : [`u.unit_type = ${statement.value(unitType)}`]),
    ...(parentId === undefined ? [] : [`p.parent_id = ${statement.value(parentId)}`]),
  ];
}

function beyond(statement: Statement, cursor: string | undefined): string {
  if (cursor === undefined) return 'true';
  const [rank, sort, unitId] = fromCursor(cursor, ['number', 'string', 'string']).map((at) =>
    statement.value(at),
  );
  return `(rank, sort collate "C", unit_id) > (${rank}::int, ${sort}::text collate "C", ${unitId}::uuid)`;
}

/**
 * Units one of whose names holds the word, or whose code it is: the whole name first, then its start, then the start
 * of a word in it; with the marks as typed before those without. `search` is "<name>|<full name>".
 */
function selectHits(statement: Statement, word: string, typed: string): string {
  const like = statement.value(likeText(word));
  const anywhere = statement.value(`${word.length < SHORT_WORD ? '' : '%'}${likeText(word)}`);
  const marked = statement.value(likeText(nfc(typed).trim().toLowerCase()));
  return `
    select distinct on (unit_id) unit_id, rank, matched from (
      select p.unit_id, p.full_name as matched, p.valid_from,
        case when p.search like ${like} || '|%' or p.search like '%|' || ${like} then 0
             when p.search like ${like} || '%' or p.search like '%|' || ${like} || '%' then 4
             when p.search like '% ' || ${like} || '%' then 8 else 12 end
        + case when lower(p.full_name) like '%' || ${marked} || '%' then 0 else 2 end as rank
      from directory.unit_period p where p.search like ${anywhere} || '%'
      union all
      select u.id, null, null, 0 from directory.unit u where lower(u.code) = ${statement.value(word)}
    ) named order by unit_id, rank, valid_from desc nulls last`;
}

function likeText(word: string): string {
  return word.replaceAll(/[\\%_]/g, String.raw`\$&`);
}

const DESCRIBE_PAGE = `
  select jsonb_build_object('unitId', s.unit_id, 'code', s.code, 'kind', s.kind, 'unitType', s.unit_type,
      'form', s.form, 'name', s.name, 'fullName', s.full_name, 'parentId', s.parent_id,
      'parentName', parent.full_name, 'remote', s.remote, 'validFrom', s.valid_from, 'validTo', s.valid_to,
      'basis', s.basis, 'matchedName', case when s.matched <> s.full_name then s.matched end,
      'becameOf', coalesce(became.units, '[]')) as unit,
    s.rank, s.sort
  from page s
  left join lateral (
    select full_name from directory.unit_period p where unit_id = s.parent_id
    order by ${IN_FORCE('s.valid_from')} desc, valid_from desc limit 1
  ) parent on true
  left join lateral (
    select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('unitId', n.id, 'code', n.code, 'fullName', p.full_name,
      'kind', l.kind, 'share', l.share, 'validFrom', l.valid_from)) order by p.search) as units
    from directory.unit_lineage l join directory.unit n on n.id = l.to_unit_id
    join lateral (select full_name, search from directory.unit_period where unit_id = n.id
                  order by valid_from desc limit 1) p on true
    where l.from_unit_id = s.unit_id and not s.in_force
  ) became on true
  order by s.rank, s.sort collate "C", s.unit_id`;
