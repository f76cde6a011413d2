import type { Client } from 'pg';

/**
 * Opens a new epoch for services whose database was restored to an earlier time (decisions 1.4). What they have told
 * and taken until that time belongs to the new epoch, and so does all they write from now on: an event that still bears
 * an older one was told by the history that was cut off, and takes effect nowhere, not even on a key that nobody has
 * seen. To be run once on the restored database, before any service starts.
 * @param admin a connection that may change all these schemas and `bus`
 * @param schemas every service of the database
 * @returns the new epoch
 */
export async function openEpoch(admin: Client, schemas: readonly string[]): Promise<number> {
  await admin.query('begin');
  try {
    let current = 0;
    for (const schema of schemas) current = Math.max(current, await epochOf(admin, schema));
    const next = current + 1;
    for (const schema of schemas) {
      for (const table of ['outbox', 'key_cursor'])
        await admin.query(`alter table ${schema}.${table} alter column epoch set default ${next}`);
      await admin.query(`update ${schema}.key_cursor set epoch = ${next}`);
    }
    // A ghost that was parked earlier stays one.
    for (const table of await eventTables(admin, schemas))
      await admin.query(`update ${table} set epoch = ${next} where epoch = ${current}`);
    await admin.query('commit');
    return next;
  } catch (error) {
    await admin.query('rollback');
    throw error;
  }
}

async function epochOf(admin: Client, schema: string): Promise<number> {
  const { rows } = await admin.query<{ epoch: number }>(
    `select pg_get_expr(d.adbin, d.adrelid)::integer as epoch
     from pg_attrdef d
     join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum
     where d.adrelid = $1::regclass and a.attname = 'epoch'`,
    [`${schema}.outbox`],
  );
  const epoch = rows[0]?.epoch;
  if (epoch === undefined) throw new Error(`${schema}.outbox has no epoch; run the migrations first`);
  return epoch;
}

async function eventTables(admin: Client, schemas: readonly string[]): Promise<string[]> {
  const own = schemas.flatMap((schema) => [`${schema}.outbox`, `${schema}.event_log`, `${schema}.parked`]);
  const { rows } = await admin.query<{ bus: string | null }>(`select to_regclass('bus.log') as bus`);
  return rows[0]?.bus ? [...own, 'bus.log'] : own;
}
