import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { expectCleanExit, tempDir } from '@keng/testing';
import { Client } from 'pg';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded-postgres';

const DISK_MEGABYTES = 200;
const MEGABYTE = Buffer.alloc(2 ** 20);
const NOTE = 'x'.repeat(4_000);
/** After so many the disk counts as full. */
const REFUSALS = 3;
const LIMIT_MS = 120_000;

const temporary = tempDir();
const disk = join(temporary.path, 'disk');

/** A file system of a fixed size; only the superuser of a Linux machine may make one. */
function mountDisk(): boolean {
  mkdirSync(disk);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK_MEGABYTES}m,mode=0755`, 'tmpfs', disk], {
      stdio: 'ignore',
    });
    return true;
  } catch {
    return false;
  }
}

/** Takes what is left of the disk. */
function fill(ballast: string): void {
  const file = openSync(ballast, 'w');
  try {
    for (;;) writeSync(file, MEGABYTE);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  } finally {
    closeSync(file);
  }
}

const mounted = process.platform === 'linux' && mountDisk();

afterAll(() => {
  if (mounted) execFileSync('umount', [disk]);
  temporary.remove();
});

describe('a database whose disk is full', () => {
  if (!mounted) {
    it('was NOT tried: only the superuser of a Linux machine can make a small disk', () => {
      process.stderr.write('NOT run: "a database whose disk is full". Run it as root on Linux.\n');
      expect(mounted).toBe(false);
    });
    return;
  }

  const place = { dataDir: join(disk, 'data'), logFile: join(temporary.path, 'log') };
  const ballast = join(disk, 'ballast');
  let server: EmbeddedPostgres;

  const noteDown = async (no: number): Promise<void> => {
    const client = new Client({ connectionString: server.adminUrl() });
    client.on('error', () => undefined);
    await client.connect();
    try {
      await client.query('insert into note values ($1, $2)', [no, NOTE]);
    } finally {
      await client.end().catch(() => undefined);
    }
  };
  const noted = async (): Promise<number[]> => {
    const client = new Client({ connectionString: server.adminUrl() });
    await client.connect();
    const { rows } = await client.query<{ no: number }>('select no from note order by no');
    await client.end();
    return rows.map(({ no }) => no);
  };

  it(
    'acknowledges nothing, keeps what it has acknowledged, and goes on once there is room',
    async () => {
      server = await startEmbeddedPostgres(place);
      const client = new Client({ connectionString: server.adminUrl() });
      await client.connect();
      await client.query('create table note (no integer primary key, text text not null)');
      await client.query('alter table note alter column text set storage external');
      await client.end();
      fill(ballast);
      const acknowledged: number[] = [];
      const refused: number[] = [];
      for (let no = 1; refused.length < REFUSALS; no += 1) {
        const answered = await noteDown(no).then(
          () => acknowledged,
          () => refused,
        );
        answered.push(no);
      }
      rmSync(ballast);
      // It may have given up; whoever runs it starts it again.
      await server.stop();
      server = await startEmbeddedPostgres(place);
      expect(await noted()).toEqual(expect.arrayContaining(acknowledged));
      await noteDown(1_000_000);
      expect(await noted()).toContain(1_000_000);
      await server.stop();
    },
    LIMIT_MS,
  );
});

expectCleanExit();
