import type { Pool, PoolClient } from 'pg';

/**
 * Fills tables while their triggers, references and indexes rest: building an index once is far cheaper than keeping
 * it row by row. Indexes of constraints stay.
 */
export async function fillWithoutIndexes(
  admin: Pool,
  tables: readonly string[],
  fill: (client: PoolClient) => Promise<void>,
): Promise<void> {
  const client = await admin.connect();
  try {
    await client.query(`set session_replication_role = replica; set synchronous_commit = off;
      set maintenance_work_mem = '512MB'; set work_mem = '128MB'`);
    const indexes = await dropIndexes(client, tables);
    await fill(client);
    for (const index of indexes) await client.query(index);
    await client.query('reset all');
    await client.query(`vacuum analyze ${tables.join(', ')}`);
    await client.query('checkpoint');
  } finally {
    client.release();
  }
}

/** @returns how to make them again */
async function dropIndexes(client: PoolClient, tables: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select format('%I.%I', i.schemaname, i.indexname) as name, i.indexdef as definition from pg_indexes i
     where format('%I.%I', i.schemaname, i.tablename) = any($1)
       and not exists (select from pg_constraint c
         where c.conname = i.indexname and c.connamespace = i.schemaname::regnamespace)`,
    [tables],
  );
  for (const { name } of rows) await client.query(`drop index ${name}`);
  return rows.map(({ definition }) => definition);
}
