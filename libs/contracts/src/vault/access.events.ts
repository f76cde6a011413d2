import { EventContract } from '../event-contract';
import { IsInstant, IsUuid } from '../fields';

/** Emitted when the vault has stored an identity under an alias; says that there is one, never whose. */
@EventContract({ topic: 'keng.vault.access', event: 'identity-sealed' })
export class IdentitySealedV1 {
  /** Random alias made by the operator's browser, one per tip and reporter. */
  @IsUuid() readonly alias!: string;

  /** When the vault stored it. */
  @IsInstant() readonly sealedAt!: string;
}
