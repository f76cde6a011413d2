import { Injectable } from '@nestjs/common';
import { Clock, type Actor } from '@keng/kernel';
import { UnitOfWork } from '@keng/persistence';
import { Audit } from '@keng/platform';
import { sealIdentity } from '../domain/identity';
import { IdentityRepository } from '../persistence/identity-repository';
import { IdentityCipher } from './identity-cipher';

export interface SealResult {
  readonly alias: string;
  readonly sealedAt: string;
  readonly version: number;
}

/** Encrypts an identity and keeps it under its alias. Nobody, the writer included, can read it back here. */
@Injectable()
export class SealIdentity {
  constructor(
    private readonly work: UnitOfWork,
    private readonly identities: IdentityRepository,
    private readonly cipher: IdentityCipher,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @throws AliasTaken */
  async execute(actor: Actor, alias: string, identity: object): Promise<SealResult> {
    const sealed = this.cipher.seal(alias, identity);
    return this.work.run(async () => {
      await this.identities.lockAlias(alias);
      const decision = sealIdentity({
        alias,
        officerId: actor.officerId,
        now: this.clock.now(),
        claimed: await this.identities.isClaimed(alias),
        known: await this.identities.find(alias),
      });
      await this.identities.save(decision, sealed);
      const { version, sealedAt } = decision.next;
      await this.audit.record({
        action: version === 1 ? 'seal-identity' : 'correct-identity',
        subject: 'identity',
        subjectId: alias,
      });
      return { alias, sealedAt: sealedAt.toString(), version };
    });
  }
}
