import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@keng/persistence';
import { Audit } from '@keng/platform';
import type { Session } from '../domain/session';
import { SessionRepository } from '../domain/session-repository';

interface SessionRow {
  readonly officer_id: string;
  readonly began_at: Date;
  readonly seen_at: Date;
}

/** Sessions by the SHA-256 of their secrets: 256 random bits need no slow hash, and the table opens nothing. */
@Injectable()
export class SqlSessionRepository extends SessionRepository {
  constructor(
    private readonly work: UnitOfWork,
    private readonly audit: Audit,
  ) {
    super();
  }

  async begin(secret: string, { officerId, beganAt, seenAt }: Session, replaces?: string): Promise<void> {
    await this.work.run(async () => {
      if (replaces !== undefined) await this.remove('secret_hash', hashOf(replaces));
      await this.work.query(
        'insert into directory.session (secret_hash, officer_id, began_at, seen_at) values ($1, $2, $3, $4)',
        [hashOf(secret), officerId, beganAt.toString(), seenAt.toString()],
      );
      await this.audit.record({ action: 'sign-in', subject: 'officer', subjectId: officerId });
    });
  }

  async find(secret: string): Promise<Session | undefined> {
    const [row] = await this.work.query<SessionRow>(
      'select officer_id, began_at, seen_at from directory.session where secret_hash = $1',
      [hashOf(secret)],
    );
    return (
      row && { officerId: row.officer_id, beganAt: instantOf(row.began_at), seenAt: instantOf(row.seen_at) }
    );
  }

  async markSeen(secret: string, at: Temporal.Instant): Promise<void> {
    await this.work.query(
      'update directory.session set seen_at = greatest(seen_at, $2) where secret_hash = $1',
      [hashOf(secret), at.toString()],
    );
  }

  async end(secret: string): Promise<boolean> {
    return (await this.signOut('sign-out', 'secret_hash', hashOf(secret))) === 1;
  }

  endAll(officerId: string): Promise<number> {
    return this.signOut('sign-out-everywhere', 'officer_id', officerId);
  }

  async forgetUnusedSince(seenBefore: Temporal.Instant): Promise<number> {
    const rows = await this.work.query(
      'delete from directory.session where seen_at < $1 returning 1 as gone',
      [seenBefore.toString()],
    );
    return rows.length;
  }

  private signOut(action: string, column: 'secret_hash' | 'officer_id', value: unknown): Promise<number> {
    return this.work.run(async () => {
      const ended = await this.remove(column, value);
      const [first] = ended;
      if (first === undefined) return 0;
      const detail = { sessions: ended.length };
      await this.audit.record({ action, subject: 'officer', subjectId: first.officer_id, detail });
      return ended.length;
    });
  }

  private remove(column: 'secret_hash' | 'officer_id', value: unknown): Promise<{ officer_id: string }[]> {
    return this.work.query(`delete from directory.session where ${column} = $1 returning officer_id`, [
      value,
    ]);
  }
}

function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

function instantOf(date: Date): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(date.getTime());
}
