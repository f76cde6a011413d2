import { Injectable } from '@nestjs/common';
import { Clock } from '@keng/kernel';
import { AppointmentNotInForce, isAlive, type OwnSession, SessionLimits } from '../domain/session';
import { SessionRepository } from '../domain/session-repository';
import { OpenSessions } from './open-sessions';

/** What officers do with their sessions: see them, end them, act under one appointment of several. */
@Injectable()
export class OwnSessions {
  constructor(
    private readonly open: OpenSessions,
    private readonly sessions: SessionRepository,
    private readonly limits: SessionLimits,
    private readonly clock: Clock,
  ) {}

  /** Those that can still be used, the last used first. @throws Unauthenticated */
  async list(secret: string): Promise<OwnSession[]> {
    const { officer } = await this.open.find(secret);
    const now = this.clock.now();
    const seenAfter = now.subtract({ minutes: this.limits.idleMinutes });
    const sessions = await this.sessions.list(secret, officer.officerId, seenAfter);
    return sessions.filter((session) => isAlive(session, this.limits, now));
  }

  /** Ends this session. One that has ended already is no error. */
  async end(secret: string): Promise<void> {
    await this.sessions.end(secret);
  }

  /**
   * Ends all sessions of the officer, or all but this one.
   * @returns whose they were
   * @throws Unauthenticated
   */
  async endAll(secret: string, keepCurrent: boolean): Promise<{ readonly officerId: string }> {
    const { officerId } = (await this.open.find(secret)).officer;
    await this.sessions.endAll(officerId, keepCurrent ? secret : undefined);
    return { officerId };
  }

  /**
   * Narrows this session's tokens to one appointment; without one they carry all again.
   * @throws Unauthenticated, AppointmentNotInForce
   */
  async choose(secret: string, appointmentId: string | undefined): Promise<void> {
    const { appointments } = await this.open.find(secret);
    const isOwn = appointments.some((held) => held.appointmentId === appointmentId);
    if (appointmentId !== undefined && !isOwn) throw new AppointmentNotInForce();
    await this.sessions.choose(secret, appointmentId);
  }
}
