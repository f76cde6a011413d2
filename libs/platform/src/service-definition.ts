import type { DynamicModule, INestApplicationContext, Type } from '@nestjs/common';
import type { DatabaseSettings, MigrationSource } from '@keng/persistence';
import type { ConsumerGroup } from '@keng/messaging';
import type { Environment } from './settings';
import type { Sweep } from './sweeper';

/** Everything the platform needs to run one service, alone in a process or beside others in standalone. */
export interface ServiceDefinition {
  /** Name of the service, its schema, its URL prefix `/api/<name>` and its role `<name>_app`. */
  readonly name: string;
  /** The service's Nest module; reads its own settings from the environment it is given. */
  readonly module: (env: Environment) => Type | DynamicModule;
  readonly entities: DatabaseSettings['entities'];
  /** Shared tables first, then the service's own. */
  readonly migrations: readonly MigrationSource[];
  readonly groups: readonly ConsumerGroup[];
  /** Paths that stand outside `/api/<name>`, e.g. `internal/tokens`, `check/:awardNumber`. */
  readonly unprefixed?: readonly string[];
  /** Loads reference data that belongs to the program (law tables); repeatable. Runs before the service is ready. */
  readonly seed?: (app: INestApplicationContext) => Promise<void>;
  /** Recurring work of the service besides the platform's own. */
  readonly sweeps?: (app: INestApplicationContext) => readonly Sweep[];
}
