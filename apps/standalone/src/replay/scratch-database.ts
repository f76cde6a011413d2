import { randomUUID } from 'node:crypto';
import { Client } from 'pg';

const PREFIX = 'keng_replay_';

/** Another replay runs on this server. */
export class ReplayRuns extends Error {
  constructor() {
    super('Một lần dựng lại khác đang chạy trên cơ sở dữ liệu này; hãy đợi nó xong rồi chạy lại.');
  }
}

/**
 * Makes an empty database beside the live one for as long as `use` takes; those that an earlier, killed replay left
 * are removed.
 * @param holder a session that outlives this
 * @throws ReplayRuns
 */
export async function withScratchDatabase<Result>(
  holder: Client,
  adminUrl: string,
  use: (url: string) => Promise<Result>,
): Promise<Result> {
  const { rows } = await holder.query<{ alone: boolean }>(
    `select pg_try_advisory_lock(hashtextextended('keng/replay', 0)) as alone`,
  );
  if (rows[0]?.alone !== true) throw new ReplayRuns();
  const name = `${PREFIX}${randomUUID().replaceAll('-', '')}`;
  const admin = new Client({ connectionString: adminUrl, application_name: 'keng-replay' });
  await admin.connect();
  try {
    const { rows: left } = await admin.query<{ name: string }>(
      `select datname as name from pg_database where starts_with(datname, $1)`,
      [PREFIX],
    );
    for (const { name: old } of left) await admin.query(`drop database ${old} with (force)`);
    await admin.query(`create database ${name}`);
    const url = new URL(adminUrl);
    url.pathname = `/${name}`;
    return await use(url.toString());
  } finally {
    await admin.query(`drop database if exists ${name} with (force)`);
    await admin.end();
  }
}
