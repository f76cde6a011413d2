import { ChangedMigration, NewerSchema } from '@keng/persistence';
import { InvalidSettings } from '@keng/platform';
import { EmbeddedPostgresError } from '../../../infra/postgres/postgres-errors';
import { CannotStart } from './data-directory';

/** A restart would meet the same obstacle (sysexits EX_CONFIG). */
const EXIT_NO_USE_RESTARTING = 78;

/** What a person has to clear away; its message says how. */
const OBSTACLES = [CannotStart, InvalidSettings, EmbeddedPostgresError, NewerSchema, ChangedMigration];

/** Prints the one line that says what is in the way, and ends the process. */
export function endWithReason(error: unknown): never {
  console.error(`kẻng: ${error instanceof Error ? error.message : String(error)}`);
  const known =
    error instanceof CannotStart ||
    error instanceof InvalidSettings ||
    error instanceof EmbeddedPostgresError;
  if (!known && error instanceof Error && error.stack) console.error(error.stack);
  process.exit(known ? EXIT_NO_USE_RESTARTING : 1);
}
