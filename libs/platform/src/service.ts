import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { AddressInfo } from 'node:net';
import { SystemClock, SystemIds, type Clock } from '@keng/kernel';
import { BusServer, type EventTransport, type SourceState } from '@keng/messaging';
import { assertOwnsNothing, Database, UnitOfWork } from '@keng/persistence';
import { Audit } from './audit';
import { closeApp } from './close-app';
import { eventPath } from './event-path';
import { forgetOldKeys } from './idempotency-sweep';
import { forgetOldNotes } from './note-sweep';
import { createLogger, NestLogger, type Logger } from './logger';
import { messagingMetrics } from './messaging-metrics';
import { Metrics } from './metrics';
import { describeApi } from './openapi';
import { Operations } from './operations';
import { PlatformModule, type PlatformParts } from './platform.module';
import { prefixRoutes } from './prefix-routes';
import { answerUnreadableAddress, ProblemFilter } from './problem-filter';
import { Readiness } from './readiness';
import { rebuildProjections, type StartableGroup } from './rebuild-projections';
import { BODY_LIMIT_BYTES, installRequestHooks } from './request-hooks';
import { Sealer } from './sealer';
import type { ServiceDefinition } from './service-definition';
import { databaseUrlOf, ServiceSettings } from './service-settings';
import { loadSettings, type Environment } from './settings';
import { Sweeper, type Sweep } from './sweeper';
import { remoteKeys } from './token-keys';
import { ValidationPipe } from './validation.pipe';
import { VERSION } from './version';

const SEAL_EVERY_MS = 1_000;
/** A group that takes events, or will in a moment without help. */
const WORKING: ReadonlySet<SourceState> = new Set<SourceState>(['running', 'rebalancing']);

/** What the process shares among the services it runs. */
export interface ServiceRuntime {
  readonly env: Environment;
  readonly transport: EventTransport;
  readonly clock?: Clock;
  /** Told when a consumer is beyond repair: a one-service process exits, standalone restarts the group. */
  readonly onFatal?: (error: unknown) => void;
}

/** A service that takes requests and events. */
export interface RunningService {
  readonly name: string;
  readonly url: string;
  readonly app: NestFastifyApplication;
  readonly database: Database;
  readonly work: UnitOfWork;
  /** Finishes requests and events in flight, then closes everything; at most 15 s. */
  stop(): Promise<void>;
}

/** Starts one service: checks its settings and its database role, then HTTP, consumers, relay and sweeps. */
export async function startService(
  definition: ServiceDefinition,
  runtime: ServiceRuntime,
): Promise<RunningService> {
  const settings = loadSettings(ServiceSettings, runtime.env);
  const logger = createLogger(definition.name, settings.KENG_LOG_LEVEL);
  const database = await Database.open({
    url: databaseUrlOf(settings),
    schema: definition.name,
    entities: definition.entities,
    poolSize: settings.KENG_DATABASE_POOL,
  });
  try {
    return await run(definition, runtime, { settings, logger, database });
  } catch (error) {
    await database.close();
    throw error;
  }
}

interface Opened {
  readonly settings: ServiceSettings;
  readonly logger: Logger;
  readonly database: Database;
}

