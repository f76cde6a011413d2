/** Slow hashing of passwords. */
export abstract class PasswordHasher {
  abstract hash(password: string): Promise<string>;
  /**
   * Whether the password fits the hash. Without a hash the same work is done against a made-up one, and the answer
   * is no: an unknown user must cost what a known one costs.
   */
  abstract verify(hash: string | undefined, password: string): Promise<boolean>;
}

/** The issue of a new account's activation code. */
export const FIRST_ISSUE = 1;

/** Codes with which a new officer sets the first password. */
export abstract class ActivationCodes {
  /** The code of that issue: the same each time it is asked for, and stored nowhere. */
  abstract codeOf(officerId: string, issue: number): string;
  abstract isCodeOf(officerId: string, issue: number, code: string): boolean;
}

/** A TOTP secret as it is kept. */
export interface SealedTotpSecret {
  readonly officerId: string;
  readonly sealed: Uint8Array;
}

/** A TOTP secret as an authenticator app takes it in. */
export interface TotpProposal {
  /** Base32, to be typed where nothing can be scanned. */
  readonly secret: string;
  readonly otpauthUri: string;
}

/** Time-based codes (RFC 6238): SHA-1, six digits, 30 seconds, one step of tolerance either way. */
export abstract class TotpCodes {
  /** A fresh secret, sealed for the officer. */
  abstract next(officerId: string): Uint8Array;
  abstract reveal(secret: SealedTotpSecret, username: string): TotpProposal;
  /** The 30-second step whose code this is; undefined when it is none near `now`. */
  abstract stepOf(secret: SealedTotpSecret, code: string, now: Temporal.Instant): number | undefined;
}

/** What a token says of its bearer. */
export interface TokenContent {
  readonly officerId: string;
  /** Names the sign-in without opening it. */
  readonly sessionId: string;
  readonly appointments: readonly object[];
  readonly issuedAt: Temporal.Instant;
}

/** Short-lived proof of who makes a request, for the services behind the gateway. */
export abstract class TokenSigner {
  abstract sign(content: TokenContent): Promise<string>;
}

/** Secrets that open sessions. */
export abstract class SessionSecrets {
  /** 256 random bits in base64url. */
  abstract next(): string;
  /** Start of the secret's digest. */
  abstract idOf(secret: string): string;
}
