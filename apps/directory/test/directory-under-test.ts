import { join } from 'node:path';
import { Client } from 'pg';
import { type Clock, SystemClock } from '@keng/kernel';
import { busMigrations, logTransport, silentLogger, writeTopicGrants } from '@keng/messaging';
import { topicGrants } from '@keng/contracts';
import { writeSmallReference } from './small-reference';
import { provision } from '@keng/persistence';
import { type Environment, type RunningService, startService } from '@keng/platform';
import { freePort, tempDir, testPostgres, type TestPostgres } from '@keng/testing';
import { directoryService } from '../src/service';

const APP_PASSWORD = 'test';

export interface DirectoryUnderTest {
  readonly service: RunningService;
  readonly postgres: TestPostgres;
  readonly env: Environment;
  /** Folder of the reference data in use. */
  readonly referenceDir: string;
  /** Sends JSON and gives status, headers and parsed answer. */
  readonly send: (request: Request) => Promise<Answer>;
  /** What the service has told, in order. */
  readonly published: (key?: string) => Promise<PublishedEvent[]>;
  /** Starts another process on the same database and keys; the caller stops it. */
  readonly startAgain: () => Promise<RunningService>;
  readonly stop: () => Promise<void>;
}

export interface PublishedEvent {
  readonly type: string;
  readonly key: string;
  readonly eventSeq: number;
  readonly payload: object;
}

export interface Request {
  readonly path: string;
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly body?: object;
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Every member that some answer of the service has; a test looks at those of the answer it asked for. */
export interface AnswerBody extends SessionBody {
  readonly type: string;
  readonly correlationId: string;
  readonly retryAfter: number;
  readonly fields: readonly object[];
  readonly sessionToken: string;
  readonly token: string;
  readonly session: SessionBody;
  readonly secret: string;
  readonly otpauthUrl: string;
  readonly qrSvg: string;
  readonly keys: readonly object[];
  readonly activationCode: string;
  readonly appointmentId: string;
  readonly version: number;
  readonly items: readonly ListedItem[];
  readonly sessions: readonly ListedSession[];
  readonly lineage: readonly object[];
  readonly nextCursor: string | null;
}

/** An item of the list of one's sessions. */
export interface ListedSession {
  readonly startedAt: string;
  readonly lastSeenAt: string;
  readonly current: boolean;
  readonly agentFamily: string;
}

/** A session as its own screen sees it. */
export interface SessionBody {
  readonly officerId: string;
  readonly displayName: string;
  readonly appointments: readonly { readonly appointmentId: string; readonly role: string }[];
  readonly actingAppointmentId: string | null;
  readonly roles: readonly string[];
  readonly totpOn: boolean;
  readonly expiresAt: string;
  readonly idleExpiresAt: string;
  readonly sessionExpiresAt: string;
}

/** An item of the list of units or of officers. */
export interface ListedItem {
  readonly unitId: string;
  readonly code: string;
  readonly fullName: string;
  readonly matchedName: string | null;
  readonly remote: boolean;
  readonly validTo: string | null;
  readonly becameOf: readonly { readonly fullName: string }[];
  readonly officerId: string;
  readonly appointments: readonly object[];
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: AnswerBody;
}

/**
 * The directory service on a database of the file's own, answering over HTTP.
 * @param given the small reference data unless a folder is given; the system's clock unless one is given
 */
export async function startDirectory(
  given: { readonly referenceDir?: string; readonly clock?: Clock } = {},
): Promise<DirectoryUnderTest> {
  const keys = tempDir();
  const { clock } = given;
  const referenceDir = given.referenceDir ?? writeSmallReference(join(keys.path, 'reference'));
  const postgres = await testPostgres({ template: 'directory', prepare });
  const env: Environment = {
    KENG_DATABASE_URL: postgres.url('directory_app', APP_PASSWORD),
    KENG_DATABASE_POOL: '10',
    KENG_LOG_LEVEL: 'fatal',
    KENG_DIRECTORY_URL: 'http://127.0.0.1:1',
    KENG_SIGNING_KEY_FILE: join(keys.path, 'signing-key.pem'),
    KENG_REFERENCE_DIR: referenceDir,
  };
  const start = async (): Promise<RunningService> => {
    const port = await freePort();
    return startService(directoryService, {
      env: { ...env, KENG_PORT: String(port), KENG_DIRECTORY_URL: `http://127.0.0.1:${port}` },
      transport: logTransport({
        logger: silentLogger,
        clock: clock ?? new SystemClock(),
      }),
      ...(clock ? { clock } : {}),
    });
  };
  const service = await start();
  return {
    service,
    postgres,
    env,
    referenceDir,
    send: (request) => send(service.url, request),
    published: (key) => readPublished(postgres.adminUrl, key),
    startAgain: start,
    stop: async () => {
      await service.stop();
      await postgres.drop();
      keys.remove();
    },
  };
}

/** As superuser: the service itself may not read the log of all. An event is in exactly one of the two tables. */
async function readPublished(adminUrl: string, key: string | undefined): Promise<PublishedEvent[]> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    const { rows } = await admin.query<PublishedEvent>(
      `select type, key, event_seq as "eventSeq", payload from (
         select type, key, event_seq, payload from bus.log union all
         select type, key, event_seq, payload from directory.outbox) event
       where $1::text is null or key = $1 order by key, event_seq`,
      [key ?? null],
    );
    return rows;
  } finally {
    await admin.end();
  }
}

/** A token for the account, as the gateway gets it. */
export async function signIn(
  { send: sendTo }: Pick<DirectoryUnderTest, 'send'>,
  { username, password }: { readonly username: string; readonly password: string },
): Promise<string> {
  const session = await sendTo({ path: '/internal/sessions', body: { username, password } });
  const { sessionToken } = session.body;
  const answer = await sendTo({ path: '/internal/tokens', body: { sessionToken } });
  return answer.body.token;
}

async function send(url: string, { path, body, token, headers, method }: Request): Promise<Answer> {
  const response = await fetch(`${url}${path}`, {
    method: method ?? (body ? 'POST' : 'GET'),
    headers: {
      connection: 'close',
      ...(body && { 'content-type': 'application/json' }),
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...headers,
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: text === '' ? undefined : JSON.parse(text),
  };
}

async function prepare(adminUrl: string): Promise<void> {
  await provision(adminUrl, [
    { schema: 'directory', migrations: directoryService.migrations, appPassword: APP_PASSWORD },
    { schema: 'bus', migrations: [busMigrations] },
  ]);
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await writeTopicGrants(
      admin,
      topicGrants().filter(({ service }) => service === 'directory'),
    );
  } finally {
    await admin.end();
  }
}
