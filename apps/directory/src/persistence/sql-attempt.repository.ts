import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@keng/persistence';
import { Audit } from '@keng/platform';
import { FAILURES_FORGOTTEN_AFTER_HOURS, lockSeconds } from '../domain/account';
import { type AttemptClaim, AttemptRepository } from '../domain/attempt-repository';
import { ServiceKey } from '../security/service-key';

@Injectable()
export class SqlAttemptRepository extends AttemptRepository {
  constructor(
    private readonly work: UnitOfWork,
    private readonly audit: Audit,
    private readonly key: ServiceKey,
  ) {
    super();
  }

  /** Attempts on one name queue on its row, so that the n-th failure is known before the password is looked at. */
  async claim(username: string, now: Temporal.Instant): Promise<AttemptClaim> {
    return this.work.run(async () => {
      const digest = this.digestOf(username);
      await this.work.query(
        `insert into directory.failed_attempt (username_digest, failures, failed_at) values ($1, 0, $2)
         on conflict do nothing`,
        [digest, now.toString()],
      );
      const [row] = await this.work.query<{ failures: number; failed_at: Date; locked_until: Date | null }>(
        'select failures, failed_at, locked_until from directory.failed_attempt where username_digest = $1 for update',
        [digest],
      );
      const wait = Math.ceil(((row?.locked_until?.getTime() ?? 0) - now.epochMilliseconds) / 1_000);
      if (wait > 0) return { allowed: false, retryAfterSeconds: wait };
      const forgotten = now.subtract({ hours: FAILURES_FORGOTTEN_AFTER_HOURS }).epochMilliseconds;
      const before = row && row.failed_at.getTime() > forgotten ? row.failures : 0;
      await this.countFailure(digest, before + 1, now);
      return { allowed: true };
    });
  }

  async forgive(username: string): Promise<void> {
    await this.work.query('delete from directory.failed_attempt where username_digest = $1', [
      this.digestOf(username),
    ]);
  }

  /** The lock goes with it: had it been there before, nothing could have been claimed. */
  async withdraw(username: string): Promise<void> {
    await this.work.query(
      `update directory.failed_attempt set failures = failures - 1, locked_until = null
       where username_digest = $1 and failures > 0`,
      [this.digestOf(username)],
    );
  }

  async forgetOld(now: Temporal.Instant): Promise<number> {
    const rows = await this.work.query(
      'delete from directory.failed_attempt where failed_at < $1 returning 1 as gone',
      [now.subtract({ hours: FAILURES_FORGOTTEN_AFTER_HOURS }).toString()],
    );
    return rows.length;
  }

  private async countFailure(digest: Buffer, failures: number, now: Temporal.Instant): Promise<void> {
    const seconds = lockSeconds(failures);
    const lockedUntil = seconds === 0 ? null : now.add({ seconds }).toString();
    await this.work.query(
      `update directory.failed_attempt set failures = $2, failed_at = $3, locked_until = $4
       where username_digest = $1`,
      [digest, failures, now.toString(), lockedUntil],
    );
    if (lockedUntil === null) return;
    const subjectId = digest.toString('hex').slice(0, 16);
    await this.audit.record({
      action: 'lock-username',
      subject: 'username',
      subjectId,
      detail: { failures, seconds },
    });
  }

  /** Keyed, because people type passwords into the box for the user name. */
  private digestOf(username: string): Buffer {
    return this.key.digest('username', username);
  }
}
