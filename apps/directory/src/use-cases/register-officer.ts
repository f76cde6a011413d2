import { Injectable } from '@nestjs/common';
import { type Actor, Clock, Ids } from '@keng/kernel';
import { UnitOfWork } from '@keng/persistence';
import { Forbidden } from '@keng/platform';
import { AccountRepository } from '../domain/account-repository';
import { may } from '../domain/officer.policy';
import { OfficerRepository } from '../domain/officer-repository';
import { registerOfficer } from '../domain/register-officer';

/** How long an activation code may be used, in hours: a week, so that it can be handed over in person. */
export const ACTIVATION_HOURS = 7 * 24;

export interface RegisteredOfficer {
  readonly officerId: string;
  readonly version: number;
  readonly activationExpiresAt: Temporal.Instant;
}

/** Makes an officer with an account that waits for its first password. */
@Injectable()
export class RegisterOfficer {
  constructor(
    private readonly work: UnitOfWork,
    private readonly officers: OfficerRepository,
    private readonly accounts: AccountRepository,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @throws Forbidden, UsernameTaken */
  async execute(
    actor: Actor,
    given: { readonly username: string; readonly displayName: string },
  ): Promise<RegisteredOfficer> {
    if (!may(actor, 'register')) throw new Forbidden();
    const officerId = this.ids.next();
    const activationExpiresAt = this.clock.now().add({ hours: ACTIVATION_HOURS });
    return this.work.run(async () => {
      const version = await this.officers.save(registerOfficer({ officerId, ...given }), 'register-officer');
      await this.accounts.create(officerId, activationExpiresAt);
      return { officerId, version, activationExpiresAt };
    });
  }
}
