import { Injectable } from '@nestjs/common';
import { IdentityRepository } from '../persistence/identity-repository';

/** Notes which tip names an alias, so that its identity is kept. */
@Injectable()
export class ClaimAliases {
  constructor(private readonly identities: IdentityRepository) {}

  async execute(tipId: string, aliases: readonly string[], at: Temporal.Instant): Promise<void> {
    if (aliases.length > 0) await this.identities.claim(aliases, tipId, at);
  }
}
