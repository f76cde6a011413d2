import { clockState, lastDayOf } from '@keng/kernel';
import type { Case, Notice, Plan, Proposal } from '../domain/case';
import type { CaseClock } from '../domain/case-clock';
import type { CaseEntry } from '../domain/case-entry';
import type { CaseDetailView } from './case-detail.view';
import type {
  CaseClockView,
  CaseEntryView,
  CaseNoticeView,
  CasePlanTextView,
  CasePlanView,
  CaseProposalView,
} from './case-parts.view';

/** Sealed words by text id, as far as they can still be read. */
export type Texts = ReadonlyMap<string, object>;

export function toCaseDetail(
  file: Case,
  entries: readonly CaseEntry[],
  texts: Texts,
  now: Temporal.Instant,
): CaseDetailView {
  const { stage } = file;
  const assigned = stage.state === 'awaiting_assignment' ? undefined : stage;
  const outcome = stage.state === 'concluded' ? stage.proposal.outcome : undefined;
  return {
    caseId: file.id,
    version: file.version,
    caseNumber: file.caseNumber,
    caseYear: file.caseYear,
    unitId: file.unitId,
    categoryCode: file.categoryCode,
    communeUnitId: file.communeUnitId,
    state: stage.state,
    term: file.term,
    conclusion: outcome?.conclusion ?? null,
    groundCode: outcome?.groundCode ?? null,
    competentReceivedAt: String(file.competentReceivedAt),
    openedAt: String(file.openedAt),
    predecessorCaseId: file.predecessorCaseId,
    tips: file.tips.map(({ tipId, registerNumber, registerYear, competentReceivedAt, reporters }) => ({
      tipId,
      registerNumber,
      registerYear,
      competentReceivedAt: String(competentReceivedAt),
      reporters: [...reporters],
    })),
    clocks: file.clocks.map((clock) => toClock(clock, now)),
    assignment: assigned
      ? { ...assigned.assignment, supportingOfficerIds: [...assigned.assignment.supportingOfficerIds] }
      : null,
    plan: assigned?.plan ? toPlan(assigned.plan, texts) : null,
    decisions: file.decisions.map(({ number, decidedOn, recordedAt, ...paper }) => ({
      ...paper,
      decisionNumber: number,
      decidedOn: String(decidedOn),
      recordedAt: String(recordedAt),
    })),
    notices: file.notices.map(toNotice),
    entries: entries.map((entry) => toEntry(entry, texts)),
    proposal: assigned?.proposal ? toProposal(assigned.proposal, texts) : null,
    contributions: assigned?.proposal ? [...assigned.proposal.contributions] : [],
  };
}

function toClock(clock: CaseClock, now: Temporal.Instant): CaseClockView {
  return {
    clockId: clock.id,
    code: clock.code,
    tipId: clock.tipId,
    basis: clock.basis,
    startedAt: String(clock.startedAt),
    dueAt: String(clock.dueAt),
    legalEndAt: String(clock.legalEndAt),
    dueOn: String(lastDayOf(clock.dueAt)),
    legalEndOn: String(lastDayOf(clock.legalEndAt)),
    status: statusOf(clock, now),
    satisfiedAt: clock.satisfiedAt && String(clock.satisfiedAt),
    supersededBy: clock.supersededBy,
  };
}

function statusOf(clock: CaseClock, now: Temporal.Instant): string {
  if (clock.supersededBy !== null) return 'superseded';
  if (clock.lapsedAt !== null) return 'lapsed';
  return clockState(clock, now, clock.dueSoonHours);
}

function toNotice(notice: Notice): CaseNoticeView {
  const { noticeId, code, sentOn, documentNumber, deliveredBy, tipIds, recordedBy, recordedAt } = notice;
  return {
    noticeId,
    noticeCode: code,
    sentOn: String(sentOn),
    documentNumber,
    deliveredBy,
    tipIds: [...tipIds],
    recordedBy,
    recordedAt: String(recordedAt),
  };
}

function toPlan({ textId, draftedAt, approvedAt, ...plan }: Plan, texts: Texts): CasePlanView {
  return {
    ...plan,
    draftedAt: String(draftedAt),
    approvedAt: approvedAt && String(approvedAt),
    text: (texts.get(textId) as CasePlanTextView | undefined) ?? null,
  };
}

function toEntry(entry: CaseEntry, texts: Texts): CaseEntryView {
  const { entryId, kind, authorId, textId } = entry;
  const words = texts.get(textId) as { text: string } | undefined;
  return {
    entryId,
    kind,
    occurredAt: String(entry.occurredAt),
    recordedAt: String(entry.recordedAt),
    authorId,
    text: words?.text ?? null,
  };
}

function toProposal(proposal: Proposal, texts: Texts): CaseProposalView {
  const { proposalId, proposerId, proposedAt, textId, outcome, incidentCount, suspectCount } = proposal;
  const words = texts.get(textId) as { summary: string } | undefined;
  return {
    proposalId,
    proposerId,
    proposedAt: String(proposedAt),
    ...outcome,
    summary: words?.summary ?? null,
    incidentCount,
    suspectCount,
  };
}
