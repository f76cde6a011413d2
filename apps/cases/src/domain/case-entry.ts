import type { Case } from './case';
import { FieldRefused } from './case-errors';
import { assertVerifying, type DecisionContext } from './decision-context';
import { approvedPlanOf } from './plan';

/** Activities of a verification (BLTTHS Đ.147 k3; TT 28/2020 Đ.14). */
export const ENTRY_KINDS = [
  'information_collected',
  'statement_taken',
  'scene_examined',
  'body_examined',
  'expertise_requested',
  'valuation_requested',
  'confrontation_held',
  'identification_held',
  'off_plan_step',
  'other',
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** One line of the case's log, written once and never changed. Its words lie sealed under `textId`. */
export interface CaseEntry {
  readonly entryId: string;
  readonly caseId: string;
  readonly kind: EntryKind;
  readonly occurredAt: Temporal.Instant;
  readonly recordedAt: Temporal.Instant;
  readonly authorId: string;
  readonly textId: string;
}

/**
 * An activity carried out inside the approved plan.
 * @throws PlanNotApproved, CaseNotVerifying
 * @throws FieldRefused when it lies in the future
 */
export function recordEntry(
  current: Case,
  activity: Pick<CaseEntry, 'kind' | 'occurredAt' | 'textId'>,
  context: DecisionContext,
): CaseEntry {
  assertVerifying(current);
  approvedPlanOf(current);
  if (Temporal.Instant.compare(activity.occurredAt, context.now) > 0) {
    throw new FieldRefused('occurredAt', 'in_future');
  }
  return {
    entryId: context.newId(),
    caseId: current.id,
    kind: activity.kind,
    occurredAt: activity.occurredAt,
    recordedAt: context.now,
    authorId: context.officerId,
    textId: activity.textId,
  };
}
