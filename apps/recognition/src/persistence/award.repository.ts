import { Injectable } from '@nestjs/common';
import type { Decision } from '@keng/kernel';
import { Outbox } from '@keng/messaging';
import { UnitOfWork, updateVersioned } from '@keng/persistence';
import type { AwardHandedOver, GrantedAward } from '../domain/award';
import { toHandOver, toHandOverColumns } from './award-mapping';
import { AwardDecisionRow, AwardRow } from './award.row';
import { toAwardHandedOver } from './dossier.events';
import { DossierRow } from './dossier.row';

/** An award with what the policy and the certificate need of its dossier and decision. */
export interface AwardFile {
  readonly granted: GrantedAward;
  readonly award: AwardRow;
  readonly decision: AwardDecisionRow;
  readonly dossier: DossierRow;
}

/** A decision with its dossier and its awards, in the order of the issuer's register. */
export interface DecisionFile {
  readonly decision: AwardDecisionRow;
  readonly dossier: DossierRow;
  readonly awards: readonly AwardRow[];
}

/** Awards one by one, after their decision has made them. */
@Injectable()
export class AwardRepository {
  constructor(
    private readonly work: UnitOfWork,
    private readonly outbox: Outbox,
  ) {}

  async find(awardId: string): Promise<AwardFile | undefined> {
    const { manager } = this.work;
    const award = await manager.findOneBy(AwardRow, { id: awardId });
    if (!award) return undefined;
    const decision = await manager.findOneByOrFail(AwardDecisionRow, { id: award.decisionId });
    const dossier = await manager.findOneByOrFail(DossierRow, { id: award.dossierId });
    const { id, version, eventSeq, status } = award;
    const granted = {
      id,
      version,
      eventSeq,
      status,
      handOver: toHandOver(award),
      signedOn: decision.signedOn,
    };
    return { granted, award, decision, dossier };
  }

  async findDecision(decisionId: string): Promise<DecisionFile | undefined> {
    const { manager } = this.work;
    const decision = await manager.findOneBy(AwardDecisionRow, { id: decisionId });
    if (!decision) return undefined;
    const dossier = await manager.findOneByOrFail(DossierRow, { id: decision.dossierId });
    const awards = await manager.find(AwardRow, { where: { decisionId }, order: { registerNo: 'ASC' } });
    return { decision, dossier, awards };
  }

  /** Writes what follows from an award read at one version less. @throws StaleVersion */
  async save({ next, events }: Decision<GrantedAward, AwardHandedOver>): Promise<void> {
    const { id, version, eventSeq, status, handOver } = next;
    await this.work.run(async (manager) => {
      const patch = { eventSeq, status, ...toHandOverColumns(handOver) };
      await updateVersioned(manager, AwardRow, { id, version: version - 1 }, patch);
      await this.outbox.add(
        events.map((event) => ({ key: id, eventSeq, payload: toAwardHandedOver(event) })),
      );
    });
  }
}
