import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@keng/persistence';
import { Audit } from '@keng/platform';
import type { OwnSession, Session } from '../domain/session';
import { SessionRepository, type SessionStart } from '../domain/session-repository';

interface SessionRow {
  readonly officer_id: string;
  readonly began_at: Date;
  readonly seen_at: Date;
  readonly agent_family: string;
  readonly appointment_id: string | null;
}

const COLUMNS = 'officer_id, began_at, seen_at, agent_family, appointment_id';
const LONGEST_LIST = 100;

/** Sessions by the SHA-256 of their secrets: 256 random bits need no slow hash, and the table opens nothing. */
@Injectable()
export class SqlSessionRepository extends SessionRepository {
  constructor(
    private readonly work: UnitOfWork,
    private readonly audit: Audit,
  ) {
    super();
  }

  /** The account is locked against a change of password until the session is there for it to end. */
  async begin(secret: string, session: Session, { passwordHash, replaces }: SessionStart): Promise<boolean> {
    const { officerId, beganAt, seenAt, agentFamily } = session;
    return this.work.run(async () => {
      const begun = await this.work.query(
        `insert into directory.session (secret_hash, officer_id, began_at, seen_at, agent_family)
         select $1::bytea, officer_id, $3::timestamptz, $4::timestamptz, $5 from directory.account where officer_id = $2 and password_hash = $6
         for share returning 1 as done`,
        [hashOf(secret), officerId, beganAt.toString(), seenAt.toString(), agentFamily, passwordHash],
      );
      if (begun.length === 0) return false;
      if (replaces !== undefined) await this.remove('secret_hash = $1', [hashOf(replaces)]);
      await this.audit.record({ action: 'sign-in', subject: 'officer', subjectId: officerId });
      return true;
    });
  }

  async find(secret: string): Promise<Session | undefined> {
    const [row] = await this.work.query<SessionRow>(
      `select ${COLUMNS} from directory.session where secret_hash = $1`,
      [hashOf(secret)],
    );
    return row && toSession(row);
  }

  async list(secret: string, officerId: string, seenAfter: Temporal.Instant): Promise<OwnSession[]> {
    const rows = await this.work.query<SessionRow & { current: boolean }>(
      `select ${COLUMNS}, secret_hash = $1 as current from directory.session
       where officer_id = $2 and seen_at > $3 order by seen_at desc, began_at desc limit ${LONGEST_LIST}`,
      [hashOf(secret), officerId, seenAfter.toString()],
    );
    return rows.map((row) => ({ ...toSession(row), current: row.current }));
  }

  async markSeen(secret: string, at: Temporal.Instant): Promise<void> {
    await this.work.query(
      'update directory.session set seen_at = greatest(seen_at, $2) where secret_hash = $1',
      [hashOf(secret), at.toString()],
    );
  }

  async choose(secret: string, appointmentId: string | undefined): Promise<void> {
    await this.work.run(async () => {
      const [row] = await this.work.query<{ officer_id: string }>(
        'update directory.session set appointment_id = $2 where secret_hash = $1 returning officer_id',
        [hashOf(secret), appointmentId ?? null],
      );
      if (!row) return;
      const detail = { appointmentId: appointmentId ?? null };
      const action = 'choose-appointment';
      await this.audit.record({ action, subject: 'officer', subjectId: row.officer_id, detail });
    });
  }

  async rotate(secret: string, next: string): Promise<boolean> {
    const rows = await this.work.query(
      'update directory.session set secret_hash = $2 where secret_hash = $1 returning 1 as done',
      [hashOf(secret), hashOf(next)],
    );
    return rows.length === 1;
  }

  async end(secret: string): Promise<boolean> {
    return (await this.signOut('sign-out', 'secret_hash = $1', [hashOf(secret)])) === 1;
  }

  endAll(officerId: string, keep?: string): Promise<number> {
    return keep === undefined
      ? this.signOut('sign-out-everywhere', 'officer_id = $1', [officerId])
      : this.signOut('sign-out-elsewhere', 'officer_id = $1 and secret_hash <> $2', [
          officerId,
          hashOf(keep),
        ]);
  }

  async forgetUnusedSince(seenBefore: Temporal.Instant): Promise<number> {
    const rows = await this.work.query(
      'delete from directory.session where seen_at < $1 returning 1 as gone',
      [seenBefore.toString()],
    );
    return rows.length;
  }

  private signOut(action: string, where: string, values: readonly unknown[]): Promise<number> {
    return this.work.run(async () => {
      const ended = await this.remove(where, values);
      const [first] = ended;
      if (first === undefined) return 0;
      const detail = { sessions: ended.length };
      await this.audit.record({ action, subject: 'officer', subjectId: first.officer_id, detail });
      return ended.length;
    });
  }

  private remove(where: string, values: readonly unknown[]): Promise<{ officer_id: string }[]> {
    return this.work.query(`delete from directory.session where ${where} returning officer_id`, values);
  }
}

function toSession(row: SessionRow): Session {
  return {
    officerId: row.officer_id,
    beganAt: instantOf(row.began_at),
    seenAt: instantOf(row.seen_at),
    agentFamily: row.agent_family,
    ...(row.appointment_id !== null && { appointmentId: row.appointment_id }),
  };
}

function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

function instantOf(date: Date): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(date.getTime());
}
