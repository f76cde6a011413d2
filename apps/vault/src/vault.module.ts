import { Module, type DynamicModule } from '@nestjs/common';
import { createLogger, loadSettings, openKeyFile, type Environment } from '@keng/platform';
import { IdentityController } from './http/identity.controller';
import { TipConsumer } from './messaging/tip.consumer';
import { IdentityRepository } from './persistence/identity-repository';
import { ClaimAliases } from './use-cases/claim-aliases';
import { DestroyOrphans } from './use-cases/destroy-orphans';
import { IdentityCipher } from './use-cases/identity-cipher';
import { SealIdentity } from './use-cases/seal-identity';
import { VaultSettings } from './vault-settings';

/** Binds the vault's parts. */
@Module({})
export class VaultModule {
  static with(env: Environment): DynamicModule {
    const settings = loadSettings(VaultSettings, env);
    const { key, created } = openKeyFile(settings.KENG_VAULT_KEY_FILE);
    if (created) {
      createLogger('vault', 'warn').warn(
        { file: settings.KENG_VAULT_KEY_FILE },
        'a new vault key was made: back this file up, apart from the database; without it no identity can ever be opened',
      );
    }
    return {
      module: VaultModule,
      controllers: [IdentityController, TipConsumer],
      providers: [
        { provide: IdentityCipher, useValue: new IdentityCipher(key) },
        IdentityRepository,
        SealIdentity,
        ClaimAliases,
        DestroyOrphans,
      ],
    };
  }
}
