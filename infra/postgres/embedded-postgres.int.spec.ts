import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { eventually, spawnTypeScript, tempDir } from '@keng/testing';
import { Client } from 'pg';
import { isAlive } from '../local-server/process-identity';
import { directoryArgument } from './cluster';
import { installedBinaries, program } from './postgres-binaries';
import { serverAccount } from './server-account';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded-postgres';

const temporary = tempDir();
const running = new Set<EmbeddedPostgres>();
let directories = 0;

/** A data directory and a log of the test's own. */
function aPlace() {
  const dataDir = join(temporary.path, `data-${++directories}`);
  return { dataDir, logFile: join(temporary.path, `log-${directories}`) };
}

/** One directory for the tests to which its history does not matter; initialising takes a second. */
const home = aPlace();

async function start(options: Parameters<typeof startEmbeddedPostgres>[0]): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres(options);
  running.add(server);
  return server;
}

async function query(connectionString: string, sql: string, values: unknown[] = []) {
  const client = new Client({ connectionString });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

const noteDown = (url: string, text: string) =>
  query(url, 'drop table if exists note').then(() =>
    query(url, `create table note as select '${text}'::text as text`),
  );
const notes = async (url: string) => (await query(url, 'select text from note')).map((row) => row['text']);

afterEach(async () => {
  for (const server of running) await server.stop();
  running.clear();
});
afterAll(() => temporary.remove());

describe('starting the embedded database', () => {
  it('keeps what was written over a stop and a second start', async () => {
    const place = aPlace();
    const first = await start(place);
    await noteDown(first.adminUrl(), 'còn nguyên');
    await first.stop();
    expect(isAlive(first.pid)).toBe(false);

    const second = await start(place);
    expect(await notes(second.adminUrl())).toEqual(['còn nguyên']);
    expect(second.port).toBe(first.port);
  });

  it('serves Vietnamese text with the letters of all scripts', async () => {
    const { adminUrl } = await start(home);
    const [row] = await query(
      adminUrl(),
      `select current_setting('server_encoding') as encoding, lower('ĐÀ NẴNG') as lower, 'đường' ~ '^\\w+$' as letters`,
    );
    expect(row).toEqual({ encoding: 'UTF8', lower: 'đà nẵng', letters: true });
  });

  it('is durable, small and silent by its settings', async () => {
    const { adminUrl } = await start({ ...home, settings: { work_mem: '8MB', log_statement: 'all' } });
    const rows = await query(adminUrl(), 'select name, setting from pg_settings');
    expect(Object.fromEntries(rows.map((row) => [row['name'], row['setting']]))).toMatchObject({
      fsync: 'on',
      synchronous_commit: 'on',
      full_page_writes: 'on',
      shared_buffers: '8192',
      max_connections: '60',
      jit: 'off',
      work_mem: '8192',
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      password_encryption: 'scram-sha-256',
      log_statement: 'none',
      log_error_verbosity: 'terse',
      log_parameter_max_length: '0',
      log_parameter_max_length_on_error: '0',
      log_min_error_statement: 'panic',
    });
  });

  it('lets nobody in without the password, which only its own account can read', async () => {
    const place = home;
    const server = await start(place);
    const passwordFile = join(place.dataDir, 'admin-password');
    expect(readFileSync(passwordFile, 'utf8')).toBe(server.adminPassword);
    expect(statSync(passwordFile).mode & 0o777).toBe(0o600);

    const guessed = server.adminUrl().replace(server.adminPassword, 'guess');
    await expect(query(guessed, 'select 1')).rejects.toMatchObject({ code: '28P01' });
  });

  it('takes another port where the one of the last start is taken', async () => {
    const place = home;
    const first = await start(place);
    await first.stop();
    const thief = createServer().listen(first.port, '127.0.0.1');
    await once(thief, 'listening');
    try {
      const second = await start(place);
      expect(second.port).not.toBe(first.port);
      expect(readFileSync(join(place.dataDir, 'port'), 'utf8')).toBe(String(second.port));
      await query(second.adminUrl(), 'select 1');
    } finally {
      thief.close();
    }
  });

  it('listens on a socket alone where a folder for it is given', async () => {
    const socketDir = join(home.dataDir, 'socket');
    const server = await start({ ...home, socketDir });
    expect(await query(server.adminUrl(), 'select inet_server_addr() as address')).toEqual([
      { address: null },
    ]);
    expect(existsSync(join(socketDir, `.s.PGSQL.${server.port}`))).toBe(true);
    expect(await query(server.adminUrl(), `show listen_addresses`)).toEqual([{ listen_addresses: '' }]);
  });
});

describe('a directory that cannot be served', () => {
  it('refuses a second start while a server runs there, and leaves that one alone', async () => {
    const place = home;
    const server = await start(place);
    await noteDown(server.adminUrl(), 'không suy suyển');

    await expect(startEmbeddedPostgres(place)).rejects.toMatchObject({
      name: 'DataDirectoryInUse',
      pid: process.pid,
    });
    expect(await notes(server.adminUrl())).toEqual(['không suy suyển']);
  });

  it('lets one of two starts at the same moment win', async () => {
    const place = aPlace();
    const outcomes = await Promise.allSettled([start(place), start(place)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { name: 'DataDirectoryInUse' },
    });
  });

  it('refuses a directory that a server of somebody else serves', async () => {
    const place = home;
    const server = await start(place);
    await server.stop();
    const stranger = startByHand(join(place.dataDir, 'pgdata'), server.port);
    const gone = once(stranger, 'exit');
    try {
      await eventually('the stranger serves', () => query(server.adminUrl(), 'select 1'));
      await expect(startEmbeddedPostgres(place)).rejects.toMatchObject({
        name: 'DataDirectoryInUse',
        pid: stranger.pid,
      });
      await query(server.adminUrl(), 'select 1');
    } finally {
      stranger.kill('SIGINT');
      await gone;
    }
  });

  it('refuses the data of another major version', async () => {
    const place = aPlace();
    mkdirSync(join(place.dataDir, 'pgdata'), { recursive: true });
    writeFileSync(join(place.dataDir, 'pgdata', 'PG_VERSION'), '17\n');
    await expect(startEmbeddedPostgres(place)).rejects.toMatchObject({
      name: 'DataDirectoryOfAnotherVersion',
      found: '17',
      needed: '18',
    });
  });

  it('says so where the disk cannot be written', async () => {
    const readOnly = process.platform === 'darwin' ? '/System' : '/sys';
    const { logFile } = aPlace();
    await expect(startEmbeddedPostgres({ dataDir: join(readOnly, 'keng'), logFile })).rejects.toMatchObject({
      name: 'DataDirectoryNotWritable',
    });
  });

  it('shows the end of the server log where a setting keeps it from starting', async () => {
    const bad = { ...home, settings: { shared_buffers: 'plenty' } };
    await expect(startEmbeddedPostgres(bad)).rejects.toMatchObject({
      name: 'PostgresDidNotStart',
      message: expect.stringContaining('shared_buffers') as string,
    });
    await start({ dataDir: bad.dataDir, logFile: bad.logFile });
  });
});

describe('after a kill', () => {
  const owner = join(__dirname, 'serve-until-killed.ts');

  async function spawnOwner(place: { dataDir: string; logFile: string }) {
    const parent = spawnTypeScript(owner, [place.dataDir, place.logFile]);
    const { pid, url } = JSON.parse(await parent.nextLine()) as { pid: number; url: string };
    return { parent, pid, url };
  }

  it('ends the server when its owner is killed', async () => {
    const { parent, pid } = await spawnOwner(home);
    await parent.kill('SIGKILL');
    await eventually('the server has ended', () => !isAlive(pid));
  });

  it('keeps the data of a killed owner over the next start', async () => {
    const place = home;
    const { parent, url } = await spawnOwner(place);
    await noteDown(url, 'đã ghi');
    await parent.kill('SIGKILL');

    const next = await start(place);
    expect(await notes(next.adminUrl())).toEqual(['đã ghi']);
  });

  it('stops an orphan that nobody signalled, and starts anew', async () => {
    const place = home;
    const { parent, pid, url } = await spawnOwner(place);
    await noteDown(url, 'mồ côi');
    await killChildrenBut(parent.pid, pid);
    await parent.kill('SIGKILL');
    expect(isAlive(pid)).toBe(true);

    const next = await start(place);
    expect(isAlive(pid)).toBe(false);
    expect(await notes(next.adminUrl())).toEqual(['mồ côi']);
  });

  it('recovers after the server itself was killed', async () => {
    const place = home;
    const first = await start(place);
    await noteDown(first.adminUrl(), 'trước khi mất');
    process.kill(first.pid, 'SIGKILL');
    await first.exited;

    const next = await start(place);
    expect(await notes(next.adminUrl())).toEqual(['trước khi mất']);
  });

  if (process.platform === 'linux') {
    it('waits for the system to take note of the end of its predecessor', async () => {
      const place = home;
      await (await start(place)).stop();
      const { pid, forget } = await aZombie(join(place.dataDir, 'pgdata'));
      const lines = [pid, join(place.dataDir, 'pgdata'), 0, 5432, '', '127.0.0.1', '', 'ready'];
      writeFileSync(join(place.dataDir, 'pgdata', 'postmaster.pid'), `${lines.join('\n')}\n`);
      const starting = start(place);
      await eventually(
        'the server takes the dead one for alive',
        () => readFileSync(place.logFile, 'utf8').includes('already exists'),
        { timeoutMs: 45_000 },
      );
      forget();
      await starting;
    });
  }

  it('is not kept from starting by a pid file whose number went to another program', async () => {
    const place = home;
    await (await start(place)).stop();
    const lines = [process.pid, join(place.dataDir, 'pgdata'), 0, 5432, '', '127.0.0.1', '', 'ready'];
    writeFileSync(join(place.dataDir, 'pgdata', 'postmaster.pid'), `${lines.join('\n')}\n`);
    await start(place);
  });
});

describe('the server log', () => {
  it('holds no content of rows or statements after errors and a crash that quote them', async () => {
    const place = aPlace();
    const { adminUrl } = await start(place);
    const planted = 'Nguyễn Thị Bí Mật';
    await query(adminUrl(), `create table secret (name text primary key, age int check (age < 150))`);
    await query(adminUrl(), 'insert into secret values ($1)', [planted]);
    await expect(query(adminUrl(), 'insert into secret values ($1)', [planted])).rejects.toMatchObject({
      code: '23505',
      detail: expect.stringContaining(planted) as string,
    });
    await expect(query(adminUrl(), `insert into secret values ('${planted} 2', 200)`)).rejects.toThrow(
      'check',
    );
    await expect(query(adminUrl(), `select '${planted}'::int`)).rejects.toThrow(planted);
    await expect(query(adminUrl(), 'select $1::text::int', [planted])).rejects.toThrow(planted);
    await crashDuring(adminUrl(), `select '${planted}', pg_sleep(60)`);

    const log = readFileSync(place.logFile, 'utf8');
    expect(log).toContain('was terminated by signal');
    expect(log).not.toMatch(/Bí Mật|insert|select/i);
    expect(statSync(place.logFile).mode & 0o077).toBe(0);
  });
});

/** A server as an administrator would start it, without this program. */
function startByHand(cluster: string, port: number): ChildProcess {
  const account = serverAccount(cluster);
  const settings = [
    '-c',
    `port=${port}`,
    '-c',
    'listen_addresses=127.0.0.1',
    '-c',
    'unix_socket_directories=',
  ];
  return spawn(
    program(installedBinaries(), 'postgres'),
    ['-D', directoryArgument(cluster, account), ...settings],
    {
      ...account,
      cwd: cluster,
      stdio: 'ignore',
    },
  );
}

/** A process of the server's account that has ended, and whose parent does not ask how until it is told to forget. */
async function aZombie(cluster: string): Promise<{ pid: number; forget: () => void }> {
  const parent = spawn('/bin/sh', ['-c', 'sleep 0 & echo $!; exec sleep 60'], {
    ...serverAccount(cluster),
    cwd: '/',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [line] = (await once(parent.stdout, 'data')) as [Buffer];
  const pid = Number(line.toString());
  await eventually('it has ended', () => !isAlive(pid));
  return { pid, forget: () => void parent.kill('SIGKILL') };
}

/** Ends the other children of a process: here the shell that would take the server along. */
async function killChildrenBut(parent: number, spared: number): Promise<void> {
  const list =
    process.platform === 'linux'
      ? readFileSync(`/proc/${parent}/task/${parent}/children`, 'utf8')
      : execFileSync('pgrep', ['-P', String(parent)], { encoding: 'utf8' });
  const children = list.trim().split(/\s+/).map(Number);
  for (const child of children.filter((pid) => pid !== spared)) {
    process.kill(child, 'SIGKILL');
    await eventually(`process ${child} is gone`, () => !isAlive(child));
  }
}

/** Kills the backend that executes the statement, upon which the server writes what it was doing. */
async function crashDuring(url: string, sql: string): Promise<void> {
  const victim = new Client({ connectionString: url });
  victim.on('error', () => undefined);
  await victim.connect();
  const [row] = (await victim.query<{ pid: number }>('select pg_backend_pid() as pid')).rows;
  const end = victim.query(sql).then(
    () => 'answered',
    () => 'broken off',
  );
  await eventually('the statement runs', async () => {
    const rows = await query(
      url,
      `select 1 from pg_stat_activity where pid = ${row?.pid} and state = 'active'`,
    );
    return rows.length === 1;
  });
  process.kill(row?.pid ?? 0, 'SIGSEGV');
  expect(await end).toBe('broken off');
  await eventually('the server recovered', () => query(url, 'select 1'));
}
