import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { IdentitySealedV1 } from '@keng/contracts';
import { defineConsumerGroup, OnEvent } from '@keng/messaging';
import { AliasCopies } from '../persistence/alias-copies';
import { ALIAS_TABLES } from './derived-tables';

/** Which identities the vault holds: the reporter's box on the tip is closed by it. */
export const vaultGroup = defineConsumerGroup({
  name: 'intake.vault',
  service: 'intake',
  kind: 'projection',
  topics: ['keng.vault.access'],
  derives: ALIAS_TABLES,
});

@Controller()
export class VaultConsumer {
  constructor(private readonly copies: AliasCopies) {}

  @OnEvent(vaultGroup, IdentitySealedV1)
  onIdentitySealed(@Payload() event: IdentitySealedV1): Promise<void> {
    return this.copies.sealed(event);
  }
}
