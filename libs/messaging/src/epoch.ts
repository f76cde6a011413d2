import type { Client } from 'pg';

/**
 * Opens a new epoch for a service whose database was restored to an earlier time: events written from now on tell
 * consumers that the history was cut, so that a number used twice is seen instead of skipped (decisions 1.4). To be
 * run before the restored service starts.
 * @param admin a connection that may become the schema's owner
 * @returns the new epoch
 */
export async function bumpEpoch(admin: Client, schema: string): Promise<number> {
  await admin.query('begin');
  try {
    await admin.query(`lock table ${schema}.outbox in access exclusive mode`);
    const { rows } = await admin.query<{ epoch: number }>(
      `select pg_get_expr(d.adbin, d.adrelid)::integer + 1 as epoch
       from pg_attrdef d
       join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum
       where d.adrelid = $1::regclass and a.attname = 'epoch'`,
      [`${schema}.outbox`],
    );
    const epoch = rows[0]?.epoch;
    if (epoch === undefined) throw new Error(`${schema}.outbox has no epoch; run the migrations first`);
    await admin.query(`alter table ${schema}.outbox alter column epoch set default ${epoch}`);
    await admin.query('commit');
    return epoch;
  } catch (error) {
    await admin.query('rollback');
    throw error;
  }
}
