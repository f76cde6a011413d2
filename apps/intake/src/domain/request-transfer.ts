import { decide, type Decision } from '@keng/kernel';
import {
  satisfy,
  startClock,
  supersede,
  TRANSFER_AFTER_DETERMINATION,
  type ClockLaw,
  type TipClock,
} from './desk-clocks';
import type { DeskUnit } from './desk-unit';
import { InvalidField } from './invalid-field';
import { openClassification } from './open-tip';
import { ReasonNotAllowed, SameUnit, UnitNotInForce } from './tip-errors';
import type { Acting, Enclosure, PendingTransfer, Tip, TipEvent } from './tip';

/** Kinds of papers and objects that may go with a transfer (phiếu chuyển, Mẫu 03; biên bản giao nhận, Mẫu 155). */
export const ENCLOSURE_KINDS = [
  'document',
  'photo',
  'video',
  'audio',
  'electronic_device',
  'object',
  'vehicle',
  'weapon',
  'money',
] as const;

/** The reason of a transfer that the rule on named officers makes. */
export const RECUSED_OFFICER_IN_UNIT = 'recused_officer_in_unit';

const CLOCK_SKEW = { seconds: 60 };

export interface TransferRequest {
  readonly toUnitId: string;
  readonly reasonCode: string;
  /** When the sender found that it is not competent. */
  readonly determinedAt: Temporal.Instant;
  readonly enclosures: readonly Enclosure[];
}

/** A transfer reason in force. */
export interface TransferReason {
  readonly code: string;
  readonly parentUnitOnly: boolean;
}

interface TransferRules {
  readonly reasons: readonly TransferReason[];
  readonly law: ClockLaw;
}

interface Units {
  readonly sender: DeskUnit;
  /** Undefined when it is not in force today. */
  readonly receiver: DeskUnit | undefined;
}

/**
 * Sends a classified tip to another unit, within 24 h of the moment the sender found itself not competent (TTLT
 * 01/2017 Đ.8; TT 28/2020 Đ.11). Holder and clocks stay with the sender until the receiver has answered; a receiver
 * without a desk in the system cannot answer, so the tip leaves with the slip.
 *
 * @throws TipNotClassified, TransferPending, TipNotOpen, SameUnit, UnitNotInForce, ReasonNotAllowed
 */
export function requestTransfer(
  tip: Tip,
  request: TransferRequest,
  by: Acting & Units,
  rules: TransferRules,
): Decision<Tip, TipEvent> {
  openClassification(tip);
  const { sender, receiver } = by;
  if (request.toUnitId === tip.holderUnitId) throw new SameUnit();
  if (!receiver) throw new UnitNotInForce();
  const reason = rules.reasons.find(({ code }) => code === request.reasonCode);
  if (!reason || (reason.parentUnitOnly && sender.parentId !== receiver.unitId)) throw new ReasonNotAllowed();
  assertDetermined(request.determinedAt, tip.receivedAt, by.now);
  const { clock, clocks } = withTransferClock(tip, sender, request.determinedAt, rules.law);
  const transfer: PendingTransfer = {
    transferId: rules.law.newId(),
    fromUnitId: tip.holderUnitId,
    ...request,
    dueAt: clock.dueAt,
    automatic: false,
  };
  const outside = !receiver.insideSystem;
  return decide<Tip, TipEvent>(
    {
      ...tip,
      state: outside ? { status: 'transferred' } : { status: 'transfer_pending', transfer },
      clocks: outside ? satisfy(clocks, by.now) : clocks,
    },
    { type: 'transfer-requested', transfer, outside },
  );
}

/**
 * Sends a tip that names an officer of the receiving unit to the unit above, at once and without classification:
 * only a desk without such an officer may classify it, so that desk reads the narrative instead (decisions 2.6).
 */
export function escalateTip(
  tip: Tip,
  receiver: DeskUnit,
  by: Acting & { readonly sender: DeskUnit },
  law: ClockLaw,
): Decision<Tip, TipEvent> {
  const { clock, clocks } = withTransferClock(tip, by.sender, by.now, law);
  const transfer: PendingTransfer = {
    transferId: law.newId(),
    fromUnitId: tip.holderUnitId,
    toUnitId: receiver.unitId,
    reasonCode: RECUSED_OFFICER_IN_UNIT,
    determinedAt: by.now,
    dueAt: clock.dueAt,
    enclosures: [],
    automatic: true,
  };
  return decide<Tip, TipEvent>(
    { ...tip, state: { status: 'transfer_pending', transfer }, narrativeUnitId: receiver.unitId, clocks },
    { type: 'transfer-requested', transfer, outside: false },
  );
}

function assertDetermined(at: Temporal.Instant, receivedAt: Temporal.Instant, now: Temporal.Instant): void {
  if (Temporal.Instant.compare(at, receivedAt) < 0) throw new InvalidField('determinedAt', 'too_early');
  if (Temporal.Instant.compare(at, now.add(CLOCK_SKEW)) > 0) {
    throw new InvalidField('determinedAt', 'too_late');
  }
}

function withTransferClock(
  tip: Tip,
  sender: DeskUnit,
  determinedAt: Temporal.Instant,
  law: ClockLaw,
): { readonly clock: TipClock; readonly clocks: readonly TipClock[] } {
  const facts = {
    unit: sender,
    urgency: tip.classification?.urgency ?? null,
    categoryCode: tip.classification?.categoryCode ?? null,
  };
  const clock = startClock(law, TRANSFER_AFTER_DETERMINATION, facts, determinedAt);
  if (!clock) throw new Error(`no rule sets the clock ${TRANSFER_AFTER_DETERMINATION}`);
  return { clock, clocks: supersede(tip.clocks, clock) };
}
