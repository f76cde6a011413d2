import { DomainError } from '@keng/kernel';

/** What an officer signs in with. */
export interface Account {
  readonly officerId: string;
  readonly username: string;
  readonly active: boolean;
  /** Argon2id in PHC form; absent until the account is activated. */
  readonly passwordHash?: string;
  /** Counts the activation codes that were ever issued. */
  readonly activationIssue: number;
  /** Absent once the code was used. */
  readonly activationExpiresAt?: Temporal.Instant;
  /** Sealed TOTP secret. */
  readonly totpSealed?: Uint8Array;
  /** Whether the officer has shown a code of it: from then on each sign-in asks for one. */
  readonly totpConfirmed: boolean;
}

/** An account whose owner has just shown the password. */
export type ProvenAccount = Account & { readonly passwordHash: string };

/** User name, password or code: the answer does not tell which (401). */
export class CredentialsWrong extends DomainError {
  readonly slug = 'credentials-wrong';
}

/** The password was right; the code of the authenticator app is still missing (401). */
export class TotpRequired extends DomainError {
  readonly slug = 'totp-required';
}

/** Too many failures under the user name, whether or not anybody has it (403). */
export class AccountLocked extends DomainError {
  readonly slug = 'account-locked';

  constructor(seconds: number) {
    super({ retryAfter: seconds });
  }
}

/** No longer active, of which only the right credentials learn (403). */
export class AccountInactive extends DomainError {
  readonly slug = 'account-inactive';
}

/** Unknown user, wrong code, used or expired code: the answer does not tell which (401). */
export class ActivationRefused extends DomainError {
  readonly slug = 'activation-refused';
}

/** A second factor is on, and only turning it off replaces it (409). */
export class TotpAlreadyOn extends DomainError {
  readonly slug = 'totp-already-on';
}

/** There is no proposed secret to confirm (409). */
export class TotpNotPending extends DomainError {
  readonly slug = 'totp-not-pending';
}

/** There is no second factor to turn off (409). */
export class TotpNotOn extends DomainError {
  readonly slug = 'totp-not-on';
}

const FREE_FAILURES = 5;
const FIRST_LOCK_SECONDS = 60;
const LONGEST_LOCK_SECONDS = 3_600;
/** After a quiet day counting begins anew, in hours. */
export const FAILURES_FORGOTTEN_AFTER_HOURS = 24;

/** How long the user name is locked after its n-th failure in a row: none, then one minute, doubling up to one hour. */
export function lockSeconds(failures: number): number {
  if (failures < FREE_FAILURES) return 0;
  return Math.min(FIRST_LOCK_SECONDS * 2 ** Math.min(failures - FREE_FAILURES, 16), LONGEST_LOCK_SECONDS);
}
