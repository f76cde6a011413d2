import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';

/** Services that keep a copy of directory's units and officers. */
const COPYING = ['intake', 'cases', 'recognition'];
const POLL_MS = 200;
const LIMIT_MS = 120_000;

/**
 * Waits until every service has directory's units and officers, so that what is announced as ready can be worked with:
 * some 15,000 events at the first start, none later. After two minutes it goes on; the rest follows by itself.
 */
export async function copiesSettled(adminUrl: string, onWait: () => void): Promise<void> {
  const client = new Client({ connectionString: adminUrl, application_name: 'keng-start' });
  // Between two looks nobody else would hear it, and the process would end; the next look fails with it.
  client.on('error', () => undefined);
  await client.connect();
  try {
    if (await isSettled(client)) return;
    onWait();
    for (const limit = Date.now() + LIMIT_MS; Date.now() < limit; await delay(POLL_MS)) {
      if (await isSettled(client)) return;
    }
  } finally {
    await client.end();
  }
}

async function isSettled(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ missing: number }>(MISSING);
  return rows[0]?.missing === 0;
}

const MISSING = `select (${COPYING.map(
  (service) => `(select count(*) from directory.unit) - (select count(*) from ${service}.directory_unit)
    + (select count(*) from directory.officer) - (select count(*) from ${service}.directory_officer)`,
).join(' + ')})::int as missing`;
