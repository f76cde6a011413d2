import { Injectable } from '@nestjs/common';
import { Clock, vietnamDate } from '@keng/kernel';
import { Unauthenticated } from '@keng/platform';
import { SessionSecrets, TokenSigner } from '../domain/credentials';
import type { Appointment, Officer } from '../domain/officer';
import { OfficerRepository } from '../domain/officer-repository';
import { actingAppointments, isAlive, type Session, SessionLimits } from '../domain/session';
import { SessionRepository } from '../domain/session-repository';
import { coversDay } from '../domain/unit';

/** Use is noted at most once in that many seconds: the exchange happens every minute for everybody signed in. */
const SEEN_EVERY_SECONDS = 60;

/** Who is signed in. */
export interface SignedInOfficer {
  readonly officer: Officer;
  readonly session: Session;
  /** In force today, Vietnam date. */
  readonly appointments: readonly Appointment[];
  /** Those of them that the session's tokens carry. */
  readonly acting: readonly Appointment[];
}

/** What can be done with the secret of an open session. */
@Injectable()
export class OpenSessions {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly officers: OfficerRepository,
    private readonly tokens: TokenSigner,
    private readonly secrets: SessionSecrets,
    private readonly limits: SessionLimits,
    private readonly clock: Clock,
  ) {}

  /**
   * Looks at the session without using it, so that a screen may ask when it ends and does not put that off.
   * @throws Unauthenticated when it has ended, or the officer is no longer active
   */
  async find(secret: string): Promise<SignedInOfficer> {
    const now = this.clock.now();
    const session = await this.sessions.find(secret);
    const officer =
      session && isAlive(session, this.limits, now) ? await this.officers.find(session.officerId) : undefined;
    if (!session || !officer?.active) throw new Unauthenticated();
    const today = vietnamDate(now).toString();
    const appointments = officer.appointments.filter((appointment) => coversDay(appointment, today));
    return { officer, session, appointments, acting: actingAppointments(session, appointments) };
  }

  /** Uses the session: its idle time begins anew, now. @throws Unauthenticated */
  async renew(secret: string): Promise<SignedInOfficer> {
    const signedIn = await this.find(secret);
    const seenAt = this.clock.now();
    await this.sessions.markSeen(secret, seenAt);
    return { ...signedIn, session: { ...signedIn.session, seenAt } };
  }

  /**
   * Uses the session for a 60-second token with the appointments acted under; in the background that keeps nobody
   * signed in.
   * @throws Unauthenticated
   */
  async issueToken(
    secret: string,
    background = false,
  ): Promise<SignedInOfficer & { readonly token: string }> {
    const signedIn = await this.find(secret);
    const issuedAt = this.clock.now();
    if (!background && signedIn.session.seenAt.until(issuedAt).total('seconds') >= SEEN_EVERY_SECONDS)
      await this.sessions.markSeen(secret, issuedAt);
    const token = await this.tokens.sign({
      officerId: signedIn.officer.officerId,
      sessionId: this.secrets.idOf(secret),
      appointments: signedIn.acting.map(({ appointmentId, unitId, role, capacity }) => ({
        appointmentId,
        unitId,
        role,
        ...(capacity !== undefined && { capacity }),
      })),
      issuedAt,
    });
    return { ...signedIn, token };
  }
}
