import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import type { Account } from '../local-server/tether';
import { program, type PostgresBinaries } from './postgres-binaries';
import {
  DataDirectoryNotWritable,
  DataDirectoryOfAnotherVersion,
  PostgresDidNotStart,
} from './postgres-errors';
import { isReachable } from './server-account';

const run = promisify(execFile);

export const ADMIN_USER = 'postgres';

/** The files of one embedded database below the directory that the caller names. */
export interface Place {
  readonly dataDir: string;
  /** PostgreSQL's own directory, owned by the server's account. */
  readonly cluster: string;
  readonly ownerLock: string;
  readonly passwordFile: string;
  readonly portFile: string;
}

/** Makes the data directory if need be; under root the server's account has to pass through it. */
export function preparePlace(dataDir: string): Place {
  mkdirSync(dataDir, { recursive: true });
  const root = realpathSync(dataDir);
  chmodSync(root, process.getuid?.() === 0 ? 0o711 : 0o700);
  return {
    dataDir: root,
    cluster: join(root, 'pgdata'),
    ownerLock: join(root, 'owner.lock'),
    passwordFile: join(root, 'admin-password'),
    portFile: join(root, 'port'),
  };
}

/** A random password of 256 bits, made once and readable by the program's own account only. */
export function adminPassword({ passwordFile }: Place): string {
  if (!existsSync(passwordFile)) {
    const draft = `${passwordFile}.new`;
    writeFileSync(draft, randomBytes(32).toString('base64url'), { mode: 0o600, flush: true });
    renameSync(draft, passwordFile);
  }
  return readFileSync(passwordFile, 'utf8').trim();
}

/** Environment of the server's programs: nothing of ours, so that no secret of the application reaches them. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const kept = ['PATH', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot'];
  return Object.fromEntries(kept.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
}

/**
 * How a program that starts in the directory should be told about it. Under root the folders above may be closed to
 * the server's account; Linux lets a process name its own working directory all the same.
 */
export function directoryArgument(directory: string, account: Account | undefined): string {
  if (account === undefined || isReachable(directory, account)) return directory;
  if (process.platform === 'linux') return '/proc/self/cwd';
  throw new DataDirectoryNotWritable(directory, 'a folder above it is closed to the account "postgres"');
}

/** @throws DataDirectoryOfAnotherVersion, DataDirectoryNotWritable if it belongs to another account */
export function checkVersion({ dataDir, cluster }: Place, { version }: PostgresBinaries): void {
  const found = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  const needed = version.split('.')[0] ?? version;
  if (found !== needed) throw new DataDirectoryOfAnotherVersion(dataDir, found, needed);
}

/**
 * Makes the folder of the socket, and words it as the server needs it: below the data directory it is named as seen
 * from the cluster, so that closed folders above do not matter.
 */
export function prepareSocketDir(place: Place, socketDir: string, account: Account | undefined): string {
  mkdirSync(socketDir, { recursive: true, mode: 0o700 });
  const folder = realpathSync(socketDir);
  if (account !== undefined) chownSync(folder, account.uid, account.gid);
  return folder.startsWith(place.dataDir + sep) ? relative(place.cluster, folder) : folder;
}

/** Character classes of all scripts, code point order; the C library of macOS and Windows lacks the locale. */
function localeFlags(): readonly string[] {
  const characters = process.platform === 'linux' ? 'C.UTF-8' : 'C';
  return [
    '--encoding=UTF8',
    '--locale=C',
    `--lc-ctype=${characters}`,
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
  ];
}

function syncDirectory(directory: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(directory, 'r');
  fsyncSync(handle);
  closeSync(handle);
}

/**
 * Creates the cluster beside its final place and moves it there when it is whole, so that a start that was cut off
 * leaves nothing that looks like a database.
 */
export async function initialiseCluster(
  place: Place,
  binaries: PostgresBinaries,
  account: Account | undefined,
): Promise<void> {
  const draft = `${place.cluster}.new`;
  const passwordCopy = `${draft}.password`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(passwordCopy, adminPassword(place), { mode: 0o600 });
  try {
    if (account !== undefined) {
      for (const path of [draft, passwordCopy]) chownSync(path, account.uid, account.gid);
    }
    const flags = [
      `--username=${ADMIN_USER}`,
      '--auth=scram-sha-256',
      `--pwfile=../${basename(passwordCopy)}`,
    ];
    const target = ['-D', directoryArgument(draft, account)];
    await run(program(binaries, 'initdb'), [...target, ...flags, ...localeFlags()], {
      ...account,
      cwd: draft,
      env: serverEnvironment(),
    });
    renameSync(draft, place.cluster);
    syncDirectory(place.dataDir);
  } catch (error) {
    throw initialisationError(place, error);
  } finally {
    rmSync(passwordCopy, { force: true });
    rmSync(draft, { recursive: true, force: true });
  }
}

function initialisationError({ dataDir }: Place, error: unknown): unknown {
  const output = (error as { stderr?: string }).stderr;
  if (output === undefined) return error;
  const refusal = /^.*(?:Read-only file system|No space left on device|Permission denied).*$/m.exec(
    output,
  )?.[0];
  return refusal === undefined
    ? new PostgresDidNotStart('initdb', output, error)
    : new DataDirectoryNotWritable(dataDir, refusal, error);
}
