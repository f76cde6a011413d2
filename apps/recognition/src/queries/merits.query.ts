import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@keng/persistence';
import { drillDown, type MeritFilter, type MeritGroup } from '../domain/merit-filter';
import { GroupNotAllowed } from '../domain/recognition-errors';
import { fromCursor, toPage } from './cursor';
import { AskedUnitsQuery } from './asked-units';
import {
  countedMerits,
  foundMerits,
  mappedMerits,
  mappedPage,
  type MeritSearch,
  type MeritSearchBounds,
} from './merit-sql';
import type { MeritGroupView, MeritTotalView, MeritView } from './merits.view';
import { SqlParameters } from './sql-parameters';

/** More groups than anybody reads; a finer question narrows its filter first. */
const MOST_GROUPS = 5_000;

/** Grouped by the bare column, and turned into the key's text once a group: rows are many, groups are few. */
const GROUP_COLUMN: Readonly<Record<MeritGroup, string>> = {
  association: 'association_unit_id',
  unit: 'mapped_unit_id',
  commune: 'mapped_commune_id',
  kind: 'kind',
  category: 'category_code',
  partyKind: 'party_kind',
  party: 'honouree_party_id',
  month: `date_trunc('month', day::timestamp)`,
  year: `date_trunc('year', day::timestamp)`,
};
const GROUP_TEXT: Partial<Readonly<Record<MeritGroup, string>>> = {
  month: `to_char(${GROUP_COLUMN.month}, 'YYYY-MM')`,
  year: `to_char(${GROUP_COLUMN.year}, 'YYYY')`,
};

type Row = Omit<MeritView, 'honouree'> & {
  readonly honoureeAlias: string | null;
  readonly honoureePartyId: string | null;
  readonly day: string;
};

/** A group with the value of each grouping. */
type GroupRow = MeritTotalView & Readonly<Partial<Record<MeritGroup, string | null>>>;

/** Of `mapped`, `f`: what {@link toView} takes. */
const SELECT_MERITS = `
  select f.id as "meritId", f.source_kind as "sourceKind", f.source_id as "sourceId", f.tip_id as "tipId",
    f.contribution_id as "contributionId", f.honouree_alias as "honoureeAlias",
    f.honouree_party_id as "honoureePartyId", p.name as "partyName", f.party_kind as "partyKind", f.kind,
    f.association_unit_id as "associationUnitId", f.mapped_unit_id as "unitId",
    f.mapped_commune_id as "communeUnitId", f.estimate, f.category_code as "categoryCode",
    f.occurred_on as "occurredOn", f.assessed_on as "assessedOn", f.recorded_on as "recordedOn", f.quantity,
    f.status, f.recognition_wanted as "recognitionWanted", c.award_id as "awardId", f.day,
    case when a.id is not null then jsonb_build_object('awardId', a.id, 'awardNumber', a.award_number,
      'decisionNumber', d.number, 'signedOn', d.signed_on) end as "usedBy"
  from mapped f left join recognition.party p on p.id = f.honouree_party_id
  left join recognition.merit_claim c on c.merit_id = f.id
  left join recognition.award a on a.id = c.award_id
  left join recognition.award_decision d on d.id = a.decision_id`;

/** Questions to the ledger: who contributed what, when, where and for whom (api.md, row 34). */
@Injectable()
export class MeritsQuery {
  constructor(
    private readonly work: UnitOfWork,
    private readonly units: AskedUnitsQuery,
  ) {}

  /** Merits one by one, newest first. */
  async list(
    filter: MeritFilter,
    bounds: MeritSearchBounds,
    { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
  ): Promise<{ items: MeritView[]; nextCursor: string | null }> {
    const parameters = new SqlParameters();
    const search = await this.search(filter, bounds);
    const found = foundMerits(search, parameters);
    const after = cursor === undefined ? undefined : fromCursor(cursor);
    const rows = await this.work.query<Row>(
      `${found}, page as materialized (
         select * from found f
         ${after ? `where (f.day, f.id) < (${parameters.add(after.day)}::date, ${parameters.add(after.id)}::uuid)` : ''}
         order by f.day desc, f.id desc limit ${limit + 1}
       ), ${mappedPage(search, parameters)}
       ${SELECT_MERITS} order by f.day desc, f.id desc`,
      parameters.values,
    );
    const page = toPage(rows, limit, ({ day, meritId }) => ({ day, id: meritId }));
    return { items: page.items.map(toView), nextCursor: page.nextCursor };
  }

  /**
   * Merits by id, oldest first, with the units of their own day. For those who may read what names them, a dossier: it
   * shows what it rests on even where the ledger would not.
   */
  async named(meritIds: readonly string[]): Promise<MeritView[]> {
    const rows = await this.work.query<Row>(
      `with mapped as (
         select m.*, m.occurred_on as day, m.unit_id as mapped_unit_id, m.commune_unit_id as mapped_commune_id,
           false as estimate
         from recognition.merit m where m.id = any($1::uuid[]) and m.status <> 'struck'
       ) ${SELECT_MERITS} order by f.day, f.id`,
      [meritIds],
    );
    return rows.map(toView);
  }

  /**
   * Merits counted. Each merit is in one group, so the groups add up to the total.
   * @throws GroupNotAllowed when there would be thousands of groups
   */
  async count(
    filter: MeritFilter,
    bounds: MeritSearchBounds,
    groupBy: readonly MeritGroup[],
  ): Promise<{ groups: MeritGroupView[]; total: MeritTotalView }> {
    const parameters = new SqlParameters();
    const search = await this.search(filter, bounds);
    const columns = groupBy.map((group) => GROUP_COLUMN[group]).join(', ');
    const values = groupBy.map((group) => `${GROUP_TEXT[group] ?? GROUP_COLUMN[group]} as "${group}"`);
    const rows = await this.work.query<GroupRow>(
      `${countedMerits(search, parameters)}, ${mappedMerits(search, parameters)}
       select ${values.join(', ')}, count(*)::int as count, sum(quantity)::int as quantity,
         count(*) filter (where estimate)::int as estimated
       from mapped group by ${columns} order by count(*) desc, ${columns} limit ${MOST_GROUPS + 1}`,
      parameters.values,
    );
    if (rows.length > MOST_GROUPS) throw new GroupNotAllowed({ mostGroups: MOST_GROUPS });
    const groups = rows.map(({ count, quantity, estimated, ...key }) => {
      return { key, count, quantity, estimated, drillDown: drillDown(filter, key) };
    });
    const sum = (of: (group: MeritTotalView) => number): number =>
      rows.reduce((all, row) => all + of(row), 0);
    const total = {
      count: sum(({ count }) => count),
      quantity: sum(({ quantity }) => quantity),
      estimated: sum(({ estimated }) => estimated),
    };
    return { groups, total };
  }

  private async search(filter: MeritFilter, bounds: MeritSearchBounds): Promise<MeritSearch> {
    return { filter, bounds, units: await this.units.execute(filter, bounds.today) };
  }
}

function toView(found: Row): MeritView {
  const { honoureeAlias, honoureePartyId, day: _, ...row } = found;
  const honouree =
    honoureePartyId === null
      ? { type: 'alias' as const, id: honoureeAlias ?? '' }
      : { type: 'party' as const, id: honoureePartyId };
  return { ...row, honouree };
}
