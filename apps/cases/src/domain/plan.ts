import { decide, type Decision } from '@keng/kernel';
import type { Case, Plan, VerifyingCase } from './case';
import { OwnPlan, PlanApproved, PlanMissing, PlanNotApproved } from './case-errors';
import type { CasePlanApproved } from './case-events';
import { assertVerifying, type DecisionContext } from './decision-context';

/**
 * The lead officer writes or rewrites the draft of the verification plan (TT 28/2020 Đ.13). Who wrote last is its
 * author. Emits nothing: a draft is nobody else's business.
 * @param textId where the sealed words lie
 * @throws PlanApproved, CaseNotVerifying
 */
export function writePlan(
  current: Case,
  textId: string,
  context: DecisionContext,
): Decision<VerifyingCase, never> & { readonly plan: Plan } {
  assertVerifying(current);
  const { plan } = current.stage;
  if (plan?.approvedAt) throw new PlanApproved();
  const draft: Plan = {
    planId: plan?.planId ?? context.newId(),
    authorId: context.officerId,
    textId,
    draftedAt: context.now,
    approvedBy: null,
    approvedAt: null,
  };
  return { ...decide({ ...current, stage: { ...current.stage, plan: draft } }), plan: draft };
}

/**
 * A commander other than the author approves the plan; activities may begin (TT 28/2020 Đ.13).
 * @throws PlanMissing, PlanApproved, OwnPlan, CaseNotVerifying
 */
export function approvePlan(
  current: Case,
  context: DecisionContext,
): Decision<Case, CasePlanApproved> & { readonly approvedAt: Temporal.Instant } {
  assertVerifying(current);
  const { plan } = current.stage;
  if (!plan) throw new PlanMissing();
  if (plan.approvedAt) throw new PlanApproved();
  if (plan.authorId === context.officerId) throw new OwnPlan();
  const approved: Plan = { ...plan, approvedBy: context.officerId, approvedAt: context.now };
  const approvedAt = context.now;
  const next = { ...current, stage: { ...current.stage, plan: approved } };
  const event = { type: 'CasePlanApproved', caseId: current.id, approvedAt } as const;
  return { ...decide(next, event), approvedAt };
}

/**
 * The approved plan, inside which alone activities are carried out.
 * @throws PlanNotApproved
 */
export function approvedPlanOf({ stage }: VerifyingCase): Plan {
  if (!stage.plan?.approvedAt) throw new PlanNotApproved();
  return stage.plan;
}
