import { decide, type Decision } from '@keng/kernel';
import { officersOf, type Assignment, type Case, type CaseStage, type DecisionPaper } from './case';
import { satisfy } from './case-clock';
import {
  CapacityMissing,
  CaseNotVerifying,
  FieldRefused,
  OfficerInactive,
  OfficerRecused,
} from './case-errors';
import type { CaseAssigned } from './case-events';
import { momentOf, paperOf, type DecisionContext, type PaperFacts } from './decision-context';

/** Capacities under which an officer may verify tips (BLTTHS Đ.37, 38). Heads direct; they are not assigned. */
export const VERIFYING_CAPACITIES: readonly string[] = [
  'senior_investigator',
  'intermediate_investigator',
  'junior_investigator',
  'investigation_officer',
];

/** What the directory says of an officer on the day of the decision. */
export interface OfficerStanding {
  readonly officerId: string;
  /** Known and active. */
  readonly active: boolean;
  /** Holds a verifying capacity in reach of the case's unit. */
  readonly capable: boolean;
}

/**
 * The head of the investigating body assigns officers, first or anew (TTLT 01/2017 Đ.9).
 * @param standings one for each officer of the assignment
 * @throws OfficerRecused, OfficerInactive, CapacityMissing with the `officerId`
 * @throws CaseNotVerifying once the case has ended
 */
export function assignOfficers(
  current: Case,
  assignment: Assignment,
  standings: readonly OfficerStanding[],
  facts: PaperFacts,
  context: DecisionContext,
): Decision<Case, CaseAssigned> & { readonly paper: DecisionPaper } {
  if (assignment.supportingOfficerIds.includes(assignment.leadOfficerId)) {
    throw new FieldRefused('supportingOfficerIds', 'repeated');
  }
  const stage = stageWith(current.stage, assignment);
  for (const standing of standings) assertAssignable(current, standing);
  const paper = paperOf(current, 'assignment', facts, context);
  const next: Case = {
    ...current,
    stage,
    decisions: [...current.decisions, paper],
    clocks: satisfy(current.clocks, 'assignment', momentOf(paper.decidedOn, context.now)),
  };
  const decision = decide(next, {
    type: 'CaseAssigned' as const,
    caseId: current.id,
    tipIds: current.tips.map(({ tipId }) => tipId),
    leadOfficerId: assignment.leadOfficerId,
    supportingOfficerIds: assignment.supportingOfficerIds,
    previousOfficerIds: officersOf(current),
    decisionNumber: paper.number,
    decidedOn: paper.decidedOn,
  });
  return { ...decision, paper };
}

/** @throws CaseNotVerifying */
function stageWith(stage: CaseStage, assignment: Assignment): CaseStage {
  switch (stage.state) {
    case 'awaiting_assignment':
      return { state: 'verifying', assignment, plan: null, proposal: null };
    case 'verifying':
      return { ...stage, assignment };
    case 'concluded':
      throw new CaseNotVerifying({ state: stage.state });
  }
}

function assertAssignable(current: Case, { officerId, active, capable }: OfficerStanding): void {
  if (current.recusedOfficerIds.includes(officerId)) throw new OfficerRecused({ officerId });
  if (!active) throw new OfficerInactive({ officerId });
  if (!capable) throw new CapacityMissing({ officerId });
}
