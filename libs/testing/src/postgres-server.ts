import { join } from 'node:path';
import { startEmbeddedPostgres } from '../../../infra/postgres/embedded-postgres';
import { container, imageIsAtHand, POSTGRES_IMAGE, untilLogged } from './containers';
import { dropDatabases, serverVersion } from './databases';
import { inRunDirectory } from './run-directory';
import type { TestEnvironment } from './test-environment';

/** One PostgreSQL for a whole test run. */
export interface PostgresServer {
  readonly adminUrl: string;
  /** What it is, for people: `embedded PostgreSQL 18.4`. */
  readonly description: string;
  readonly stop: () => Promise<void>;
}

/** Enough for a pool in every worker; durable, as in production. */
const SETTINGS = { max_connections: '200', fsync: 'on' };

async function external(adminUrl: string, prefix: string): Promise<PostgresServer> {
  return {
    adminUrl,
    description: `PostgreSQL ${await serverVersion(adminUrl)} of KENG_TEST_DATABASE_URL`,
    // It outlives the run; nothing of the run shall.
    stop: () => dropDatabases(adminUrl, prefix),
  };
}

const embedded = () =>
  inRunDirectory(async (directory): Promise<PostgresServer> => {
    const { adminUrl, version, stop } = await startEmbeddedPostgres({
      dataDir: join(directory, 'postgres'),
      logFile: join(directory, 'postgres.log'),
      settings: SETTINGS,
    });
    return { adminUrl: adminUrl(), description: `embedded PostgreSQL ${version}`, stop };
  });

async function contained(): Promise<PostgresServer> {
  const password = 'keng';
  const started = await (
    await container(POSTGRES_IMAGE)
  )
    .withEnvironment({
      POSTGRES_PASSWORD: password,
      POSTGRES_INITDB_ARGS:
        '--encoding=UTF8 --locale-provider=builtin --builtin-locale=C.UTF-8 --locale=C.UTF-8',
    })
    .withCommand([
      'postgres',
      ...Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ])
    .withExposedPorts(5432)
    // The image starts the server twice: once to initialise, once to serve.
    .withWaitStrategy(await untilLogged(/database system is ready to accept connections/, 2))
    .start();
  const adminUrl = `postgresql://postgres:${password}@${started.getHost()}:${started.getMappedPort(5432)}/postgres`;
  return {
    adminUrl,
    description: `PostgreSQL ${await serverVersion(adminUrl)} in a container (${POSTGRES_IMAGE})`,
    stop: async () => void (await started.stop()),
  };
}

/** Gets a server from the environment, else a container, else the embedded one, as far as the environment allows. */
export async function startPostgresServer(
  { databaseUrl, backEnd }: TestEnvironment,
  databasePrefix: string,
): Promise<PostgresServer> {
  if (databaseUrl !== undefined) return external(databaseUrl, databasePrefix);
  const inContainer =
    backEnd === 'containers' || (backEnd === undefined && (await imageIsAtHand(POSTGRES_IMAGE)));
  return inContainer ? contained() : embedded();
}
