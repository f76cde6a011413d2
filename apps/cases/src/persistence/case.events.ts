import {
  CaseAssignedV1,
  CaseConcludedV1,
  CaseExtendedV1,
  CaseNoticeSentV1,
  CaseOpenedV1,
  CasePlanApprovedV1,
  CaseTipAddedV1,
  createPayload,
} from '@keng/contracts';
import { assertNever } from '@keng/kernel';
import type { CaseAssigned, CaseConcluded, CaseEvent, CaseExtended, CaseOpened } from '../domain/case-events';

/** The public form of what happened to a case: ids, codes, dates and counts, never words. */
export function toContract(event: CaseEvent): object {
  const { caseId } = event;
  switch (event.type) {
    case 'CaseOpened':
      return opened(event);
    case 'CaseTipAdded':
      return createPayload(CaseTipAddedV1, { caseId, tipId: event.tipId });
    case 'CaseAssigned':
      return assigned(event);
    case 'CasePlanApproved':
      return createPayload(CasePlanApprovedV1, { caseId, approvedAt: String(event.approvedAt) });
    case 'CaseExtended':
      return extended(event);
    case 'CaseNoticeSent':
      return createPayload(CaseNoticeSentV1, {
        caseId,
        noticeCode: event.noticeCode,
        sentOn: String(event.sentOn),
        deliveredBy: event.deliveredBy,
        tipIds: [...event.tipIds],
      });
    case 'CaseConcluded':
      return concluded(event);
    default:
      return assertNever(event);
  }
}

function opened(event: CaseOpened): CaseOpenedV1 {
  const { caseId, caseNumber, caseYear, unitId, tipIds, categoryCode } = event;
  return createPayload(CaseOpenedV1, {
    caseId,
    caseNumber,
    caseYear,
    unitId,
    tipIds: [...tipIds],
    categoryCode,
    competentReceivedAt: String(event.competentReceivedAt),
    dueAt: String(event.dueAt),
    legalEndAt: String(event.legalEndAt),
  });
}

function assigned(event: CaseAssigned): CaseAssignedV1 {
  const { caseId, leadOfficerId, decisionNumber } = event;
  return createPayload(CaseAssignedV1, {
    caseId,
    tipIds: [...event.tipIds],
    leadOfficerId,
    supportingOfficerIds: [...event.supportingOfficerIds],
    previousOfficerIds: [...event.previousOfficerIds],
    decisionNumber,
    decidedOn: String(event.decidedOn),
  });
}

function extended(event: CaseExtended): CaseExtendedV1 {
  const { caseId, term, reasonCode, decisionNumber } = event;
  return createPayload(CaseExtendedV1, {
    caseId,
    term,
    reasonCode,
    decisionNumber,
    decidedOn: String(event.decidedOn),
    dueAt: String(event.dueAt),
    legalEndAt: String(event.legalEndAt),
  });
}

function concluded(event: CaseConcluded): CaseConcludedV1 {
  const { caseId, caseNumber, unitId, categoryCode, communeUnitId, outcome } = event;
  const { decisionNumber, incidentCount, suspectCount } = event;
  return createPayload(CaseConcludedV1, {
    caseId,
    caseNumber,
    unitId,
    tipIds: [...event.tipIds],
    categoryCode,
    ...(communeUnitId !== null && { communeUnitId }),
    conclusion: outcome.conclusion,
    ...(outcome.groundCode !== null && { groundCode: outcome.groundCode }),
    decisionNumber,
    decidedOn: String(event.decidedOn),
    incidentCount,
    suspectCount,
    contributions: event.contributions.map((contribution) => ({ ...contribution })),
  });
}
