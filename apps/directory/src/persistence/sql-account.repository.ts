import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@keng/persistence';
import { Audit } from '@keng/platform';
import type { Account, ProvenAccount } from '../domain/account';
import { AccountRepository } from '../domain/account-repository';
import type { SealedTotpSecret } from '../domain/credentials';

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
    await this.createAll([officerId], activationExpiresAt);
  }

  async createAll(officerIds: readonly string[], activationExpiresAt: Temporal.Instant): Promise<void> {
    await this.work.query(
      `insert into directory.account (officer_id, activation_expires_at)
       select id, $2::timestamptz from unnest($1::uuid[]) as id`,
      [officerIds, activationExpiresAt.toString()],
    );
  }

  async activate({ officerId, activationIssue }: Account, passwordHash: string): Promise<boolean> {
    return this.change('activate-account', officerId, {
      sql: `password_hash = $2, activation_expires_at = null
            where officer_id = $1 and activation_issue = $3 and activation_expires_at is not null`,
      values: [passwordHash, activationIssue],
    });
  }

  async renewActivation(
    officerId: string,
    expiresAt: Temporal.Instant,
  ): Promise<{ issue: number; hadPassword: boolean } | undefined> {
    return this.work.run(async () => {
      const [renewed] = await this.work.query<{ issue: number; hadPassword: boolean }>(
        `update directory.account set activation_issue = activation_issue + 1, activation_expires_at = $2,
           password_hash = null
         where officer_id = $1
         returning activation_issue as issue, old.password_hash is not null as "hadPassword"`,
        [officerId, expiresAt.toString()],
      );
      if (!renewed) return undefined;
      const action = 'renew-activation-code';
      await this.audit.record({ action, subject: 'officer', subjectId: officerId, detail: renewed });
      return renewed;
    });
  }

  async usernamesOf(officerIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.work.query<{ id: string; username: string }>(
      'select id, username from directory.officer where id = any($1::uuid[])',
      [officerIds],
    );
    return new Map(rows.map(({ id, username }) => [id, username]));
  }

  async changePassword({ officerId, passwordHash }: ProvenAccount, next: string): Promise<boolean> {
    return this.change('change-password', officerId, {
      sql: `password_hash = $2 where officer_id = $1 and password_hash = $3`,
      values: [next, passwordHash],
    });
  }

  async proposeTotp(
    officerId: string,
    { sealed, key }: { readonly sealed: Uint8Array; readonly key: string },
  ): Promise<void> {
    await this.work.query(
      `update directory.account set totp_sealed = $2, totp_proposal_key = $3, totp_step = 0
       where officer_id = $1 and not totp_confirmed and totp_proposal_key is distinct from $3`,
      [officerId, Buffer.from(sealed), key],
    );
  }

  async confirmTotp({ officerId, sealed }: SealedTotpSecret, step: number): Promise<boolean> {
    return this.change('turn-on-totp', officerId, {
      sql: `totp_confirmed = true, totp_proposal_key = null, totp_step = $2
            where officer_id = $1 and not totp_confirmed and totp_sealed = $3`,
      values: [step, Buffer.from(sealed)],
    });
  }

  async useTotpStep(officerId: string, step: number): Promise<boolean> {
    const rows = await this.work.query(
      `update directory.account set totp_step = $2 where officer_id = $1 and totp_step < $2 returning 1 as done`,
      [officerId, step],
    );
    return rows.length === 1;
  }

  async removeTotp(officerId: string): Promise<boolean> {
    return this.change('turn-off-totp', officerId, {
      sql: 'totp_confirmed = false, totp_sealed = null where officer_id = $1 and totp_confirmed',
      values: [],
    });
  }

  /** Changes the account where the condition still holds, with its audit entry. */
  private async change(
    action: string,
    officerId: string,
    { sql, values }: { readonly sql: string; readonly values: readonly unknown[] },
  ): Promise<boolean> {
    return this.work.run(async () => {
      const rows = await this.work.query(`update directory.account set ${sql} returning 1 as done`, [
        officerId,
        ...values,
      ]);
      if (rows.length === 0) return false;
      await this.audit.record({ action, subject: 'officer', subjectId: officerId });
      return true;
    });
  }

  private async findOne(sql: string, parameter: string): Promise<Account | undefined> {
    const [row] = await this.work.query<AccountRow>(sql, [parameter]);
    return row && toAccount(row);
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
