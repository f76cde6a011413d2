import { Injectable } from '@nestjs/common';
import type { Actor } from '@keng/kernel';
import { UnitOfWork } from '@keng/persistence';
import { scope } from '../domain/committee.policy';
import { GroupNotAllowed, PeriodInvalid } from '../domain/recognition-errors';
import { SELECT_AWARD, toAwardView, type SelectedAward } from './award-sql';
import type { AwardGroupView, AwardListView, AwardView } from './awards.view';
import { CommitteeOfficers } from './committee-officers';
import { fromCursor, toPage } from './cursor';
import { SqlParameters } from './sql-parameters';

export interface AwardsWanted {
  readonly issuerUnitId?: string | undefined;
  readonly awardFormCode?: string | undefined;
  readonly partyKind?: string | undefined;
  readonly partyId?: string | undefined;
  readonly signedFrom?: string | undefined;
  readonly signedTo?: string | undefined;
  readonly status?: string | undefined;
  /** Groupings, each one of {@link AWARD_GROUPS}. */
  readonly groupBy?: readonly string[] | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** What awards may be counted by (report R10: form × issuer × kind of party × period). */
const AWARD_GROUPS: Readonly<Record<string, string>> = {
  issuer: 'a.issuer_unit_id::text',
  awardForm: 'a.award_form_code',
  award: 'a.award',
  partyKind: 'a.party_kind',
  occasion: 's.occasion',
  month: `to_char(d.signed_on, 'YYYY-MM')`,
  year: `to_char(d.signed_on, 'YYYY')`,
  status: 'a.status',
};

/** Awards of the units that an officer serves (api.md, row 47). */
@Injectable()
export class AwardsQuery {
  constructor(
    private readonly work: UnitOfWork,
    private readonly officers: CommitteeOfficers,
  ) {}

  /** @throws PeriodInvalid, GroupNotAllowed */
  async execute(actor: Actor, wanted: AwardsWanted): Promise<AwardListView> {
    const { signedFrom, signedTo, groupBy = [] } = wanted;
    if (signedFrom !== undefined && signedTo !== undefined && signedFrom > signedTo)
      throw new PeriodInvalid();
    const parameters = new SqlParameters();
    const where = conditionsOf(wanted, scope(await this.officers.describe(actor)), parameters);
    if (groupBy.length === 0) return this.list(wanted, where, parameters);
    return { groups: await this.count(groupBy, where, parameters) };
  }

  async ofDossier(dossierId: string): Promise<AwardView[]> {
    const rows = await this.work.query<SelectedAward>(
      `${SELECT_AWARD} where a.dossier_id = $1 order by a.register_year, a.register_no`,
      [dossierId],
    );
    return rows.map(toAwardView);
  }

  private async list(
    { limit, cursor }: AwardsWanted,
    where: string,
    parameters: SqlParameters,
  ): Promise<AwardListView> {
    const after = cursor === undefined ? undefined : fromCursor(cursor);
    const rows = await this.work.query<SelectedAward>(
      `${SELECT_AWARD} join recognition.dossier s on s.id = a.dossier_id where ${where}
       ${after ? `and (d.signed_on, a.id) < (${parameters.add(after.day)}::date, ${parameters.add(after.id)}::uuid)` : ''}
       order by d.signed_on desc, a.id desc limit ${limit + 1}`,
      parameters.values,
    );
    const page = toPage(rows, limit, ({ signedOn, awardId }) => ({ day: signedOn, id: awardId }));
    return { items: page.items.map(toAwardView), nextCursor: page.nextCursor };
  }

  private async count(
    groupBy: readonly string[],
    where: string,
    parameters: SqlParameters,
  ): Promise<AwardGroupView[]> {
    const expressions = groupBy.map((group) => AWARD_GROUPS[group]);
    if (expressions.includes(undefined) || new Set(groupBy).size < groupBy.length)
      throw new GroupNotAllowed({ allowed: Object.keys(AWARD_GROUPS) });
    const members = groupBy.map((group) => `'${group}', ${AWARD_GROUPS[group]}`).join(', ');
    return this.work.query<AwardGroupView>(
      `select jsonb_build_object(${members}) as key, count(*)::int as count,
         sum(case when a.status = 'revoked' then 0 else a.bonus_amount end)::bigint as amount
       from recognition.award a join recognition.award_decision d on d.id = a.decision_id
       join recognition.dossier s on s.id = a.dossier_id
       where ${where} group by ${expressions.join(', ')} order by count(*) desc, 1`,
      parameters.values,
    );
  }
}

function conditionsOf(wanted: AwardsWanted, area: readonly string[], parameters: SqlParameters): string {
  const mine = parameters.add(area);
  const conditions = [`(a.issuer_unit_id = any(${mine}::uuid[]) or s.unit_id = any(${mine}::uuid[]))`];
  const add = (condition: (place: string) => string, value: string | undefined): void => {
    if (value !== undefined) conditions.push(condition(parameters.add(value)));
  };
  add((place) => `a.issuer_unit_id = ${place}::uuid`, wanted.issuerUnitId);
  add((place) => `a.award_form_code = ${place}`, wanted.awardFormCode);
  add((place) => `a.party_kind = ${place}`, wanted.partyKind);
  add((place) => `a.honouree_party_id = ${place}::uuid`, wanted.partyId);
  add((place) => `d.signed_on >= ${place}::date`, wanted.signedFrom);
  add((place) => `d.signed_on <= ${place}::date`, wanted.signedTo);
  add((place) => `a.status = ${place}`, wanted.status);
  return conditions.join(' and ');
}
