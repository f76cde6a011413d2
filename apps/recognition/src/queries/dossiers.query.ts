import { Injectable } from '@nestjs/common';
import { DirectoryCopy } from '@keng/directory-copy';
import type { Actor } from '@keng/kernel';
import { UnitOfWork } from '@keng/persistence';
import { scope, type CommitteeOfficer } from '../domain/committee.policy';
import { nextStep, type CouncilResult, type Dossier, type Nomination } from '../domain/dossier';
import { PartyRepository } from '../domain/party.repository';
import { AwardsQuery } from './awards.query';
import type { AwardView } from './awards.view';
import { CommitteeOfficers } from './committee-officers';
import { MeritsQuery } from './merits.query';
import { waitsFor, type DossierReason } from './dossier-step-sql';
import { fromCursor, toPage } from './cursor';
import type { CouncilResultView, DossierListItemView, DossierListView, DossierView } from './dossiers.view';
import { ReadableDossiers } from './readable-dossiers';
import { SqlParameters } from './sql-parameters';

export interface DossiersWanted {
  readonly status?: string | undefined;
  /** Dossiers whose next act is that one, and the officer's own. */
  readonly waitsFor?: DossierReason | undefined;
  readonly unitId?: string | undefined;
  readonly issuerUnitId?: string | undefined;
  readonly receivedFrom?: string | undefined;
  readonly receivedTo?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

type ListRow = Omit<DossierListItemView, 'nextStep' | 'issuerName'> & { readonly handOversOpen: number };

/** Dossiers of the units that an officer serves (api.md, rows 39 and 46). */
@Injectable()
export class DossiersQuery {
  constructor(
    private readonly work: UnitOfWork,
    private readonly officers: CommitteeOfficers,
    private readonly dossiers: ReadableDossiers,
    private readonly directory: DirectoryCopy,
    private readonly parties: PartyRepository,
    private readonly awards: AwardsQuery,
    private readonly merits: MeritsQuery,
  ) {}

  /** @throws NotFound */
  async get(actor: Actor, dossierId: string): Promise<DossierView> {
    const dossier = await this.dossiers.get(actor, dossierId);
    const named = dossier.nominations.map(({ honouree }) => honouree).filter(({ type }) => type === 'party');
    const parties = await this.parties.findAll(named.map(({ id }) => id));
    const names = new Map(parties.map(({ id, name }) => [id, name]));
    const merits = await this.merits.named(dossier.nominations.flatMap(({ meritIds }) => meritIds));
    return { ...toView(dossier, names, await this.awards.ofDossier(dossierId)), merits };
  }

  async list(actor: Actor, wanted: DossiersWanted): Promise<DossierListView> {
    const parameters = new SqlParameters();
    const where = conditionsOf(wanted, await this.officers.describe(actor), parameters);
    const rows = await this.work.query<ListRow>(
      `select d.id as "dossierId", d.version, d.title, d.occasion, d.status, d.received_on as "receivedOn",
         d.unit_id as "unitId", d.issuer_unit_id as "issuerUnitId",
         (select count(*)::int from recognition.nomination n where n.dossier_id = d.id) as "nominationCount",
         (select count(*)::int from recognition.award a
           where a.dossier_id = d.id and a.handed_over_on is null and a.status <> 'revoked') as "handOversOpen"
       from recognition.dossier d where ${where}
       order by d.received_on desc, d.id desc limit ${wanted.limit + 1}`,
      parameters.values,
    );
    const page = toPage(rows, wanted.limit, ({ receivedOn, dossierId }) => ({
      day: receivedOn,
      id: dossierId,
    }));
    return {
      items: await Promise.all(page.items.map((row) => this.toItem(row))),
      nextCursor: page.nextCursor,
    };
  }

  private async toItem({ handOversOpen, ...row }: ListRow): Promise<DossierListItemView> {
    const issuer = await this.directory.describeUnit(
      row.issuerUnitId,
      Temporal.PlainDate.from(row.receivedOn),
    );
    return { ...row, nextStep: nextStep(row.status, handOversOpen), issuerName: issuer?.fullName ?? '' };
  }
}

function conditionsOf(wanted: DossiersWanted, officer: CommitteeOfficer, parameters: SqlParameters): string {
  const mine = parameters.add(scope(officer));
  const conditions = [`(d.unit_id = any(${mine}::uuid[]) or d.issuer_unit_id = any(${mine}::uuid[]))`];
  const add = (condition: (place: string) => string, value: string | undefined): void => {
    if (value !== undefined) conditions.push(condition(parameters.add(value)));
  };
  add((place) => `d.status = ${place}`, wanted.status);
  add((place) => `d.unit_id = ${place}::uuid`, wanted.unitId);
  add((place) => `d.issuer_unit_id = ${place}::uuid`, wanted.issuerUnitId);
  add((place) => `d.received_on >= ${place}::date`, wanted.receivedFrom);
  add((place) => `d.received_on <= ${place}::date`, wanted.receivedTo);
  if (wanted.waitsFor !== undefined) conditions.push(`(${waitsFor(wanted.waitsFor, officer, parameters)})`);
  if (wanted.cursor !== undefined) {
    const { day, id } = fromCursor(wanted.cursor);
    conditions.push(`(d.received_on, d.id) < (${parameters.add(day)}::date, ${parameters.add(id)}::uuid)`);
  }
  return conditions.join(' and ');
}

function toView(
  dossier: Dossier,
  names: ReadonlyMap<string, string>,
  awards: AwardView[],
): Omit<DossierView, 'merits'> {
  const { decision, appraisal } = dossier;
  return {
    dossierId: dossier.id,
    version: dossier.version,
    unitId: dossier.unitId,
    issuerUnitId: dossier.issuerUnitId,
    title: dossier.title,
    occasion: dossier.occasion,
    periodFrom: String(dossier.periodFrom),
    periodTo: String(dossier.periodTo),
    receivedOn: String(dossier.receivedOn),
    lawVersion: dossier.lawVersion,
    status: dossier.status,
    createdBy: dossier.createdBy,
    revisedBy: dossier.revisedBy,
    revisedAt: dossier.revisedAt?.toString() ?? null,
    submittedBy: dossier.submittedBy,
    submittedAt: dossier.submittedAt?.toString() ?? null,
    nominations: dossier.nominations.map((nomination) => toNominationView(nomination, names)),
    appraisal: appraisal && { ...appraisal, ineligible: [...appraisal.ineligible] },
    councilResult: dossier.councilResult && toCouncilView(dossier.councilResult),
    decision: decision && {
      decisionId: decision.id,
      decisionNumber: decision.number,
      signedOn: String(decision.signedOn),
      signedByOfficerId: decision.signedByOfficerId,
      signerName: decision.signerName,
    },
    awards,
  };
}

function toNominationView(
  { id, honouree, meritIds, recusedOfficerIds, ...same }: Nomination,
  names: ReadonlyMap<string, string>,
): DossierView['nominations'][number] {
  return {
    ...same,
    nominationId: id,
    honouree: { ...honouree },
    partyName: honouree.type === 'party' ? (names.get(honouree.id) ?? null) : null,
    meritIds: [...meritIds],
    recusedOfficerIds: [...recusedOfficerIds],
  };
}

function toCouncilView(result: CouncilResult): CouncilResultView {
  return {
    ...result,
    presentOfficerIds: [...result.presentOfficerIds],
    results: result.results.map((votes) => ({ ...votes, recusedOfficerIds: [...votes.recusedOfficerIds] })),
  };
}
