import type { Account, ProvenAccount } from './account';
import type { SealedTotpSecret } from './credentials';

export abstract class AccountRepository {
  abstract findByUsername(username: string): Promise<Account | undefined>;
  abstract find(officerId: string): Promise<Account | undefined>;
  /** Makes the account of a new officer, waiting for activation. */
  abstract create(officerId: string, activationExpiresAt: Temporal.Instant): Promise<void>;
  /** The same for many. */
  abstract createAll(officerIds: readonly string[], activationExpiresAt: Temporal.Instant): Promise<void>;
  /** Sets the password and uses up the activation code. @returns false when another call was first */
  abstract activate(account: Account, passwordHash: string): Promise<boolean>;
  /**
   * Makes a new activation code the only one, and takes the password away. The second factor stays: whoever issues a
   * code could otherwise sign in as anybody.
   * @returns the code's issue, and whether there was a password; undefined for an officer without an account
   */
  abstract renewActivation(
    officerId: string,
    expiresAt: Temporal.Instant,
  ): Promise<{ issue: number; hadPassword: boolean } | undefined>;
  /** User names by officer. */
  abstract usernamesOf(officerIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Replaces the password that was shown. @returns false when it is no longer the one in force */
  abstract changePassword(account: ProvenAccount, passwordHash: string): Promise<boolean>;
  /**
   * Keeps a sealed TOTP secret that the officer has yet to confirm, once for each key: a repeat leaves the first one.
   * Does nothing when a secret is confirmed already.
   */
  abstract proposeTotp(officerId: string, proposal: { sealed: Uint8Array; key: string }): Promise<void>;
  /** Confirms that secret and marks the step as used. @returns false when another secret has taken its place */
  abstract confirmTotp(account: SealedTotpSecret, step: number): Promise<boolean>;
  /** Marks a 30-second step as used. @returns false when that or a later one was used */
  abstract useTotpStep(officerId: string, step: number): Promise<boolean>;
  /** Forgets the confirmed secret. @returns false when there is none */
  abstract removeTotp(officerId: string): Promise<boolean>;
}
