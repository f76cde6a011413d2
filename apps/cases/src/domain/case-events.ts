import type { CaseId, CaseTerm, Contribution, ExtensionReason, NoticeCode, Outcome } from './case';

interface Ends {
  readonly dueAt: Temporal.Instant;
  readonly legalEndAt: Temporal.Instant;
}

interface Paper {
  readonly decisionNumber: string;
  readonly decidedOn: Temporal.PlainDate;
}

export interface CaseOpened extends Ends {
  readonly type: 'CaseOpened';
  readonly caseId: CaseId;
  readonly caseNumber: number;
  readonly caseYear: number;
  readonly unitId: string;
  readonly tipIds: readonly string[];
  readonly categoryCode: string;
  readonly competentReceivedAt: Temporal.Instant;
}

export interface CaseTipAdded {
  readonly type: 'CaseTipAdded';
  readonly caseId: CaseId;
  readonly tipId: string;
}

export interface CaseAssigned extends Paper {
  readonly type: 'CaseAssigned';
  readonly caseId: CaseId;
  readonly tipIds: readonly string[];
  readonly leadOfficerId: string;
  readonly supportingOfficerIds: readonly string[];
  readonly previousOfficerIds: readonly string[];
}

export interface CasePlanApproved {
  readonly type: 'CasePlanApproved';
  readonly caseId: CaseId;
  readonly approvedAt: Temporal.Instant;
}

export interface CaseExtended extends Ends, Paper {
  readonly type: 'CaseExtended';
  readonly caseId: CaseId;
  readonly term: CaseTerm;
  readonly reasonCode: ExtensionReason;
}

export interface CaseNoticeSent {
  readonly type: 'CaseNoticeSent';
  readonly caseId: CaseId;
  readonly noticeCode: NoticeCode;
  readonly sentOn: Temporal.PlainDate;
  readonly deliveredBy: string;
  readonly tipIds: readonly string[];
}

export interface CaseConcluded extends Paper {
  readonly type: 'CaseConcluded';
  readonly caseId: CaseId;
  readonly caseNumber: number;
  readonly unitId: string;
  readonly tipIds: readonly string[];
  readonly categoryCode: string;
  readonly communeUnitId: string | null;
  readonly outcome: Outcome;
  readonly incidentCount: number;
  readonly suspectCount: number;
  readonly contributions: readonly Contribution[];
}

/** What can happen to a case; each becomes the public event of the same name. */
export type CaseEvent =
  CaseOpened | CaseTipAdded | CaseAssigned | CasePlanApproved | CaseExtended | CaseNoticeSent | CaseConcluded;
