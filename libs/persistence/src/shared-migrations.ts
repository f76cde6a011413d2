import { projectPath } from './project-path';
import type { MigrationSource } from './migrations';

/** Tables that several services carry in their own schema. */
export const idempotencyMigrations: MigrationSource = {
  name: 'idempotency',
  directory: projectPath('libs/persistence/migrations/idempotency'),
};

export const registerMigrations: MigrationSource = {
  name: 'registers',
  directory: projectPath('libs/persistence/migrations/registers'),
};
