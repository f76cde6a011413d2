import { decide, type Decision } from '@keng/kernel';
import { satisfy } from './desk-clocks';
import { InvalidField } from './invalid-field';
import { openClassification } from './open-tip';
import { ReasonNotAllowed } from './tip-errors';
import type { Acting, ClosureOutcome, Tip, TipEvent } from './tip';

/** Only a tip whose reporters all stayed unnamed can be filed for this reason (TT 28/2020/TT-BCA Đ.5 k7). */
const ANONYMOUS_UNVERIFIABLE = 'anonymous_unverifiable';

export interface ClosureRequest {
  readonly outcome: ClosureOutcome;
  readonly reasonCode: string;
  readonly referredToUnitId: string | null;
}

/** A closure reason in force. */
export interface ClosureReason {
  readonly code: string;
  readonly outcome: ClosureOutcome;
}

/**
 * Ends a tip without verification: guided, referred for administrative handling, or filed. The reason belongs to the
 * outcome (TT 28/2020/TT-BCA Đ.4 k5, 7 k2d, 10 k6).
 *
 * @throws TipNotClassified, TransferPending, TipNotOpen, ReasonNotAllowed
 */
export function closeTip(
  tip: Tip,
  request: ClosureRequest,
  by: Acting,
  reasons: readonly ClosureReason[],
): Decision<Tip, TipEvent> {
  openClassification(tip);
  const { outcome, reasonCode, referredToUnitId } = request;
  const allowed = reasons.some((reason) => reason.code === reasonCode && reason.outcome === outcome);
  const named = tip.reporters.some(({ identityStatus }) => identityStatus === 'sealed');
  if (!allowed || (reasonCode === ANONYMOUS_UNVERIFIABLE && named)) throw new ReasonNotAllowed();
  if (referredToUnitId !== null && outcome !== 'referred_administrative') {
    throw new InvalidField('referredToUnitId', 'not_wanted');
  }
  return decide<Tip, TipEvent>(
    {
      ...tip,
      state: { status: outcome, reasonCode, referredToUnitId, at: by.now },
      clocks: satisfy(tip.clocks, by.now),
    },
    { type: 'closed' },
  );
}
