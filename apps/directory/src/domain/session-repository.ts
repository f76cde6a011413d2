import type { OwnSession, Session } from './session';

/** What a new session depends on. */
export interface SessionStart {
  /** The password hash that was just shown to be right. */
  readonly passwordHash: string;
  /** Secret of a session that ends with it. */
  readonly replaces?: string;
}

/** A session under the secret that opens it. */
export abstract class SessionRepository {
  /**
   * Keeps a new session and its audit entry.
   * @returns false, keeping nothing, when the password has been changed in the meantime
   */
  abstract begin(secret: string, session: Session, start: SessionStart): Promise<boolean>;
  abstract find(secret: string): Promise<Session | undefined>;
  /** The officer's sessions used after that moment, the last used first; a hundred at most. */
  abstract list(secret: string, officerId: string, seenAfter: Temporal.Instant): Promise<OwnSession[]>;
  abstract markSeen(secret: string, at: Temporal.Instant): Promise<void>;
  /** Narrows the session to one appointment, or opens it to all. */
  abstract choose(secret: string, appointmentId: string | undefined): Promise<void>;
  /** Puts the session under another secret; the old one opens nothing any more. @returns false when it had ended */
  abstract rotate(secret: string, next: string): Promise<boolean>;
  /** Ends that session. @returns false when there was none */
  abstract end(secret: string): Promise<boolean>;
  /** Ends every session of the officer. @param keep secret of the one that goes on @returns how many ended */
  abstract endAll(officerId: string, keep?: string): Promise<number>;
  /** Forgets sessions that nobody used since. @returns how many */
  abstract forgetUnusedSince(seenBefore: Temporal.Instant): Promise<number>;
}
