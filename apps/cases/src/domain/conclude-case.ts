import { decide, type Decision } from '@keng/kernel';
import { canBeNotified, type Case, type DecisionPaper } from './case';
import { lapse, satisfy, type CaseClock } from './case-clock';
import { OwnProposal, ProposalMissing } from './case-errors';
import type { CaseConcluded } from './case-events';
import {
  assertVerifying,
  momentOf,
  paperOf,
  type DecisionContext,
  type PaperFacts,
} from './decision-context';
import { approvedPlanOf } from './plan';

/**
 * The head of the investigating body decides on the proposal: two people, never one (BLTTHS Đ.147 k1; TT 28/2020
 * Đ.15–16). A late decision is still a decision; its clock shows that it was late. The decision goes to the procuracy
 * within 24 hours (Đ.158) and its result to each reporter within 3 days (TTLT 01/2017 Đ.14 k3), both counted from the
 * latest moment at which it can have been signed.
 * @throws ProposalMissing, OwnProposal, PlanNotApproved, CaseNotVerifying
 */
export function concludeCase(
  current: Case,
  facts: PaperFacts,
  context: DecisionContext,
): Decision<Case, CaseConcluded> & { readonly paper: DecisionPaper } {
  assertVerifying(current);
  const { assignment, proposal } = current.stage;
  if (!proposal) throw new ProposalMissing();
  if (proposal.proposerId === context.officerId) throw new OwnProposal();
  const plan = approvedPlanOf(current);
  const paper = paperOf(current, 'conclusion', facts, context);
  const decidedAt = momentOf(paper.decidedOn, context.now);
  const next: Case = {
    ...current,
    stage: { state: 'concluded', assignment, plan, proposal },
    decisions: [...current.decisions, paper],
    clocks: [...endedClocks(current, decidedAt), ...resultNotices(current, decidedAt, context)],
  };
  const decision = decide(next, {
    type: 'CaseConcluded' as const,
    caseId: current.id,
    caseNumber: current.caseNumber,
    unitId: current.unitId,
    tipIds: current.tips.map(({ tipId }) => tipId),
    categoryCode: current.categoryCode,
    communeUnitId: current.communeUnitId,
    outcome: proposal.outcome,
    decisionNumber: paper.number,
    decidedOn: paper.decidedOn,
    incidentCount: proposal.incidentCount,
    suspectCount: proposal.suspectCount,
    contributions: proposal.contributions,
  });
  return { ...decision, paper };
}

function endedClocks({ clocks }: Case, decidedAt: Temporal.Instant): readonly CaseClock[] {
  return lapse(satisfy(clocks, 'verification', decidedAt), 'procuracy_extension_request', decidedAt);
}

function resultNotices(current: Case, decidedAt: Temporal.Instant, context: DecisionContext): CaseClock[] {
  const { law, newId } = context;
  const common = (): { id: string; startedAt: Temporal.Instant; holderUnitId: string } => ({
    id: newId(),
    startedAt: decidedAt,
    holderUnitId: current.unitId,
  });
  return [
    law.start('procuracy_decision', common()),
    ...current.tips
      .filter(canBeNotified)
      .map(({ tipId }) => law.start('reporter_result', { ...common(), tipId })),
  ];
}
