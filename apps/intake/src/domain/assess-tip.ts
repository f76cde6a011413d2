import { decide, type Decision } from '@keng/kernel';
import { AlreadyAssessed, OwnTip, ReasonNotAllowed, TipNotClassified } from './tip-errors';
import type { Acting, Tip, TipEvent } from './tip';

/** An assessment reason in force. */
export interface AssessmentReason {
  readonly code: string;
  readonly valuable: boolean;
}

/**
 * A commander who did not register the tip judges whether it was valuable, once (decisions 4.6).
 *
 * @throws OwnTip, AlreadyAssessed, TipNotClassified, ReasonNotAllowed
 */
export function assessTip(
  tip: Tip,
  request: { readonly valuable: boolean; readonly reasonCode: string },
  by: Acting,
  reasons: readonly AssessmentReason[],
): Decision<Tip, TipEvent> {
  if (tip.registeredBy === by.officerId) throw new OwnTip();
  if (tip.assessment) throw new AlreadyAssessed();
  if (!tip.classification) throw new TipNotClassified();
  const { valuable, reasonCode } = request;
  if (!reasons.some((reason) => reason.code === reasonCode && reason.valuable === valuable)) {
    throw new ReasonNotAllowed();
  }
  return decide<Tip, TipEvent>(
    { ...tip, assessment: { valuable, reasonCode, at: by.now, officerId: by.officerId } },
    { type: 'assessed', unitId: by.unitId },
  );
}
