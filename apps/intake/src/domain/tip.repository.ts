import type { Decision } from '@keng/kernel';
import type { TipCorrection } from './correct-tip';
import type { NewTip } from './register-tip';
import type { RegisterPlace, Tip, TipEvent, TipStatus } from './tip';

/** What makes a registration happen once (decisions 3.3). */
export interface RegistrationClaim {
  readonly officerId: string;
  readonly route: string;
  readonly key: string;
  readonly bodyHash: Buffer;
}

/** Answer to a registration: ids and numbers only, so it may be stored and given again. */
export interface Registration {
  readonly tipId: string;
  readonly registerNumber: number;
  readonly registerYear: number;
  readonly unitId: string;
  readonly status: TipStatus;
  readonly clocks: readonly {
    readonly clockCode: string;
    readonly dueAt: string;
    readonly legalEndAt: string;
  }[];
  readonly version: number;
}

/** What is to be written of a tip. */
export interface TipChange {
  readonly decision: Decision<Tip, TipEvent>;
  readonly by: { readonly officerId: string; readonly unitId: string };
  /** A new wording of the shared narrative. */
  readonly sharedNarrative?: string;
  /** What the decision struck and put in its place. */
  readonly correction?: TipCorrection;
}

/** What the change came to. */
export interface SavedTip {
  readonly tip: Tip;
  readonly version: number;
  /** The entry that an accepted transfer made in the receiver's register. */
  readonly entry?: RegisterPlace;
  /** The slip of a transfer that was requested. */
  readonly slip?: TransferSlip;
  /** Counts the corrections of the tip, from 1. */
  readonly correctionNo?: number;
}

/** A transfer slip (phiếu chuyển, Mẫu 03) with its number in the sender's series. */
export interface TransferSlip {
  readonly transferId: string;
  readonly slipNumber: string;
  readonly dueAt: Temporal.Instant;
}

/** Where tips are kept. Every change is one transaction: state, register, clocks, history, audit and events. */
export abstract class TipRepository {
  /**
   * Writes a new tip with the next number of the unit's register; a repeat of the claim gives the stored answer.
   * @param escalate where the tip has to leave the unit at once, the decision that follows in the same transaction
   * @throws AliasTaken, IdempotencyKeyReused, RegisterClosed
   */
  abstract register(
    tip: NewTip,
    claim: RegistrationClaim,
    escalate?: (tip: Tip) => Decision<Tip, TipEvent>,
  ): Promise<Registration>;

  /**
   * Locks the tip, asks `decide` and writes what it decided; what `decide` throws undoes everything.
   * @throws TipNotFound; for a correction of a text CorrectionTooLate when it was destroyed, InvalidField when it is
   *   the same
   */
  abstract change(tipId: string, decide: (tip: Tip) => Promise<TipChange>): Promise<SavedTip>;

  /** The tip as it stands, without a lock. */
  abstract find(tipId: string): Promise<Tip | undefined>;

  /** The tip that a transfer moves. */
  abstract findTipOfTransfer(transferId: string): Promise<string | undefined>;
}
