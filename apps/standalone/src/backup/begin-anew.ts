import { Client } from 'pg';
import { openEpoch } from '@keng/messaging';
import { ALL_SERVICES } from '../services';

/** Services still work on a database that is to go on from an earlier time. */
export class ServicesAtWork extends Error {
  constructor(readonly services: readonly string[]) {
    super(`Hãy dừng hệ thống rồi chạy lại lệnh này; còn nối với cơ sở dữ liệu: ${services.join(', ')}.`);
    this.name = 'ServicesAtWork';
  }
}

/**
 * Lets a database go on that was set back to an earlier time, before any service starts on it: what the cut-off history
 * told is told apart from now on, and who was signed out stays so.
 * @returns the new epoch
 * @throws ServicesAtWork
 */
export async function beginAnew(adminUrl: string): Promise<number> {
  const admin = new Client({ connectionString: adminUrl, application_name: 'keng-restore' });
  await admin.connect();
  try {
    const names = ALL_SERVICES.map(({ name }) => name);
    const working = await servicesAtWork(admin, names);
    if (working.length > 0) throw new ServicesAtWork(working);
    await admin.query('delete from directory.session');
    return await openEpoch(admin, names);
  } finally {
    await admin.end();
  }
}

async function servicesAtWork(admin: Client, names: readonly string[]): Promise<string[]> {
  const { rows } = await admin.query<{ name: string }>(
    `select name from unnest($1::text[]) name
     where exists (select from pg_stat_activity where usename = name || '_app' and datname = current_database())`,
    [names],
  );
  return rows.map(({ name }) => name);
}
