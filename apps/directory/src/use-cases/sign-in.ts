import { Injectable } from '@nestjs/common';
import { Clock } from '@keng/kernel';
import { type Account, AccountLocked, CredentialsWrong } from '../domain/account';
import { AccountRepository } from '../domain/account-repository';
import { PasswordHasher, SessionSecrets, TotpCodes } from '../domain/credentials';
import { SessionRepository } from '../domain/session-repository';

export interface SignInRequest {
  readonly username: string;
  readonly password: string;
  readonly totp?: string;
  /** Secret of the session that the browser still holds: it ends, so that a planted one is worth nothing. */
  readonly replaces?: string;
}

/**
 * Opens a session for the right user name, password and, where confirmed, TOTP code. Unknown users, accounts without
 * a password and wrong passwords take the same steps and get the same answer.
 */
@Injectable()
export class SignIn {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly sessions: SessionRepository,
    private readonly passwords: PasswordHasher,
    private readonly totp: TotpCodes,
    private readonly secrets: SessionSecrets,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns the session's secret
   * @throws CredentialsWrong
   * @throws AccountLocked with `retryAfterSeconds`; without it, the account is no longer active
   */
  async execute({ username, password, totp, replaces }: SignInRequest): Promise<string> {
    const now = this.clock.now();
    const claim = await this.accounts.claimAttempt(username, now);
    if (!claim.allowed) throw new AccountLocked({ retryAfterSeconds: claim.retryAfterSeconds });
    const account = await this.accounts.findByUsername(username);
    const fits = await this.passwords.verify(account?.passwordHash, password);
    if (!account || !fits || !(await this.passesTotp(account, totp, now))) throw new CredentialsWrong();
    if (!account.active) throw new AccountLocked();
    await this.accounts.forgiveAttempts(username);
    const secret = this.secrets.next();
    await this.sessions.begin(secret, { officerId: account.officerId, beganAt: now, seenAt: now }, replaces);
    return secret;
  }

  private async passesTotp(
    account: Account,
    code: string | undefined,
    now: Temporal.Instant,
  ): Promise<boolean> {
    const { officerId, totpSealed: sealed, totpConfirmed } = account;
    if (!totpConfirmed || sealed === undefined) return true;
    const step = code === undefined ? undefined : this.totp.stepOf({ officerId, sealed }, code, now);
    return step !== undefined && this.accounts.useTotpStep(officerId, step);
  }
}
