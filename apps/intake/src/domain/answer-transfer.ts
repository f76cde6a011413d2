import { decide, type Decision } from '@keng/kernel';
import {
  CLASSIFICATION,
  handOver,
  isRunning,
  satisfy,
  startClock,
  TRANSFER_AFTER_DETERMINATION,
  TRANSFER_TO_COMPETENT_BODY,
  type ClockLaw,
} from './desk-clocks';
import type { DeskUnit } from './desk-unit';
import { ReasonMissing, ReasonNotAllowed, TransferAlreadyAnswered } from './tip-errors';
import type { Acting, PendingTransfer, Tip, TipEvent } from './tip';

export interface TransferAnswer {
  readonly transferId: string;
  readonly outcome: 'accepted' | 'refused';
  readonly reasonCode: string | null;
}

/**
 * The receiver takes the tip, or sends it back with a reason. Taken, it is received there anew, with an entry in the
 * receiver's own register; refused, it is classified at the sender as before (decisions 4.1). A transfer that the
 * rule on named officers made cannot be refused: the tip would fall back to the unit it has to leave.
 *
 * @throws TransferAlreadyAnswered, ReasonMissing, ReasonNotAllowed
 */
export function answerTransfer(
  tip: Tip,
  answer: TransferAnswer,
  by: Acting & { readonly receiver: DeskUnit },
  rules: { readonly refusalReasons: ReadonlySet<string>; readonly law: ClockLaw },
): Decision<Tip, TipEvent> {
  const { state } = tip;
  if (state.status !== 'transfer_pending' || state.transfer.transferId !== answer.transferId) {
    throw new TransferAlreadyAnswered();
  }
  const { transfer } = state;
  if (answer.outcome === 'accepted') {
    return decide<Tip, TipEvent>(taken(tip, by, rules.law), answered(transfer, 'accepted', null, by.now));
  }
  if (answer.reasonCode === null) throw new ReasonMissing();
  if (transfer.automatic || !rules.refusalReasons.has(answer.reasonCode)) throw new ReasonNotAllowed();
  return decide<Tip, TipEvent>(
    { ...tip, state: { status: 'classified' } },
    answered(transfer, 'refused', answer.reasonCode, by.now),
  );
}

/**
 * The sender's duties are done once a competent body has the tip. A receiver that may not resolve it either takes
 * over the clock as it runs. Whoever receives a classified tip classifies it within 24 h of its own reception.
 */
function taken(tip: Tip, { receiver, now }: Acting & { readonly receiver: DeskUnit }, law: ClockLaw): Tip {
  const done = receiver.mayVerify
    ? [TRANSFER_AFTER_DETERMINATION, TRANSFER_TO_COMPETENT_BODY]
    : [TRANSFER_AFTER_DETERMINATION];
  const clocks = handOver(satisfy(tip.clocks, now, done), receiver.unitId);
  const classifies = clocks.some((clock) => clock.clockCode === CLASSIFICATION && isRunning(clock));
  const own = classifies
    ? undefined
    : startClock(
        law,
        CLASSIFICATION,
        {
          unit: receiver,
          urgency: tip.classification?.urgency ?? null,
          categoryCode: tip.classification?.categoryCode ?? null,
        },
        now,
      );
  return {
    ...tip,
    state: { status: 'received' },
    holderUnitId: receiver.unitId,
    clocks: own ? [...clocks, own] : clocks,
  };
}

function answered(
  transfer: PendingTransfer,
  outcome: TransferAnswer['outcome'],
  reasonCode: string | null,
  at: Temporal.Instant,
): TipEvent {
  return { type: 'transfer-answered', transfer, outcome, reasonCode, at };
}
