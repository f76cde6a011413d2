import type { Account } from './account';

/** Whether an attempt may go on. */
export type AttemptClaim =
  { readonly allowed: true } | { readonly allowed: false; readonly retryAfterSeconds: number };

export abstract class AccountRepository {
  abstract findByUsername(username: string): Promise<Account | undefined>;
  abstract find(officerId: string): Promise<Account | undefined>;
  /** Makes the account of a new officer, waiting for activation. */
  abstract create(officerId: string, activationExpiresAt: Temporal.Instant): Promise<void>;
  /** Sets the password and uses up the activation code. @returns false when another call was first */
  abstract activate(account: Account, passwordHash: string): Promise<boolean>;
  /**
   * Counts a failure in advance, whether or not such an account exists, so that concurrent guesses cannot pass
   * together; a success takes it back by {@link forgiveAttempts}.
   */
  abstract claimAttempt(username: string, now: Temporal.Instant): Promise<AttemptClaim>;
  abstract forgiveAttempts(username: string): Promise<void>;
  /** Forgets failures that count no more. @returns how many names */
  abstract forgetOldAttempts(now: Temporal.Instant): Promise<number>;
  /** Keeps a sealed TOTP secret that the officer has yet to confirm. @returns false when one is confirmed already */
  abstract proposeTotp(officerId: string, sealed: Uint8Array): Promise<boolean>;
  /** Marks a 30-second step as used, and the secret as confirmed. @returns false when that or a later one was used */
  abstract useTotpStep(officerId: string, step: number): Promise<boolean>;
}
