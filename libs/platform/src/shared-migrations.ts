import { projectPath, type MigrationSource } from '@keng/persistence';

/** Audit tables, in every service's schema. */
export const auditMigrations: MigrationSource = {
  name: 'audit',
  directory: projectPath('libs/platform/migrations/audit'),
};
