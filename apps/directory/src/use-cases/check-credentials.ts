import { Injectable } from '@nestjs/common';
import { Clock } from '@keng/kernel';
import {
  type Account,
  AccountInactive,
  AccountLocked,
  CredentialsWrong,
  type ProvenAccount,
  TotpRequired,
} from '../domain/account';
import { AccountRepository } from '../domain/account-repository';
import { AttemptRepository } from '../domain/attempt-repository';
import { PasswordHasher, TotpCodes } from '../domain/credentials';

export interface Credentials {
  readonly username: string;
  readonly password: string;
  /** Of the authenticator app. */
  readonly code?: string;
}

/**
 * Whether somebody is who they say. Unknown users, accounts without a password and wrong passwords take the same
 * steps and get the same answer.
 */
@Injectable()
export class CheckCredentials {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly attempts: AttemptRepository,
    private readonly passwords: PasswordHasher,
    private readonly totp: TotpCodes,
    private readonly clock: Clock,
  ) {}

  /**
   * Password and, where a second factor is on, its code. Forgives earlier failures.
   * @throws CredentialsWrong
   * @throws TotpRequired after a right password without the code that the account needs
   * @throws AccountLocked, AccountInactive
   */
  async everything({ username, password, code }: Credentials): Promise<ProvenAccount> {
    const account = await this.claimAndVerify(username, password);
    if (!(await this.passesTotp(account, code))) throw new CredentialsWrong();
    if (!account.active) throw new AccountInactive();
    await this.attempts.forgive(username);
    return account;
  }

  /**
   * The password alone, of somebody who is signed in. Earlier failures stay: codes of a second factor may be among
   * them, and a known password must not buy new guesses at those.
   * @throws CredentialsWrong, AccountLocked
   */
  async password(username: string, password: string): Promise<ProvenAccount> {
    const account = await this.claimAndVerify(username, password);
    await this.attempts.withdraw(username);
    return account;
  }

  private async claimAndVerify(username: string, password: string): Promise<ProvenAccount> {
    const claim = await this.attempts.claim(username, this.clock.now());
    if (!claim.allowed) throw new AccountLocked(claim.retryAfterSeconds);
    const account = await this.accounts.findByUsername(username);
    const fits = await this.passwords.verify(account?.passwordHash, password);
    if (account?.passwordHash === undefined || !fits) throw new CredentialsWrong();
    return { ...account, passwordHash: account.passwordHash };
  }

  private async passesTotp(account: Account, code: string | undefined): Promise<boolean> {
    const { officerId, username, totpSealed: sealed, totpConfirmed } = account;
    if (!totpConfirmed || sealed === undefined) return true;
    if (code === undefined) {
      await this.attempts.withdraw(username);
      throw new TotpRequired();
    }
    const step = this.totp.stepOf({ officerId, sealed }, code, this.clock.now());
    return step !== undefined && this.accounts.useTotpStep(officerId, step);
  }
}
