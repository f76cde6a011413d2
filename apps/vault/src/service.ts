import { messagingMigrations } from '@keng/messaging';
import { idempotencyMigrations, projectPath } from '@keng/persistence';
import { auditMigrations, type ServiceDefinition } from '@keng/platform';
import { tipGroup } from './messaging/tip.consumer';
import { IdentityRow } from './persistence/identity.row';
import { DestroyOrphans } from './use-cases/destroy-orphans';
import { VaultModule } from './vault.module';

const EVERY_TEN_MINUTES_MS = 600_000;

/** The identity vault: sealed reporter identities under random aliases, write-only. */
export const vaultService: ServiceDefinition = {
  name: 'vault',
  module: (env) => VaultModule.with(env),
  entities: [IdentityRow],
  migrations: [
    messagingMigrations,
    auditMigrations,
    idempotencyMigrations,
    { name: 'vault', directory: projectPath('apps/vault/migrations') },
  ],
  groups: [tipGroup],
  sweeps: (app) => [
    {
      name: 'orphan-identities',
      everyMs: EVERY_TEN_MINUTES_MS,
      run: () => app.get(DestroyOrphans).execute(),
    },
  ],
};
