import { decide, type Decision } from '@keng/kernel';
import type { Case, Contribution, Ground, Outcome, Proposal, VerifyingCase } from './case';
import { satisfy } from './case-clock';
import { AliasNotInCase, FieldRefused, GroundRequired } from './case-errors';
import { assertVerifying, type DecisionContext } from './decision-context';
import { approvedPlanOf } from './plan';

export interface ProposedConclusion extends Pick<
  Proposal,
  'textId' | 'incidentCount' | 'suspectCount' | 'contributions'
> {
  readonly conclusion: Outcome['conclusion'];
  readonly groundCode: Ground | null;
}

/**
 * The lead officer's closing report with a proposal (TT 28/2020 Đ.15). A later one replaces it until the case is
 * concluded. Emits nothing: a proposal decides nothing.
 * @throws PlanNotApproved, GroundRequired, AliasNotInCase, CaseNotVerifying
 * @throws FieldRefused for a ground without need, or a contribution that names both or neither of alias and party
 */
export function proposeConclusion(
  current: Case,
  proposed: ProposedConclusion,
  context: DecisionContext,
): Decision<VerifyingCase, never> & { readonly proposal: Proposal } {
  assertVerifying(current);
  approvedPlanOf(current);
  for (const [at, contribution] of proposed.contributions.entries()) assertOfCase(current, contribution, at);
  const { textId, incidentCount, suspectCount, contributions } = proposed;
  const proposal: Proposal = {
    proposalId: context.newId(),
    proposerId: context.officerId,
    proposedAt: context.now,
    textId,
    outcome: outcomeOf(proposed),
    incidentCount,
    suspectCount,
    contributions,
  };
  const next = {
    ...current,
    stage: { ...current.stage, proposal },
    clocks: satisfy(current.clocks, 'closing_report', context.now),
  };
  return { ...decide(next), proposal };
}

function outcomeOf({ conclusion, groundCode }: ProposedConclusion): Outcome {
  if (conclusion === 'not_instituted') {
    if (groundCode === null) throw new GroundRequired();
    return { conclusion, groundCode };
  }
  if (groundCode !== null) throw new FieldRefused('groundCode', 'not_expected');
  return { conclusion, groundCode };
}

/** An alias must be a reporter of the tip it came with; only so does a merit rest on the file. */
function assertOfCase({ tips }: Case, contribution: Contribution, at: number): void {
  const { alias, partyId, tipId } = contribution;
  const field = `contributions[${at}]`;
  if ((alias === undefined) === (partyId === undefined)) throw new FieldRefused(field, 'not_exactly_one');
  const candidates = tipId === undefined ? tips : tips.filter((tip) => tip.tipId === tipId);
  if (candidates.length === 0) throw new FieldRefused(`${field}.tipId`, 'not_in_case');
  const known = candidates.some(({ reporters }) => reporters.some((reporter) => reporter.alias === alias));
  if (alias !== undefined && !known) throw new AliasNotInCase({ field: `${field}.alias` });
}
