import {
  AwardGrantedV1,
  AwardHandedOverV1,
  createPayload,
  DossierAppraisedV1,
  DossierDecidedV1,
  DossierSubmittedV1,
  DossierVotedV1,
} from '@keng/contracts';
import { assertNever } from '@keng/kernel';
import type { Award, AwardDecision, AwardHandedOver } from '../domain/award';
import type { Dossier, DossierEvent } from '../domain/dossier';

/** The contract that tells of what happened to a dossier; no name, title or citation is in it. */
export function toDossierContract(event: DossierEvent): object {
  switch (event.type) {
    case 'dossier-submitted':
      return submitted(event.dossier);
    case 'dossier-appraised':
      return createPayload(DossierAppraisedV1, {
        dossierId: event.dossierId,
        outcome: event.outcome,
        ...(event.reasonCode !== null && { reasonCode: event.reasonCode }),
      });
    case 'dossier-voted': {
      const { dossierId, heldOn, passedCount, failedCount } = event;
      return createPayload(DossierVotedV1, { dossierId, heldOn, passedCount, failedCount });
    }
    case 'dossier-decided':
      return decided(event.dossier, event.decision);
    default:
      return assertNever(event);
  }
}

function submitted(dossier: Dossier): DossierSubmittedV1 {
  return createPayload(DossierSubmittedV1, {
    dossierId: dossier.id,
    unitId: dossier.unitId,
    issuerUnitId: dossier.issuerUnitId,
    lawVersion: dossier.lawVersion,
    nominationCount: dossier.nominations.length,
    receivedOn: String(dossier.receivedOn),
  });
}

function decided(dossier: Dossier, decision: AwardDecision): DossierDecidedV1 {
  return createPayload(DossierDecidedV1, {
    dossierId: dossier.id,
    decisionId: decision.id,
    decisionNumber: decision.number,
    signedOn: String(decision.signedOn),
    awardIds: dossier.awards.map(({ id }) => id),
  });
}

/** One award of a decision. */
export function toAwardGranted(award: Award, dossier: Dossier, decision: AwardDecision): AwardGrantedV1 {
  return createPayload(AwardGrantedV1, {
    awardId: award.id,
    dossierId: dossier.id,
    decisionId: decision.id,
    decisionNumber: decision.number,
    signedOn: String(decision.signedOn),
    issuerUnitId: dossier.issuerUnitId,
    awardFormCode: award.awardFormCode,
    award: award.award,
    honouree: award.honouree,
    partyKind: award.partyKind,
    meritIds: [...award.meritIds],
    tipIds: [...award.tipIds],
    bonusAmount: award.bonus.amount,
    coefficient: Number(award.bonus.coefficient ?? 0),
    baseSalary: award.bonus.baseSalary,
    lawVersion: dossier.lawVersion,
  });
}

export function toAwardHandedOver({ awardId, handedOverOn }: AwardHandedOver): AwardHandedOverV1 {
  return createPayload(AwardHandedOverV1, { awardId, handedOverOn: String(handedOverOn) });
}
