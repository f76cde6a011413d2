import type { Case, CaseId, CaseStage, CaseTip, DecisionPaper, Notice, Plan, Proposal } from '../domain/case';
import type { CaseClock } from '../domain/case-clock';
import { decisionNumberKey } from '../domain/decision-number';
import type { CaseClockRow } from './case-clock.row';
import type { CaseDecisionRow, CaseNoticeRow, CaseProposalRow } from './case-papers.row';
import type { CaseRow, CaseTipRow } from './case.row';

/** The one series of the body's decisions about cases (decisions 3.2). */
export const CASE_DECISIONS = 'case_decision';

/** All rows of one case. */
export interface CaseRows {
  readonly row: CaseRow;
  readonly tips: readonly CaseTipRow[];
  readonly clocks: readonly CaseClockRow[];
  readonly decisions: readonly CaseDecisionRow[];
  readonly notices: readonly CaseNoticeRow[];
  /** The proposal that stands, where there is one. */
  readonly proposal: CaseProposalRow | null;
}

export function toCase({ row, tips, clocks, decisions, notices, proposal }: CaseRows): Case {
  return {
    id: row.id as CaseId,
    version: row.version,
    eventSeq: row.eventSeq,
    unitId: row.unitId,
    caseNumber: row.caseNumber,
    caseYear: row.caseYear,
    categoryCode: row.categoryCode,
    communeUnitId: row.communeUnitId,
    openedByEvent: row.openedByEvent,
    openedAt: row.openedAt,
    competentReceivedAt: row.competentReceivedAt,
    predecessorCaseId: row.predecessorCaseId as CaseId | null,
    recusedOfficerIds: row.recusedOfficerIds,
    tips: tips.map(toTip),
    clocks: clocks.map(toClock),
    decisions: decisions.map(toPaper),
    notices: notices.map(toNotice),
    term: row.term,
    stage: toStage(row, proposal),
  };
}

function toStage(row: CaseRow, proposalRow: CaseProposalRow | null): CaseStage {
  if (row.state === 'awaiting_assignment') return { state: row.state };
  const assignment = {
    leadOfficerId: present(row.leadOfficerId),
    supportingOfficerIds: row.supportingOfficerIds,
  };
  const plan = toPlan(row);
  const proposal = proposalRow && toProposal(proposalRow);
  if (row.state === 'verifying') return { state: row.state, assignment, plan, proposal };
  if (row.state === 'concluded') {
    return { state: row.state, assignment, plan: present(plan), proposal: present(proposal) };
  }
  throw new Error(`this version does not handle cases in the state ${row.state}`);
}

function toPlan(row: CaseRow): Plan | null {
  if (row.planId === null) return null;
  return {
    planId: row.planId,
    authorId: present(row.planAuthorId),
    textId: present(row.planTextId),
    draftedAt: present(row.planDraftedAt),
    approvedBy: row.planApprovedBy,
    approvedAt: row.planApprovedAt,
  };
}

function toProposal({ id, conclusion, groundCode, ...row }: CaseProposalRow): Proposal {
  return {
    proposalId: id,
    proposerId: row.proposerId,
    proposedAt: row.proposedAt,
    textId: row.textId,
    outcome:
      conclusion === 'instituted'
        ? { conclusion, groundCode: null }
        : { conclusion, groundCode: present(groundCode) },
    incidentCount: row.incidentCount,
    suspectCount: row.suspectCount,
    contributions: row.contributions,
  };
}

function toTip(row: CaseTipRow): CaseTip {
  const { tipId, registerNumber, registerYear, competentReceivedAt, reporters, acceptedByEvent } = row;
  return { tipId, registerNumber, registerYear, competentReceivedAt, reporters, acceptedByEvent };
}

function toClock(row: CaseClockRow): CaseClock {
  const { id, code, tipId, ruleId, basis, startedAt, dueAt, legalEndAt, dueSoonHours } = row;
  const { satisfiedAt, supersededBy, lapsedAt, holderUnitId } = row;
  const term = { ruleId, basis, startedAt, dueAt, legalEndAt, dueSoonHours };
  return { id, code, tipId, ...term, satisfiedAt, supersededBy, lapsedAt, holderUnitId };
}

