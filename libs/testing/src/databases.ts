import { Client, escapeIdentifier } from 'pg';

/** Runs the function with one connection, which is closed afterwards. */
export async function withClient<T>(
  connectionString: string,
  use: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client({ connectionString, application_name: 'keng-testing' });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

/** Version of the server without what a distributor adds, e.g. `18.4`. */
export function serverVersion(adminUrl: string): Promise<string> {
  return withClient(adminUrl, async (client) => {
    const { rows } = await client.query<{ server_version: string }>('show server_version');
    return rows[0]?.server_version.split(' ')[0] ?? '';
  });
}

/** The same server and account, another database. */
export function databaseUrl(adminUrl: string, database: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  return url.href;
}

/** Drops every database whose name begins so, whoever is connected to it. */
export function dropDatabases(adminUrl: string, prefix: string): Promise<void> {
  return withClient(adminUrl, async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      'select datname from pg_database where starts_with(datname, $1)',
      [prefix],
    );
    for (const { datname } of rows) await dropDatabase(client, datname);
  });
}

export async function dropDatabase(client: Client, database: string): Promise<void> {
  await client.query(`drop database if exists ${escapeIdentifier(database)} with (force)`);
}
