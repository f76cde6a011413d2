import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose';
import { topicGrants } from '@keng/contracts';
import { SystemClock, type Actor, type Clock } from '@keng/kernel';
import {
  busMigrations,
  logTransport,
  silentLogger,
  toOutboxRow,
  writeTopicGrants,
  type EventTransport,
} from '@keng/messaging';
import { provision } from '@keng/persistence';
import {
  startService,
  TOKEN_ALGORITHM,
  TOKEN_ISSUER,
  type Environment,
  type RunningService,
  type ServiceDefinition,
} from '@keng/platform';
import { withClient } from './databases';
import { testPostgres, type TestPostgres } from './test-postgres';

const APP_PASSWORD = 'test';

/** What a request of a test may carry beside method and path. */
export interface TestRequest {
  /** Who asks; nobody without it. */
  readonly as?: Actor;
  readonly body?: unknown;
  /** `true` makes a fresh Idempotency-Key. */
  readonly key?: string | true;
  /** Goes into `If-Match`. */
  readonly version?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface TestResponse {
  readonly status: number;
  readonly headers: Headers;
  // A test reads whatever members it expects.
  readonly body: Record<string, never>;
  readonly text: string;
}

/** One real service on a database of its own, over HTTP, with events through the embedded log. */
export interface TestService {
  readonly service: RunningService;
  readonly postgres: TestPostgres;
  readonly transport: EventTransport;
  request(method: string, path: string, request?: TestRequest): Promise<TestResponse>;
  /** Speaks for another service: puts its event into the log as the next of that aggregate. */
  publish(key: string, event: object, eventSeq?: number): Promise<void>;
  /** One more process of the service on the same database, to be stopped by whoever asks for it. */
  another(): Promise<RunningService>;
  /** A bearer token of that actor, for requests made otherwise. */
  tokenFor(actor: Actor): Promise<string>;
  stop(): Promise<void>;
}

export interface TestServiceOptions {
  readonly env?: Environment;
  readonly clock?: Clock;
}

/** Starts a service as it runs in production; only the signing key and the database are the test's. */
export async function testService(
  definition: ServiceDefinition,
  { env = {}, clock = new SystemClock() }: TestServiceOptions = {},
): Promise<TestService> {
  const postgres = await testPostgres({
    template: `service_${definition.name}`,
    prepare: (adminUrl) => prepareDatabase(adminUrl, definition),
  });
  const issuer = await startIssuer();
  const transport = logTransport({ logger: silentLogger, clock });
  const runtime = {
    env: {
      KENG_DATABASE_URL: postgres.url(`${definition.name}_app`, APP_PASSWORD),
      KENG_DATABASE_POOL: '8',
      KENG_DIRECTORY_URL: issuer.url,
      KENG_LOG_LEVEL: 'fatal',
      ...env,
    },
    transport,
    clock,
  };
  const service = await startService(definition, runtime);
  return {
    service,
    another: () => startService(definition, runtime),
    postgres,
    transport,
    tokenFor: (actor) => issuer.tokenFor(actor),
    publish: (key, event, eventSeq = 1) => publish({ postgres, transport }, key, event, eventSeq),
    request: (method, path, request = {}) => send(service.url, issuer, method, path, request),
    stop: async () => {
      await service.stop();
      await transport.close();
      await issuer.stop();
      await postgres.drop();
    },
  };
}

async function publish(
  { postgres, transport }: Pick<TestService, 'postgres' | 'transport'>,
  key: string,
  event: object,
  eventSeq: number,
): Promise<void> {
  const correlationId = randomUUID();
  const row = toOutboxRow(
    { key, eventSeq, payload: event },
    { correlationId },
    Temporal.Now.instant(),
    randomUUID(),
  );
  await withClient(postgres.adminUrl, async (client) => {
    await client.query(
      `insert into bus.log (event_id, topic, part, key, event_seq, type, payload, causation, occurred_at, epoch)
       values ($1, $2, bus.part_of($3), $3, $4, $5, $6, $7, $8, 0)`,
      [row.eventId, row.topic, key, eventSeq, row.type, row.payload, row.causation, row.occurredAt],
    );
    // Nothing more to append; it wakes the readers of this process.
    await transport.sink('test').append([], client);
  });
}

async function prepareDatabase(adminUrl: string, definition: ServiceDefinition): Promise<void> {
  await provision(adminUrl, [
    { schema: 'bus', migrations: [busMigrations] },
    { schema: definition.name, migrations: definition.migrations, appPassword: APP_PASSWORD },
  ]);
  await withClient(adminUrl, (client) => writeTopicGrants(client, topicGrants()));
}

interface Issuer {
  readonly url: string;
  tokenFor(actor: Actor): Promise<string>;
  stop(): Promise<void>;
}

/** Stands in for directory's JWKS. */
async function startIssuer(): Promise<Issuer> {
  const { publicKey, privateKey } = await generateKeyPair(TOKEN_ALGORITHM, { crv: 'Ed25519' });
  const jwks = JSON.stringify({
    keys: [{ ...(await exportJWK(publicKey)), kid: 'test', alg: TOKEN_ALGORITHM }],
  });
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json').end(jwks);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    tokenFor: (actor) => sign(privateKey, actor),
    stop: () => close(server),
  };
}

function sign(privateKey: CryptoKey, actor: Actor): Promise<string> {
  return new SignJWT({ sid: 'test', appointments: actor.appointments })
    .setProtectedHeader({ alg: TOKEN_ALGORITHM, kid: 'test' })
    .setIssuer(TOKEN_ISSUER)
    .setSubject(actor.officerId)
    .setIssuedAt()
    .setExpirationTime('60s')
    .sign(privateKey);
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
}

async function send(
  baseUrl: string,
  issuer: Issuer,
  method: string,
  path: string,
  { as, body, key, version, headers = {} }: TestRequest,
): Promise<TestResponse> {
  const response = await fetch(new URL(path, baseUrl), {
    method,
    headers: {
      ...(as ? { authorization: `Bearer ${await issuer.tokenFor(as)}` } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(key === undefined ? {} : { 'idempotency-key': key === true ? randomUUID() : key }),
      ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') === true;
  return {
    status: response.status,
    headers: response.headers,
    body: (isJson ? JSON.parse(text) : {}) as Record<string, never>,
    text,
  };
}
