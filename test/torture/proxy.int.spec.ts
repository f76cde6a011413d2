import { Client } from 'pg';
import { eventually, expectCleanExit, testPostgres, type TestPostgres } from '@keng/testing';
import { FaultyProxy } from './proxy';

describe('a faulty wire to the database', () => {
  let postgres: TestPostgres;
  let direct: Client;
  let proxy: FaultyProxy;
  let client: Client;
  const errors: Error[] = [];

  beforeAll(async () => {
    postgres = await testPostgres({
      template: 'proxy',
      prepare: async (adminUrl) => {
        const admin = new Client({ connectionString: adminUrl });
        await admin.connect();
        await admin.query('create table written (what text not null)');
        await admin.end();
      },
    });
    direct = new Client({ connectionString: postgres.adminUrl });
    await direct.connect();
  });
  beforeEach(async () => {
    errors.length = 0;
    proxy = await FaultyProxy.open(() => Number(new URL(postgres.adminUrl).port));
    const url = new URL(postgres.adminUrl);
    url.hostname = '127.0.0.1';
    url.port = String(proxy.port);
    client = new Client({ connectionString: url.toString() });
    client.on('error', (error) => errors.push(error));
    await client.connect();
  });
  afterEach(async () => {
    await proxy.close();
    await client.end().catch(() => undefined);
  });
  afterAll(async () => {
    await direct.end();
    await postgres.drop();
  });

  const isWritten = async (what: string): Promise<boolean> =>
    (await direct.query('select from written where what = $1', [what])).rowCount === 1;

  it('lets everything through while it is left alone', async () => {
    await client.query(`insert into written values ('quiet')`);
    expect(await isWritten('quiet')).toBe(true);
  });

  it('loses the answer to what went through', async () => {
    expect(proxy.dropNextAnswers()).toBe(1);
    await expect(client.query(`insert into written values ('unanswered')`)).rejects.toThrow(
      /ECONNRESET|terminated/,
    );
    await eventually('it is written all the same', () => isWritten('unanswered'));
  });

  it('resets connections, and takes new ones', async () => {
    expect(proxy.reset()).toBe(1);
    await eventually('the client has lost its connection', () => errors.length > 0);
    await expect(client.query(`insert into written values ('too late')`)).rejects.toThrow(
      /not queryable|closed|terminated|ECONNRESET/,
    );
    expect(await isWritten('too late')).toBe(false);
  });

  it('takes longer when it is told to', async () => {
    proxy.latencyMs = 50;
    const began = performance.now();
    await client.query('select');
    expect(performance.now() - began).toBeGreaterThanOrEqual(49);
  });
});

expectCleanExit();
