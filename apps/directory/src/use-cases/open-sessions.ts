import { Injectable } from '@nestjs/common';
import { Clock, vietnamDate } from '@keng/kernel';
import { Unauthenticated } from '@keng/platform';
import { SessionSecrets, TokenSigner } from '../domain/credentials';
import type { Appointment, Officer } from '../domain/officer';
import { OfficerRepository } from '../domain/officer-repository';
import { isAlive, type Session, sessionEnd, SessionLimits } from '../domain/session';
import { SessionRepository } from '../domain/session-repository';
import { coversDay } from '../domain/unit';

/** Use is noted at most once in that many seconds: the exchange happens every minute for everybody signed in. */
const SEEN_EVERY_SECONDS = 60;

/** Who is signed in, and until when if nothing more is done. */
export interface SignedInOfficer {
  readonly officer: Officer;
  /** In force today, Vietnam date. */
  readonly appointments: readonly Appointment[];
  readonly expiresAt: Temporal.Instant;
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
   * Uses the session; in the background that keeps nobody signed in.
   * @throws Unauthenticated when it has ended, or the officer is no longer active
   */
  async use(secret: string, background = false): Promise<SignedInOfficer> {
    const now = this.clock.now();
    const session = await this.sessions.find(secret);
    const officer =
      session && isAlive(session, this.limits, now) ? await this.officers.find(session.officerId) : undefined;
    if (!session || !officer?.active) throw new Unauthenticated();
    const seen = background ? session : await this.markSeen(secret, session, now);
    const today = vietnamDate(now).toString();
    return {
      officer,
      appointments: officer.appointments.filter((appointment) => coversDay(appointment, today)),
      expiresAt: sessionEnd(seen, this.limits),
    };
  }

  /** Uses the session for a 60-second token with the appointments of today. @throws Unauthenticated */
  async issueToken(
    secret: string,
    background = false,
  ): Promise<SignedInOfficer & { readonly token: string }> {
    const signedIn = await this.use(secret, background);
    const token = await this.tokens.sign({
      officerId: signedIn.officer.officerId,
      sessionId: this.secrets.idOf(secret),
      appointments: signedIn.appointments.map(({ appointmentId, unitId, role, capacity }) => ({
        appointmentId,
        unitId,
        role,
        ...(capacity !== undefined && { capacity }),
      })),
      issuedAt: this.clock.now(),
    });
    return { ...signedIn, token };
  }

  /** Ends the session, or every session of its officer. A session that has ended already is no error. */
  async end(secret: string, everywhere: boolean): Promise<void> {
    const session = await this.sessions.find(secret);
    if (!session) return;
    if (everywhere) await this.sessions.endAll(session.officerId);
    else await this.sessions.end(secret);
  }

  private async markSeen(secret: string, session: Session, now: Temporal.Instant): Promise<Session> {
    if (session.seenAt.until(now).total('seconds') < SEEN_EVERY_SECONDS) return session;
    await this.sessions.markSeen(secret, now);
    return { ...session, seenAt: now };
  }
}
