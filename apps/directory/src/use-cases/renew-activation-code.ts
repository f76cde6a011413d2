import { Injectable } from '@nestjs/common';
import { type Actor, Clock, DomainError } from '@keng/kernel';
import { UnitOfWork } from '@keng/persistence';
import { Forbidden, NotFound } from '@keng/platform';
import { AccountRepository } from '../domain/account-repository';
import { may, OwnActivationCode } from '../domain/officer.policy';
import { OfficerRepository } from '../domain/officer-repository';
import { SessionRepository } from '../domain/session-repository';
import { ACTIVATION_HOURS } from './register-officer';

/** A code would be of no use: the account may not be opened (409). */
class AccountNotInUse extends DomainError {
  readonly slug = 'account-not-in-use';
}

export interface RenewedCode {
  readonly issue: number;
  readonly passwordReset: boolean;
  readonly activationExpiresAt: Temporal.Instant;
}

/** Gives an officer a new activation code: the one before is dead, so is the password, and every session ends. */
@Injectable()
export class RenewActivationCode {
  constructor(
    private readonly work: UnitOfWork,
    private readonly officers: OfficerRepository,
    private readonly accounts: AccountRepository,
    private readonly sessions: SessionRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws Forbidden, OwnActivationCode, NotFound, AccountNotInUse */
  async execute(actor: Actor, officerId: string): Promise<RenewedCode> {
    if (!may(actor, 'renew-code')) throw new Forbidden();
    if (actor.officerId === officerId) throw new OwnActivationCode();
    const activationExpiresAt = this.clock.now().add({ hours: ACTIVATION_HOURS });
    return this.work.run(async () => {
      const officer = await this.officers.find(officerId);
      if (officer?.active === false) throw new AccountNotInUse();
      // The account first: a session that is about to begin waits for it, and then finds no password.
      const renewed = await this.accounts.renewActivation(officerId, activationExpiresAt);
      if (!renewed) throw new NotFound();
      await this.sessions.endAll(officerId);
      return { issue: renewed.issue, passwordReset: renewed.hadPassword, activationExpiresAt };
    });
  }
}
