import type { ServiceSchema } from '@keng/persistence';
import type { Environment, ServiceDefinition } from '@keng/platform';
import { startEmbeddedPostgres } from '../../../infra/postgres/embedded-postgres';
import { findFreePort } from '../../../infra/local-server/free-port';
import type { DataDirectory } from './data-directory';
import { PartLost } from './end-with-reason';
import { provisionDatabase } from './provision-database';
import { serviceEnvironment } from './service-environment';
import type { StandaloneSettings } from './standalone-settings';

/** The embedded database ended by itself. */
export class DatabaseLost extends PartLost {
  constructor() {
    super('the embedded database ended by itself; see its log in the data directory');
  }
}

/** A database that is ready for all services, and the environment that each of them gets. */
export interface Installation {
  /** URL of the administrator; for provisioning and operators' commands only. */
  readonly adminUrl: string;
  /** Environment of one service; its port is chosen beforehand so that the others know it. */
  environmentOf(service: string): Environment;
  /** Where a service listens. */
  urlOf(service: string): string;
  /** `KENG_<SERVICE>_URL` of every service, for the gateway. */
  readonly serviceUrls: Environment;
  /** Resolves when the embedded database ended by itself; never with a database of one's own. */
  readonly databaseLost: Promise<DatabaseLost>;
  stop(): Promise<void>;
}

/** Starts or reaches the database, brings all schemas up to date and works out every service's environment. */
export async function prepareInstallation(
  settings: StandaloneSettings,
  directory: DataDirectory,
  services: readonly ServiceDefinition[],
): Promise<Installation> {
  const server = await startServer(settings, directory);
  try {
    await provisionDatabase(
      server.adminUrl,
      services.map((service) => toSchema(service, directory)),
    );
    const ports = new Map<string, number>();
    for (const { name } of services) ports.set(name, await findFreePort());
    const urlOf = (service: string): string => `http://127.0.0.1:${ports.get(service)}`;
    return {
      adminUrl: server.adminUrl,
      databaseLost: server.lost,
      stop: () => server.stop(),
      urlOf,
      serviceUrls: Object.fromEntries(
        services.map(({ name }) => [`KENG_${name.toUpperCase()}_URL`, urlOf(name)]),
      ),
      environmentOf: (service) =>
        serviceEnvironment(service, {
          adminUrl: server.adminUrl,
          password: directory.secret(`${service}-database-password`),
          port: String(ports.get(service)),
          logLevel: settings.KENG_LOG_LEVEL,
          directoryUrl: urlOf('directory'),
          publicUrl: `http://${settings.KENG_HOST}:${settings.KENG_PORT}`,
          printDirectory: directory.file('prints'),
          file: (...parts) => directory.file(...parts),
        }),
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

interface Server {
  readonly adminUrl: string;
  readonly lost: Promise<DatabaseLost>;
  stop(): Promise<void>;
}

async function startServer(settings: StandaloneSettings, directory: DataDirectory): Promise<Server> {
  const never = new Promise<DatabaseLost>(() => undefined);
  if (settings.KENG_DATABASE_URL !== undefined) {
    return { adminUrl: settings.KENG_DATABASE_URL, lost: never, stop: async () => undefined };
  }
  const server = await startEmbeddedPostgres({
    dataDir: directory.file('postgres'),
    logFile: directory.file('logs', 'postgres.log'),
  });
  let stopping = false;
  return {
    adminUrl: server.adminUrl(),
    lost: server.exited.then(() => (stopping ? never : new DatabaseLost())),
    stop: () => {
      stopping = true;
      return server.stop();
    },
  };
}

function toSchema({ name, migrations }: ServiceDefinition, directory: DataDirectory): ServiceSchema {
  return { schema: name, migrations, appPassword: directory.secret(`${name}-database-password`) };
}
