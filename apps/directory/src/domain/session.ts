/** One sign-in, as kept here: the secret itself is with the gateway's cookie only. */
export interface Session {
  readonly officerId: string;
  readonly beganAt: Temporal.Instant;
  /** When the session was last used. */
  readonly seenAt: Temporal.Instant;
}

/** Limits of a session, in minutes. A class, so that it is its own injection token. */
export class SessionLimits {
  constructor(
    readonly idleMinutes: number,
    readonly absoluteMinutes: number,
  ) {}
}

/** When the session ends if nobody uses it again: the idle or the absolute limit, whichever comes first. */
export function sessionEnd({ beganAt, seenAt }: Session, limits: SessionLimits): Temporal.Instant {
  const idle = seenAt.add({ minutes: limits.idleMinutes });
  const absolute = beganAt.add({ minutes: limits.absoluteMinutes });
  return Temporal.Instant.compare(idle, absolute) < 0 ? idle : absolute;
}

/** Whether the session may still be used at `now`; at its end it may not. */
export function isAlive(session: Session, limits: SessionLimits, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(now, sessionEnd(session, limits)) < 0;
}
