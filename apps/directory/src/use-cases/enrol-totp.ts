import { Injectable } from '@nestjs/common';
import { Clock } from '@keng/kernel';
import { Forbidden, Unauthenticated } from '@keng/platform';
import { CredentialsWrong } from '../domain/account';
import { AccountRepository } from '../domain/account-repository';
import { TotpCodes } from '../domain/credentials';

/** Adds a time-based code to an account: a proposal first, which counts once the officer has shown a code of it. */
@Injectable()
export class EnrolTotp {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly totp: TotpCodes,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns the `otpauth:` URI for the authenticator app; shown once
   * @throws Forbidden when a secret is confirmed already: a stolen session must not replace it
   */
  async propose(officerId: string): Promise<string> {
    const account = await this.accounts.find(officerId);
    if (!account) throw new Unauthenticated();
    const { sealed, otpauthUri } = this.totp.propose(officerId, account.username);
    if (!(await this.accounts.proposeTotp(officerId, sealed))) throw new Forbidden();
    return otpauthUri;
  }

  /** @throws CredentialsWrong when the code is not of the proposed secret */
  async confirm(officerId: string, code: string): Promise<void> {
    const sealed = (await this.accounts.find(officerId))?.totpSealed;
    const step = sealed && this.totp.stepOf({ officerId, sealed }, code, this.clock.now());
    if (step === undefined || !(await this.accounts.useTotpStep(officerId, step)))
      throw new CredentialsWrong();
  }
}
