import { ChangedMigration, NewerSchema } from '@keng/persistence';
import { InvalidSettings } from '@keng/platform';
import { KafkaUnavailable } from '../../../infra/kafka/kafka-unavailable';
import { EmbeddedPostgresError } from '../../../infra/postgres/postgres-errors';
import { CannotStart } from './data-directory';

/** A restart would meet the same obstacle (sysexits EX_CONFIG). */
export const EXIT_NO_USE_RESTARTING = 78;

/** What a person has to clear away; its message says how. */
const OBSTACLES = [
  CannotStart,
  InvalidSettings,
  EmbeddedPostgresError,
  NewerSchema,
  ChangedMigration,
  KafkaUnavailable,
];

/** Something the program needs is gone; its supervisor starts it again. */
export class PartLost extends Error {}

/** Prints the one line that says what is in the way, and ends the process. */
export function endWithReason(error: unknown): never {
  console.error(`kẻng: ${error instanceof Error ? error.message : String(error)}`);
  if (OBSTACLES.some((obstacle) => error instanceof obstacle)) process.exit(EXIT_NO_USE_RESTARTING);
  if (error instanceof PartLost) {
    if (error.cause instanceof Error) console.error(`  ${error.cause.message}`);
  } else if (error instanceof Error) {
    console.error(error.stack);
  }
  process.exit(1);
}
