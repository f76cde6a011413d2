import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Decision } from '@keng/kernel';
import { ChangeNotes, Outbox } from '@keng/messaging';
import { drawRegisterNumber, UnitOfWork, updateVersioned, violates } from '@keng/persistence';
import type { Award, AwardDecision } from '../domain/award';
import type { Dossier, DossierEvent } from '../domain/dossier';
import { DossierRepository } from '../domain/dossier.repository';
import { DecisionNumberTaken, InvalidField, MeritAlreadyUsed } from '../domain/recognition-errors';
import { toAward, toAwardRow, toDecision, toDecisionRow } from './award-mapping';
import { newAwardNumber } from './award-number';
import { AwardDecisionRow, AwardRow } from './award.row';
import { toDossier, toDossierColumns, toNomination, toNominationRows } from './dossier-mapping';
import { toAwardGranted, toDossierContract } from './dossier.events';
import { DossierRow, NominationRow } from './dossier.row';

@Injectable()
export class TypeormDossierRepository extends DossierRepository {
  constructor(
    private readonly work: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly notes: ChangeNotes,
  ) {
    super();
  }

  async find(id: string): Promise<Dossier | undefined> {
    const { manager } = this.work;
    const row = await manager.findOneBy(DossierRow, { id });
    if (!row) return undefined;
    const where = { dossierId: id };
    const nominationRows = await manager.find(NominationRow, { where, order: { position: 'ASC' } });
    const nominations = nominationRows.map(toNomination);
    const decision = await manager.findOneBy(AwardDecisionRow, where);
    if (!decision) return toDossier(row, nominations, null, []);
    const awards = await manager.find(AwardRow, { where, order: { registerNo: 'ASC' } });
    const tips = await this.tipsOf(id);
    return toDossier(
      row,
      nominations,
      toDecision(decision),
      awards.map((award) => {
        const nomination = nominations.find((candidate) => candidate.id === award.nominationId);
        return toAward(award, nomination, tips.get(award.id) ?? []);
      }),
    );
  }

  async add(decision: Decision<Dossier, DossierEvent>): Promise<number> {
    return this.work.run(async (manager) => {
      const { next, events } = decision;
      const version = next.version + 1;
      const eventSeq = next.eventSeq + events.length;
      await manager.insert(DossierRow, { ...toDossierColumns(next), id: next.id, version, eventSeq });
      await this.writeNominations(manager, next);
      await this.tell(decision, 'drafted');
      return version;
    });
  }

  async save(decision: Decision<Dossier, DossierEvent>): Promise<number> {
    return this.work.run(async (manager) => {
      const { next, events } = decision;
      const version = await updateVersioned(manager, DossierRow, next, {
        ...toDossierColumns(next),
        eventSeq: next.eventSeq + events.length,
      });
      if (next.decision === null) await this.writeNominations(manager, next);
      else await this.writeDecision(manager, next, next.decision);
      await this.tell(decision, 'revised');
      return version;
    });
  }

  /** By its events; what has none is noted, so that nobody can forget to tell. */
  private async tell(decision: Decision<Dossier, DossierEvent>, quietly: string): Promise<void> {
    const { next, events } = decision;
    if (events.length === 0) await this.notes.add({ aggregate: 'dossier', key: next.id, type: quietly });
    await this.publish(decision);
  }

  private async writeNominations(manager: EntityManager, dossier: Dossier): Promise<void> {
    const rows = toNominationRows(dossier);
    await manager.delete(NominationRow, { dossierId: dossier.id });
    try {
      if (rows.length > 0) await manager.insert(NominationRow, rows);
    } catch (error) {
      if (violates(error, 'nomination_pkey')) throw new InvalidField('nominations', 'repeated');
      throw error;
    }
  }

  /** The number first, then the merits in the order of their ids: whoever comes second waits, and nobody deadlocks. */
  private async writeDecision(
    manager: EntityManager,
    dossier: Dossier,
    decision: AwardDecision,
  ): Promise<void> {
    await this.takeNumber(manager, toDecisionRow(dossier, decision));
    const rows: AwardRow[] = [];
    for (const award of dossier.awards) rows.push(await this.number(award, dossier, decision));
    await manager.insert(AwardRow, rows);
    await this.claimMerits(dossier.awards, decision.id);
    await this.outbox.add(
      dossier.awards.map((award) => ({
        key: award.id,
        eventSeq: award.eventSeq,
        payload: toAwardGranted(award, dossier, decision),
      })),
    );
  }

  private async takeNumber(manager: EntityManager, row: AwardDecisionRow): Promise<void> {
    try {
      await manager.insert(AwardDecisionRow, row);
    } catch (error) {
      if (violates(error, 'award_decision_number')) throw new DecisionNumberTaken();
      throw error;
    }
  }

  private async number(award: Award, dossier: Dossier, decision: AwardDecision): Promise<AwardRow> {
    const { year } = decision.signedOn;
    const registerNo = await drawRegisterNumber(this.work, 'recognition', {
      unitId: dossier.issuerUnitId,
      register: 'award',
      year,
    });
    return toAwardRow(award, dossier, decision, {
      registerNo,
      awardNumber: newAwardNumber(year, registerNo),
    });
  }

  private async claimMerits(awards: readonly Award[], decisionId: string): Promise<void> {
    const claims = awards.flatMap((award) =>
      award.meritIds.map((meritId) => ({ meritId, awardId: award.id })),
    );
    try {
      await this.work.query(
        `insert into recognition.merit_claim (merit_id, award_id, decision_id)
         select merit_id, award_id, $3 from unnest($1::uuid[], $2::uuid[]) as c (merit_id, award_id)
         order by merit_id`,
        [claims.map(({ meritId }) => meritId), claims.map(({ awardId }) => awardId), decisionId],
      );
    } catch (error) {
      if (violates(error, 'merit_claim_once')) throw new MeritAlreadyUsed();
      throw error;
    }
    await this.notes.add(
      ...claims.map(({ meritId }) => ({ aggregate: 'merit', key: meritId, type: 'claimed' })),
    );
  }

  private async tipsOf(dossierId: string): Promise<ReadonlyMap<string, string[]>> {
    const rows = await this.work.query<{ awardId: string; tipIds: string[] }>(
      `select c.award_id as "awardId", array_agg(distinct m.tip_id) as "tipIds"
       from recognition.award a join recognition.merit_claim c on c.award_id = a.id
       join recognition.merit m on m.id = c.merit_id
       where a.dossier_id = $1 and m.tip_id is not null group by c.award_id`,
      [dossierId],
    );
    return new Map(rows.map(({ awardId, tipIds }) => [awardId, tipIds]));
  }

  private async publish({ next, events }: Decision<Dossier, DossierEvent>): Promise<void> {
    await this.outbox.add(
      events.map((event, at) => ({
        key: next.id,
        eventSeq: next.eventSeq + at + 1,
        payload: toDossierContract(event),
      })),
    );
  }
}
