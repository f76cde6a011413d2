export { Database, type DatabaseSettings } from './database';
export { Gathered } from './gathered';
export { UnitOfWork } from './unit-of-work';
export { updateVersioned, StaleVersion, type VersionedRow } from './versioned';
export { instant, plainDate } from './columns';
export { projectPath } from './project-path';
export { migrate, ChangedMigration, NewerSchema, type MigrationSource } from './migrations';
export { provision, UnsuitableDatabase, type ServiceSchema } from './provision';
export { drawRegisterNumber, RegisterClosed } from './register-series';
export {
  bodyHash,
  canonicalJson,
  Idempotency,
  IdempotencyKeyReused,
  type IdempotentRequest,
  type StoredResponse,
} from './idempotency';
export { isTransient, sqlErrorFacts, violates, type SqlErrorFacts } from './sql-errors';
export { assertOwnsNothing, AppRoleOwnsObjects } from './owns-nothing';
export { idempotencyMigrations, registerMigrations } from './shared-migrations';
