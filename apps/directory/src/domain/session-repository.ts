import type { Session } from './session';

/** A session under the secret that opens it. */
export abstract class SessionRepository {
  /** Keeps a new session and its audit entry. @param replaces secret of a session that ends with it */
  abstract begin(secret: string, session: Session, replaces?: string): Promise<void>;
  abstract find(secret: string): Promise<Session | undefined>;
  abstract markSeen(secret: string, at: Temporal.Instant): Promise<void>;
  /** Ends that session. @returns false when there was none */
  abstract end(secret: string): Promise<boolean>;
  /** Ends every session of the officer. @returns how many */
  abstract endAll(officerId: string): Promise<number>;
  /** Forgets sessions that nobody used since. @returns how many */
  abstract forgetUnusedSince(seenBefore: Temporal.Instant): Promise<number>;
}
