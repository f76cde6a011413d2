import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@keng/persistence';
import { Audit } from '@keng/platform';
import { type Account, FAILURES_FORGOTTEN_AFTER_HOURS, lockSeconds } from '../domain/account';
import { AccountRepository, type AttemptClaim } from '../domain/account-repository';
import { ServiceKey } from '../security/service-key';

interface AccountRow {
  readonly officer_id: string;
  readonly username: string;
  readonly active: boolean;
  readonly password_hash: string | null;
  readonly activation_issue: number;
  readonly activation_expires_at: Date | null;
  readonly totp_sealed: Buffer | null;
  readonly totp_confirmed: boolean;
}

const SELECT = `select a.*, o.username, o.active from directory.account a join directory.officer o on o.id = a.officer_id`;

@Injectable()
export class SqlAccountRepository extends AccountRepository {
  constructor(
    private readonly work: UnitOfWork,
    private readonly audit: Audit,
    private readonly key: ServiceKey,
  ) {
    super();
  }

  findByUsername(username: string): Promise<Account | undefined> {
    return this.findOne(`${SELECT} where o.username = $1`, username);
  }

  find(officerId: string): Promise<Account | undefined> {
    return this.findOne(`${SELECT} where o.id = $1`, officerId);
  }

  async create(officerId: string, activationExpiresAt: Temporal.Instant): Promise<void> {
    await this.work.query(
      'insert into directory.account (officer_id, activation_expires_at) values ($1, $2)',
      [officerId, activationExpiresAt.toString()],
    );
  }

  async activate({ officerId, activationIssue }: Account, passwordHash: string): Promise<boolean> {
    return this.work.run(async () => {
      const rows = await this.work.query(
        `update directory.account set password_hash = $3, activation_expires_at = null
         where officer_id = $1 and activation_issue = $2 and activation_expires_at is not null returning 1 as done`,
        [officerId, activationIssue, passwordHash],
      );
      if (rows.length === 0) return false;
      await this.audit.record({ action: 'activate-account', subject: 'officer', subjectId: officerId });
      return true;
    });
  }

  /** Attempts on one name queue on its row, so that the n-th failure is known before the password is looked at. */
  async claimAttempt(username: string, now: Temporal.Instant): Promise<AttemptClaim> {
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

  async forgiveAttempts(username: string): Promise<void> {
    await this.work.query('delete from directory.failed_attempt where username_digest = $1', [
      this.digestOf(username),
    ]);
  }

  async forgetOldAttempts(now: Temporal.Instant): Promise<number> {
    const rows = await this.work.query(
      'delete from directory.failed_attempt where failed_at < $1 returning 1 as gone',
      [now.subtract({ hours: FAILURES_FORGOTTEN_AFTER_HOURS }).toString()],
    );
    return rows.length;
  }

  async proposeTotp(officerId: string, sealed: Uint8Array): Promise<boolean> {
    const rows = await this.work.query(
      `update directory.account set totp_sealed = $2, totp_step = 0 where officer_id = $1 and not totp_confirmed
       returning 1 as done`,
      [officerId, Buffer.from(sealed)],
    );
    return rows.length === 1;
  }

  async useTotpStep(officerId: string, step: number): Promise<boolean> {
    const rows = await this.work.query(
      `update directory.account set totp_step = $2, totp_confirmed = true where officer_id = $1 and totp_step < $2
       returning 1 as done`,
      [officerId, step],
    );
    return rows.length === 1;
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

  private async findOne(sql: string, parameter: string): Promise<Account | undefined> {
    const [row] = await this.work.query<AccountRow>(sql, [parameter]);
    return row && toAccount(row);
  }

  /** Keyed, because people type passwords into the box for the user name. */
  private digestOf(username: string): Buffer {
    return this.key.digest('username', username);
  }
}

function toAccount(row: AccountRow): Account {
  const expiresAt = row.activation_expires_at;
  return {
    officerId: row.officer_id,
    username: row.username,
    active: row.active,
    activationIssue: row.activation_issue,
    totpConfirmed: row.totp_confirmed,
    ...(row.password_hash !== null && { passwordHash: row.password_hash }),
    ...(row.totp_sealed !== null && { totpSealed: row.totp_sealed }),
    ...(expiresAt !== null && {
      activationExpiresAt: Temporal.Instant.fromEpochMilliseconds(expiresAt.getTime()),
    }),
  };
}
