import { Injectable } from '@nestjs/common';
import { Clock } from '@keng/kernel';
import { type Account, AccountLocked, ActivationRefused } from '../domain/account';
import { AccountRepository } from '../domain/account-repository';
import { AttemptRepository } from '../domain/attempt-repository';
import { ActivationCodes, PasswordHasher } from '../domain/credentials';
import { refuseWeakPassword } from './refuse-weak-password';

export interface Activation {
  readonly username: string;
  readonly activationCode: string;
  readonly password: string;
}

/** Sets an officer's first password for the one-time activation code. */
@Injectable()
export class ActivateAccount {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly attempts: AttemptRepository,
    private readonly passwords: PasswordHasher,
    private readonly codes: ActivationCodes,
    private readonly clock: Clock,
  ) {}

  /**
   * Refused and granted activations take the same steps, the slow hash among them.
   * @throws InvalidFields when the password is too weak; the code can still be used
   * @throws ActivationRefused for an unknown user, a wrong code, one used before or expired
   * @throws AccountLocked after too many failures
   */
  async execute({ username, activationCode, password }: Activation): Promise<void> {
    refuseWeakPassword({ field: 'password', password, username });
    const now = this.clock.now();
    const claim = await this.attempts.claim(username, now);
    if (!claim.allowed) throw new AccountLocked(claim.retryAfterSeconds);
    const account = await this.accounts.findByUsername(username);
    const fits = this.codes.isCodeOf(account?.officerId ?? '', account?.activationIssue ?? 0, activationCode);
    const passwordHash = await this.passwords.hash(password);
    if (!account || !isOpen(account, now) || !fits) throw new ActivationRefused();
    if (!(await this.accounts.activate(account, passwordHash))) throw new ActivationRefused();
    await this.attempts.forgive(username);
  }
}

function isOpen({ active, activationExpiresAt }: Account, now: Temporal.Instant): boolean {
  return (
    active && activationExpiresAt !== undefined && Temporal.Instant.compare(now, activationExpiresAt) < 0
  );
}
