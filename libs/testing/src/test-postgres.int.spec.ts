import { Client, Pool } from 'pg';
import { expectCleanExit } from './clean-exit';
import { withClient } from './databases';
import { testPostgres, type TestPostgres } from './test-postgres';

const dropped: TestPostgres[] = [];

async function aDatabase(...args: Parameters<typeof testPostgres>): Promise<TestPostgres> {
  const database = await testPostgres(...args);
  dropped.push(database);
  return database;
}

const rowsOf = (url: string, sql: string) =>
  withClient(url, async (client) => (await client.query<Record<string, unknown>>(sql)).rows);

afterAll(async () => {
  for (const database of dropped) await database.drop();
});

describe('a database of a test', () => {
  it('is empty, of PostgreSQL 18 and durable', async () => {
    const { adminUrl, database } = await aDatabase();
    const [row] = await rowsOf(
      adminUrl,
      `select current_database() as database, current_setting('server_version_num')::int / 10000 as major,
              current_setting('fsync') as fsync, to_regclass('tip') as tip`,
    );
    expect(row).toEqual({ database, major: 18, fsync: 'on', tip: null });
  });

  it('is prepared by its caller', async () => {
    const { adminUrl } = await aDatabase({
      prepare: async (url) => void (await rowsOf(url, 'create table tip as select 1 as id')),
    });
    expect(await rowsOf(adminUrl, 'select id from tip')).toEqual([{ id: 1 }]);
  });

  it('takes the role and the password of whoever is to connect, whatever they hold', async () => {
    const { adminUrl, url } = await aDatabase();
    const role = `rôle/${Date.now()}`;
    await rowsOf(adminUrl, `create role "${role}" login password 'a:b@c/d?'`);
    expect(await rowsOf(url(role, 'a:b@c/d?'), 'select current_user as role')).toEqual([{ role }]);
    await rowsOf(adminUrl, `drop role "${role}"`);
  });

  it('is gone once dropped', async () => {
    const { adminUrl, drop } = await testPostgres();
    await drop();
    await expect(rowsOf(adminUrl, 'select 1')).rejects.toMatchObject({ code: '3D000' });
  });

  it('tells who is still connected when it is dropped, and drops it all the same', async () => {
    const { adminUrl, drop } = await testPostgres();
    const forgotten = new Pool({ connectionString: adminUrl, application_name: 'forgotten-pool' });
    forgotten.on('error', () => undefined);
    await forgotten.query('select 1');
    await expect(drop()).rejects.toThrow('forgotten-pool');
    await forgotten.end();
    await expect(rowsOf(adminUrl, 'select 1')).rejects.toMatchObject({ code: '3D000' });
  }, 20_000);
});

describe('databases of a template', () => {
  it('are copies of one that was prepared once, and do not touch each other', async () => {
    let prepared = 0;
    const options = {
      template: 'spec_of_testing',
      prepare: async (url: string) => {
        prepared++;
        await rowsOf(url, 'create table tip as select 1 as id');
      },
    };
    const [one, two] = await Promise.all([aDatabase(options), aDatabase(options)]);
    await rowsOf(one.adminUrl, 'delete from tip');
    expect(await rowsOf(one.adminUrl, 'select id from tip')).toEqual([]);
    expect(await rowsOf(two.adminUrl, 'select id from tip')).toEqual([{ id: 1 }]);
    expect(prepared).toBe(1);
  });

  it('can be had after a preparation that failed half-way', async () => {
    const template = 'spec_of_failing';
    const fail = async (url: string) => {
      await rowsOf(url, 'create table half as select 1 as id');
      throw new Error('no second half');
    };
    await expect(testPostgres({ template, prepare: fail })).rejects.toThrow('no second half');
    const { adminUrl } = await aDatabase({ template, prepare: async () => undefined });
    expect(await rowsOf(adminUrl, `select to_regclass('half') as half`)).toEqual([{ half: null }]);
  });

  it('cannot be made while the preparation keeps a connection open', async () => {
    const clients: Client[] = [];
    const prepare = async (connectionString: string) => {
      const client = new Client({ connectionString, application_name: 'open-migration' });
      client.on('error', () => undefined);
      await client.connect();
      clients.push(client);
    };
    await expect(testPostgres({ template: 'spec_of_leaking', prepare })).rejects.toThrow('open-migration');
    await Promise.all(clients.map((client) => client.end()));
  }, 20_000);
});

expectCleanExit();
