import type { Brand } from '@keng/kernel';
import type { CaseClock } from './case-clock';

export type CaseId = Brand<string, 'CaseId'>;

/** Every state a case can be in (decisions 4.2). Decisions of this release lead to the first, second and fourth. */
export const CASE_STATES = [
  'awaiting_assignment',
  'verifying',
  'suspended',
  'concluded',
  'closed',
  'archived',
  'transferred_out',
  'taken_over',
] as const;

/** Every term (BLTTHS Đ.147–149). Decisions of this release lead to the first two. */
export const CASE_TERMS = [
  'base',
  'extended',
  'procuracy_requested',
  'procuracy_extended',
  'further_month',
] as const;
export type CaseTerm = (typeof CASE_TERMS)[number];

/** The eight grounds of BLTTHS Đ.157, in the order of the article. */
export const GROUNDS = [
  'no_criminal_event',
  'no_elements_of_crime',
  'under_age',
  'already_judged',
  'limitation_expired',
  'amnesty',
  'offender_deceased',
  'no_victim_request',
] as const;
export type Ground = (typeof GROUNDS)[number];

/** BLTTHS Đ.147 k2. */
export type ExtensionReason = 'complex' | 'many_places';
export type NoticeCode =
  'procuracy_received' | 'reporter_received' | 'procuracy_decision' | 'reporter_result';
export type DecisionKind = 'assignment' | 'extension' | 'conclusion';

/** Who brought a tip: an alias that stands for one person in one tip and nowhere else. */
export interface TipReporter {
  readonly alias: string;
  readonly identityStatus: 'sealed' | 'refused' | 'not_asked';
  readonly associationUnitId: string | null;
}

export interface CaseTip {
  readonly tipId: string;
  readonly registerNumber: number;
  readonly registerYear: number;
  /** Reception by the competent body: day 0 of the clocks (BLTTHS Đ.147). */
  readonly competentReceivedAt: Temporal.Instant;
  readonly reporters: readonly TipReporter[];
  /** Event that announced the acceptance: the natural key that keeps a repeat from taking effect (decisions 1.7). */
  readonly acceptedByEvent: string;
}

/** A decision on paper: its number belongs to the issuer's one series of the year (decisions 3.2). */
export interface DecisionPaper {
  readonly decisionId: string;
  readonly kind: DecisionKind;
  readonly number: string;
  readonly decidedOn: Temporal.PlainDate;
  readonly reasonCode: string | null;
  readonly recordedBy: string;
  readonly recordedAt: Temporal.Instant;
}

export interface Assignment {
  readonly leadOfficerId: string;
  readonly supportingOfficerIds: readonly string[];
}

/** The verification plan (TT 28/2020 Đ.13). Its words lie sealed under `textId`. */
export interface Plan {
  readonly planId: string;
  readonly authorId: string;
  readonly textId: string;
  readonly draftedAt: Temporal.Instant;
  readonly approvedBy: string | null;
  readonly approvedAt: Temporal.Instant | null;
}

/** What somebody gave to the outcome: a reporter of the case by alias, or a party known to recognition. */
export interface Contribution {
  readonly contributionId: string;
  readonly alias?: string;
  readonly partyId?: string;
  readonly tipId?: string;
  readonly associationUnitId?: string;
  readonly kind: string;
}

/** How a case ends: instituted, or not on one of eight grounds. */
export type Outcome =
  | { readonly conclusion: 'instituted'; readonly groundCode: null }
  | { readonly conclusion: 'not_instituted'; readonly groundCode: Ground };

/** The closing report with its proposal (TT 28/2020 Đ.15). Its summary lies sealed under `textId`. */
export interface Proposal {
  readonly proposalId: string;
  readonly proposerId: string;
  readonly proposedAt: Temporal.Instant;
  readonly textId: string;
  readonly outcome: Outcome;
  readonly incidentCount: number;
  readonly suspectCount: number;
  readonly contributions: readonly Contribution[];
}

export interface Notice {
  readonly noticeId: string;
  readonly code: NoticeCode;
  readonly sentOn: Temporal.PlainDate;
  readonly documentNumber: string | null;
  readonly deliveredBy: string;
  readonly tipIds: readonly string[];
  readonly clockIds: readonly string[];
  readonly recordedBy: string;
  readonly recordedAt: Temporal.Instant;
}

/** Where the case stands; each stage holds what must be there by then. */
export type CaseStage =
  | { readonly state: 'awaiting_assignment' }
  | {
      readonly state: 'verifying';
      readonly assignment: Assignment;
      readonly plan: Plan | null;
      readonly proposal: Proposal | null;
    }
  | {
      readonly state: 'concluded';
      readonly assignment: Assignment;
      readonly plan: Plan;
      readonly proposal: Proposal;
    };

/** A verification case (vụ việc): one or more accepted tips under one number, one set of clocks, one outcome. */
export interface Case {
  readonly id: CaseId;
  /** Version as read; the repository raises it. */
  readonly version: number;
  /** Events emitted so far; the repository raises it. */
  readonly eventSeq: number;
  readonly unitId: string;
  readonly caseNumber: number;
  readonly caseYear: number;
  readonly categoryCode: string;
  readonly communeUnitId: string | null;
  readonly openedByEvent: string;
  readonly openedAt: Temporal.Instant;
  readonly competentReceivedAt: Temporal.Instant;
  /** The case that had ended when this one's tip was to join it. */
  readonly predecessorCaseId: CaseId | null;
  readonly recusedOfficerIds: readonly string[];
  readonly tips: readonly CaseTip[];
  readonly clocks: readonly CaseClock[];
  readonly decisions: readonly DecisionPaper[];
  readonly notices: readonly Notice[];
  readonly term: CaseTerm;
  readonly stage: CaseStage;
}

export type VerifyingCase = Case & { readonly stage: Extract<CaseStage, { state: 'verifying' }> };

/** A stage as far as it says who works on the case. */
export interface StageOfficers {
  readonly state: CaseStage['state'];
  readonly assignment?: Assignment;
}

/** Officers of the case; none before it is assigned. */
export function officersOf({ stage }: { readonly stage: StageOfficers }): readonly string[] {
  const { assignment } = stage;
  return assignment ? [assignment.leadOfficerId, ...assignment.supportingOfficerIds] : [];
}

/** Whether anybody who brought the tip can be written to: not one who refused to say who they are (TTLT 01/2017 Đ.14). */
export function canBeNotified({ reporters }: CaseTip): boolean {
  return reporters.some(({ identityStatus }) => identityStatus !== 'refused');
}