function toNotice(row: CaseNoticeRow): Notice {
  const { id: noticeId, code, sentOn, documentNumber, deliveredBy } = row;
  const { tipIds, clockIds, recordedBy, recordedAt } = row;
  return { noticeId, code, sentOn, documentNumber, deliveredBy, tipIds, clockIds, recordedBy, recordedAt };
}

function toPaper(row: CaseDecisionRow): DecisionPaper {
  const { id: decisionId, kind, number, decidedOn, reasonCode, recordedBy, recordedAt } = row;
  return { decisionId, kind, number, decidedOn, reasonCode, recordedBy, recordedAt };
}

/** Columns of the aggregate's row, without the two numbers that the save itself sets. */
export function toCaseColumns(next: Case): Omit<CaseRow, 'id' | 'version' | 'eventSeq'> {
  const { stage } = next;
  const assigned = stage.state === 'awaiting_assignment' ? undefined : stage;
  const plan = assigned?.plan;
  const outcome = stage.state === 'concluded' ? stage.proposal.outcome : undefined;
  return {
    unitId: next.unitId,
    caseNumber: next.caseNumber,
    caseYear: next.caseYear,
    categoryCode: next.categoryCode,
    communeUnitId: next.communeUnitId,
    openedByEvent: next.openedByEvent,
    openedAt: next.openedAt,
    competentReceivedAt: next.competentReceivedAt,
    predecessorCaseId: next.predecessorCaseId,
    recusedOfficerIds: [...next.recusedOfficerIds],
    state: stage.state,
    term: next.term,
    conclusion: outcome?.conclusion ?? null,
    groundCode: outcome?.groundCode ?? null,
    leadOfficerId: assigned?.assignment.leadOfficerId ?? null,
    supportingOfficerIds: [...(assigned?.assignment.supportingOfficerIds ?? [])],
    planId: plan?.planId ?? null,
    planAuthorId: plan?.authorId ?? null,
    planTextId: plan?.textId ?? null,
    planDraftedAt: plan?.draftedAt ?? null,
    planApprovedBy: plan?.approvedBy ?? null,
    planApprovedAt: plan?.approvedAt ?? null,
    proposalId: assigned?.proposal?.proposalId ?? null,
    nextDueAt: nextDueAt(next.clocks),
  };
}

function nextDueAt(clocks: readonly CaseClock[]): Temporal.Instant | null {
  const [next] = clocks
    .filter((clock) => !clock.satisfiedAt && clock.supersededBy === null && !clock.lapsedAt)
    .map(({ dueAt }) => dueAt)
    .sort((a, b) => Temporal.Instant.compare(a, b));
  return next ?? null;
}

export function toTipRows({ id: caseId, tips }: Case): CaseTipRow[] {
  return tips.map((tip, position) => ({ ...tip, caseId, position, reporters: [...tip.reporters] }));
}

export function toClockRows({ id: caseId, clocks }: Case): CaseClockRow[] {
  return clocks.map((clock: CaseClock, position) => ({ ...clock, caseId, position }));
}

export function toDecisionRows({ id: caseId, unitId, decisions }: Case): CaseDecisionRow[] {
  return decisions.map(({ decisionId, ...paper }, position) => ({
    ...paper,
    position,
    id: decisionId,
    caseId,
    numberKey: decisionNumberKey(paper.number),
    series: CASE_DECISIONS,
    year: paper.decidedOn.year,
    issuerUnitId: unitId,
  }));
}

export function toNoticeRows({ id: caseId, notices }: Case): CaseNoticeRow[] {
  return notices.map(({ noticeId, ...notice }: Notice, position) => ({
    ...notice,
    position,
    id: noticeId,
    caseId,
    tipIds: [...notice.tipIds],
    clockIds: [...notice.clockIds],
  }));
}

export function toProposalRows({ id: caseId, stage }: Case): CaseProposalRow[] {
  if (stage.state === 'awaiting_assignment' || !stage.proposal) return [];
  const { proposalId, outcome, contributions, ...proposal } = stage.proposal;
  return [{ ...proposal, ...outcome, id: proposalId, caseId, contributions: [...contributions] }];
}

/** A value that the state of the row promises. */
function present<Value>(value: Value | null): Value {
  if (value === null) throw new Error('a column that the state of the case requires is null');
  return value;
}
