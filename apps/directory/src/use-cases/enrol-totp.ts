import { Injectable } from '@nestjs/common';
import { Clock } from '@keng/kernel';
import { Unauthenticated } from '@keng/platform';
import { type Account, CredentialsWrong, TotpAlreadyOn, TotpNotOn, TotpNotPending } from '../domain/account';
import { AccountRepository } from '../domain/account-repository';
import { TotpCodes, type TotpProposal } from '../domain/credentials';
import { CheckCredentials } from './check-credentials';

/**
 * Puts a second factor on an account and takes it off: a proposal first, which counts once the officer has shown a
 * code of it. A stolen session alone can neither replace nor remove one that is on.
 */
@Injectable()
export class EnrolTotp {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly totp: TotpCodes,
    private readonly check: CheckCredentials,
    private readonly clock: Clock,
  ) {}

  /**
   * @param key of the request: sent again with it, the same secret is shown
   * @throws TotpAlreadyOn
   */
  async propose(officerId: string, key: string): Promise<TotpProposal> {
    await this.accounts.proposeTotp(officerId, { sealed: this.totp.next(officerId), key });
    const { username, totpSealed: sealed, totpConfirmed } = await this.accountOf(officerId);
    if (totpConfirmed || sealed === undefined) throw new TotpAlreadyOn();
    return this.totp.reveal({ officerId, sealed }, username);
  }

  /** @throws TotpNotPending, or CredentialsWrong when the code is not of the proposed secret */
  async confirm(officerId: string, code: string): Promise<void> {
    const { totpSealed: sealed, totpConfirmed } = await this.accountOf(officerId);
    if (totpConfirmed || sealed === undefined) throw new TotpNotPending();
    const step = this.totp.stepOf({ officerId, sealed }, code, this.clock.now());
    if (step === undefined) throw new CredentialsWrong();
    if (!(await this.accounts.confirmTotp({ officerId, sealed }, step))) throw new TotpNotPending();
  }

  /** @throws TotpNotOn, CredentialsWrong, AccountLocked */
  async remove(officerId: string, given: { password: string; code: string }): Promise<void> {
    const { username, totpConfirmed } = await this.accountOf(officerId);
    if (!totpConfirmed) throw new TotpNotOn();
    await this.check.everything({ username, ...given });
    if (!(await this.accounts.removeTotp(officerId))) throw new TotpNotOn();
  }

  private async accountOf(officerId: string): Promise<Account> {
    const account = await this.accounts.find(officerId);
    if (!account) throw new Unauthenticated();
    return account;
  }
}
