import type { ClientBase, Pool } from 'pg';
import { types } from 'pg';
import { DataSource, type EntitySchema, type MixedList } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver';

/** How one service reaches its own schema; nothing here ever names another service's schema. */
export interface DatabaseSettings {
  /** `postgres://<service>_app:…@host:port/database`; the password never reaches a log. */
  readonly url: string;
  /** The schema that the service owns; also the name of the service. */
  readonly schema: string;
  /** Row classes of the service. */
  readonly entities: MixedList<(new () => object) | EntitySchema>;
  /** Connections kept at most (decisions 6.7: 4 a service in standalone). */
  readonly poolSize: number;
}

// A `date` is a calendar day, never an instant at local midnight; a `bigint` here is a count or a log position
// far below 2^53.
types.setTypeParser(types.builtins.DATE, (value) => value);
types.setTypeParser(types.builtins.INT8, Number);

/** One service's connection pool, as TypeORM's data source and as plain `pg` for prepared statements. */
export class Database {
  private closing: Promise<void> | undefined;

  private constructor(
    readonly dataSource: DataSource,
    readonly schema: string,
  ) {}

  /** Opens the pool and proves that it answers. Throws the driver's error when the server cannot be reached. */
  static async open(settings: DatabaseSettings): Promise<Database> {
    const dataSource = new DataSource({
      type: 'postgres',
      url: settings.url,
      schema: settings.schema,
      entities: settings.entities,
      synchronize: false,
      logging: false,
      poolSize: settings.poolSize,
      applicationName: `keng-${settings.schema}`,
      installExtensions: false,
      extra: {
        connectionTimeoutMillis: 5_000,
        idleTimeoutMillis: 60_000,
        statement_timeout: 30_000,
        idle_in_transaction_session_timeout: 60_000,
        keepAlive: true,
        onConnect: hearErrors,
      },
    });
    await dataSource.initialize();
    const database = new Database(dataSource, settings.schema);
    // pg-pool emits errors of idle connections (server restart); unheard they would end the process.
    database.pool.on('error', () => undefined);
    return database;
  }

  /** The `pg` pool below TypeORM, for statements that must be prepared and sent in one round trip. */
  get pool(): Pool {
    return (this.dataSource.driver as PostgresDriver).master as Pool;
  }

  /** Resolves when the last connection has ended. Safe to call again, also before that. */
  close(): Promise<void> {
    this.closing ??= this.dataSource.destroy();
    return this.closing;
  }
}

/**
 * For as long as a connection lives, also in the moments in which it changes hands and neither the pool nor its new
 * holder listens: unheard, the notice of a dying server would end the process. Whoever uses the connection fails anyway.
 */
function hearErrors(connection: ClientBase): void {
  connection.on('error', () => undefined);
}
