import { randomBytes } from 'node:crypto';
import { escapeIdentifier, type Client } from 'pg';
import { databaseUrl, dropDatabase, withClient } from './databases';
import { eventually } from './eventually';
import { askRun } from './run-desk';

export interface TestPostgresOptions {
  /** Databases of the same template are copies of one that was prepared once in the run; `[a-z0-9_]{1,32}`. */
  readonly template?: string;
  /**
   * Fills a database as a superuser: roles, migrations, seed. It has to close its connections. Roles belong to the
   * server, so several templates may make the same one at the same time, and on a server of one's own it stays.
   */
  readonly prepare?: (adminUrl: string) => Promise<void>;
}

/** A database of a spec file's own. */
export interface TestPostgres {
  readonly database: string;
  /** Superuser, this database. */
  readonly adminUrl: string;
  /** This database under another role. */
  readonly url: (role: string, password: string) => string;
  /** Drops the database; call it in `afterAll`. Rejects if somebody is still connected: then a pool was left open. */
  readonly drop: () => Promise<void>;
}

/**
 * A fresh database on the PostgreSQL of this test run, which the first caller has started: the one of
 * `KENG_TEST_DATABASE_URL`, else a container, else the embedded server.
 */
export async function testPostgres(options: TestPostgresOptions = {}): Promise<TestPostgres> {
  const { adminUrl: serverUrl, databasePrefix } = await askRun('postgres');
  const database = `${databasePrefix}${randomBytes(6).toString('hex')}`;
  await withClient(serverUrl, async (client) => {
    if (options.template === undefined) {
      await client.query(`create database ${escapeIdentifier(database)}`);
    } else {
      const template = await ensureTemplate(client, serverUrl, databasePrefix, options);
      await client.query(
        `create database ${escapeIdentifier(database)} template ${escapeIdentifier(template)}`,
      );
    }
  });
  const adminUrl = databaseUrl(serverUrl, database);
  if (options.template === undefined) await options.prepare?.(adminUrl);
  return {
    database,
    adminUrl,
    url: (role, password) => urlAs(adminUrl, role, password),
    drop: () => withClient(serverUrl, (client) => dropUnused(client, database)),
  };
}

function urlAs(adminUrl: string, role: string, password: string): string {
  const url = new URL(adminUrl);
  url.username = encodeURIComponent(role);
  url.password = encodeURIComponent(password);
  return url.href;
}

const TEMPLATE_NAME = /^[a-z0-9_]{1,32}$/;

/** Builds the template unless another worker did; the name appears only when it is whole. */
async function ensureTemplate(
  client: Client,
  serverUrl: string,
  databasePrefix: string,
  { template = '', prepare }: TestPostgresOptions,
): Promise<string> {
  if (!TEMPLATE_NAME.test(template))
    throw new Error(`"${template}" is no template name (${TEMPLATE_NAME.source})`);
  const name = `${databasePrefix}t_${template}`;
  const draft = `${databasePrefix}d_${template}`;
  await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [name]);
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount === 1) return name;
    await dropDatabase(client, draft);
    await client.query(`create database ${escapeIdentifier(draft)}`);
    await prepare?.(databaseUrl(serverUrl, draft));
    await untilUnused(client, draft);
    await client.query(`alter database ${escapeIdentifier(draft)} rename to ${escapeIdentifier(name)}`);
    return name;
  } finally {
    await client.query('select pg_advisory_unlock(hashtextextended($1, 0))', [name]);
  }
}

/** How long a backend may take to notice that its client has gone, ms; idle clients of a pool stay longer. */
const BACKEND_END_MS = 3_000;

/** Connections that were closed a moment ago are still seen for another one. */
async function untilUnused(client: Client, database: string): Promise<void> {
  const nobodyIs = async () => {
    const { rows } = await client.query<{ application_name: string }>(
      `select application_name from pg_stat_activity where datname = $1 and backend_type = 'client backend'`,
      [database],
    );
    if (rows.length === 0) return true;
    throw new Error(`connections of ${rows.map((row) => row.application_name || 'somebody').join(', ')}`);
  };
  await eventually(`nobody is connected to ${database}`, nobodyIs, { timeoutMs: BACKEND_END_MS });
}

async function dropUnused(client: Client, database: string): Promise<void> {
  try {
    await untilUnused(client, database);
  } finally {
    await dropDatabase(client, database);
  }
}