async function run(
  definition: ServiceDefinition,
  runtime: ServiceRuntime,
  { settings, logger, database }: Opened,
): Promise<RunningService> {
  const clock = runtime.clock ?? new SystemClock();
  const ids = new SystemIds(clock);
  const work = new UnitOfWork(database);
  await assertOwnsNothing(work);
  const metrics = new Metrics(definition.name);
  const readiness = new Readiness();
  const { transport } = runtime;
  const { name } = definition;
  const { relay, ...events } = eventPath({ name, database, work, transport, metrics, logger, clock, ids });
  const audit = new Audit(work, name, clock, ids);
  const parts = {
    schema: name,
    database,
    work,
    ...events,
    clock,
    ids,
    metrics,
    readiness,
    tokenKeys: remoteKeys(settings.KENG_DIRECTORY_URL),
    audit,
    operations: new Operations({ schema: name, database, work, audit, transport }),
  };
  const app = await createApp(definition, runtime.env, parts, logger);
  const groups = connectGroups(app, definition, runtime, { parts, logger });
  observe(database, metrics, readiness);
  await definition.seed?.(app);
  const running = await rebuildProjections(groups, { schema: name, work, transport, logger });
  await Promise.all(groups.filter(({ group }) => !running.has(group)).map(({ start }) => start()));
  relay.start();
  await app.listen(settings.KENG_PORT, settings.KENG_HOST);
  const sweeper = new Sweeper(logger, metrics);
  sweeper.start([...platformSweeps(definition, parts), ...(definition.sweeps?.(app) ?? [])]);
  const { port } = app.getHttpServer().address() as AddressInfo;
  logger.info({ port, groups: groups.length }, 'service ready');

  const stop = async (): Promise<void> => {
    readiness.beginStop();
    await sweeper.stop();
    await closeApp(app);
    await relay.stop();
    await database.close();
  };
  return {
    name: definition.name,
    url: `http://${hostInUrl(settings.KENG_HOST)}:${port}`,
    app,
    database,
    work,
    stop,
  };
}

async function createApp(
  definition: ServiceDefinition,
  env: Environment,
  parts: PlatformParts,
  logger: Logger,
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT_BYTES,
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    trustProxy: false,
    frameworkErrors: answerUnreadableAddress,
    routerOptions: { maxParamLength: 200 },
  });
  const app = await NestFactory.create<NestFastifyApplication>(
    { module: class ServiceModule {}, imports: [PlatformModule.with(parts), definition.module(env)] },
    adapter,
    { logger: new NestLogger(logger), abortOnError: false },
  );
  installRequestHooks(adapter.getInstance(), { logger, metrics: parts.metrics, ids: parts.ids });
  prefixRoutes(app, definition);
  app.useGlobalPipes(new ValidationPipe());
  app.useGlobalFilters(new ProblemFilter(logger));
  await app.init();
  // Described when first asked: a tenth of the start would go into it.
  let description: string | undefined;
  adapter.getInstance().get('/openapi.json', (_request, reply) => {
    description ??= JSON.stringify(describeApi(app, definition.name, VERSION));
    void reply.type('application/json').send(description);
  });
  return app;
}

function connectGroups(
  app: NestFastifyApplication,
  definition: ServiceDefinition,
  runtime: ServiceRuntime,
  { parts, logger }: { parts: PlatformParts; logger: Logger },
): StartableGroup[] {
  const metrics = messagingMetrics(parts.metrics);
  return definition.groups.map((group) => {
    const server = new BusServer({
      group,
      work: parts.work,
      schema: definition.name,
      source: runtime.transport.source(group, metrics),
      metrics,
      logger,
      clock: parts.clock,
      ...(runtime.onFatal ? { onFatal: runtime.onFatal } : {}),
    });
    const microservice = app.connectMicroservice({ strategy: server });
    parts.operations.watch({ group, state: () => server.state });
    parts.readiness.add(`group:${group.name}`, () => WORKING.has(server.state));
    return { group, start: () => microservice.listen() };
  });
}

function observe(database: Database, metrics: Metrics, readiness: Readiness): void {
  readiness.add('database', async () => (await database.pool.query('select 1')).rowCount === 1);
  const { pool } = database;
  metrics.measured('keng_pool_connections', 'Database connections open', () => pool.totalCount);
  metrics.measured('keng_pool_idle', 'Database connections idle', () => pool.idleCount);
  metrics.measured(
    'keng_pool_waiting',
    'Requests waiting for a database connection',
    () => pool.waitingCount,
  );
}

function platformSweeps(
  definition: ServiceDefinition,
  { database, work, clock, ownNotes }: PlatformParts,
): Sweep[] {
  const sealer = new Sealer(database, clock);
  return [
    { name: 'audit-seal', everyMs: SEAL_EVERY_MS, run: () => sealer.seal() },
    forgetOldKeys(work, definition.name),
    forgetOldNotes(ownNotes, clock),
  ];
}

function hostInUrl(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}
