import { DomainError } from '@keng/kernel';

/** One sign-in, as kept here: the secret itself is with the gateway's cookie only. */
export interface Session {
  readonly officerId: string;
  readonly beganAt: Temporal.Instant;
  /** When the session was last used. */
  readonly seenAt: Temporal.Instant;
  /** Coarse family of the browser, by which the officer knows the session again. */
  readonly agentFamily: string;
  /** The one appointment under which the officer acts; absent: all of them. */
  readonly appointmentId?: string;
}

/** The officer's session, and whether it is the one that asks. */
export interface OwnSession extends Session {
  readonly current: boolean;
}

/** The appointment is not one of the officer's own in force today (422). */
export class AppointmentNotInForce extends DomainError {
  readonly slug = 'appointment-not-in-force';
}

/** Limits of a session, in minutes. A class, so that it is its own injection token. */
export class SessionLimits {
  constructor(
    readonly idleMinutes: number,
    readonly absoluteMinutes: number,
  ) {}
}

/** When the session ends if nobody uses it again and the absolute limit does not come first. */
export function idleEnd({ seenAt }: Session, limits: SessionLimits): Temporal.Instant {
  return seenAt.add({ minutes: limits.idleMinutes });
}

/** When the session ends however much it is used. */
export function absoluteEnd({ beganAt }: Session, limits: SessionLimits): Temporal.Instant {
  return beganAt.add({ minutes: limits.absoluteMinutes });
}

/** When the session ends if nobody uses it again: the idle or the absolute limit, whichever comes first. */
export function sessionEnd(session: Session, limits: SessionLimits): Temporal.Instant {
  const idle = idleEnd(session, limits);
  const absolute = absoluteEnd(session, limits);
  return Temporal.Instant.compare(idle, absolute) < 0 ? idle : absolute;
}

/** Whether the session may still be used at `now`; at its end it may not. */
export function isAlive(session: Session, limits: SessionLimits, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(now, sessionEnd(session, limits)) < 0;
}

/**
 * The appointments that the session's tokens carry. A chosen one that is no longer in force leaves none: the officer
 * must not go on, unasked, under rights that were laid aside.
 * @param inForce the officer's appointments in force
 */
export function actingAppointments<Held extends { readonly appointmentId: string }>(
  { appointmentId }: Pick<Session, 'appointmentId'>,
  inForce: readonly Held[],
): readonly Held[] {
  return appointmentId === undefined
    ? inForce
    : inForce.filter((held) => held.appointmentId === appointmentId);
}
