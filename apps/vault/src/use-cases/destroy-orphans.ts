import { Injectable } from '@nestjs/common';
import { Clock } from '@keng/kernel';
import { UnitOfWork } from '@keng/persistence';
import { Audit } from '@keng/platform';
import { IdentityRepository } from '../persistence/identity-repository';

/** Makes identities unreadable for ever that no tip has named within 24 hours (decisions 2.1). */
@Injectable()
export class DestroyOrphans {
  constructor(
    private readonly work: UnitOfWork,
    private readonly identities: IdentityRepository,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @returns how many were destroyed */
  async execute(): Promise<number> {
    return this.work.run(async () => {
      const aliases = await this.identities.destroyOrphans(this.clock.now());
      for (const alias of aliases) {
        await this.audit.record({ action: 'destroy-orphan-identity', subject: 'identity', subjectId: alias });
      }
      return aliases.length;
    });
  }
}
