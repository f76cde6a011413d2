import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { VERSION } from '@keng/platform';
import { OwnedByLiveProcess, takeOwnership, type OwnerLock } from '../../../infra/local-server/owner-lock';

/** A start that cannot go on; its message is one line that says what to do. */
export class CannotStart extends Error {}

/** Another process runs on the data directory. */
export class DataDirectoryTaken extends CannotStart {}

/** Everything an installation keeps on disk: the database, the secrets, the logs. */
export interface DataDirectory {
  readonly path: string;
  /** A path inside; folders of their own for `postgres`, `secrets`, `logs`, `kafka`. */
  file(...parts: string[]): string;
  /** A random secret that is made once and kept with mode 0600. */
  secret(name: string): string;
  /** Whether this start made the directory. */
  readonly isNew: boolean;
  release(): void;
}

const PRIVATE_DIRECTORY = 0o700;
const PRIVATE_FILE = 0o600;
const SECRET_BYTES = 32;

/**
 * Opens the data directory for this process alone.
 * @throws CannotStart when it cannot be written, is in use, or was written by a newer version
 */
export function openDataDirectory(path: string): DataDirectory {
  const root = resolve(path);
  const lock = lockWritable(root);
  try {
    const isNew = checkVersion(root);
    const file = (...parts: string[]): string => join(root, ...parts);
    return {
      path: root,
      file,
      isNew,
      secret: (name) => keptSecret(file('secrets', name)),
      release: () => lock.release(),
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

function lockWritable(root: string): OwnerLock {
  try {
    mkdirSync(root, { recursive: true, mode: PRIVATE_DIRECTORY });
    for (const folder of ['secrets', 'logs']) {
      mkdirSync(join(root, folder), { recursive: true, mode: PRIVATE_DIRECTORY });
    }
    return takeOwnership(join(root, 'keng.lock'));
  } catch (error) {
    if (error instanceof OwnedByLiveProcess) {
      throw new DataDirectoryTaken(
        `Kẻng is already running on ${root} (process ${error.pid}). Stop it first, or set KENG_DATA_DIR to another folder.`,
      );
    }
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    throw new CannotStart(
      `The data directory ${root} cannot be written (${code}). Give this user the right to write there, or set KENG_DATA_DIR to another folder.`,
      { cause: error },
    );
  }
}

/** @returns whether the directory is new */
function checkVersion(root: string): boolean {
  const marker = join(root, 'installation.json');
  const isNew = !existsSync(marker);
  if (!isNew) {
    const { version } = JSON.parse(readFileSync(marker, 'utf8')) as { version: string };
    if (isNewer(version, VERSION)) {
      throw new CannotStart(
        `The data directory ${root} was written by Kẻng ${version}; this is ${VERSION}. Start the newer version, or restore the backup made before the upgrade.`,
      );
    }
  }
  writeFileSync(marker, `${JSON.stringify({ version: VERSION })}\n`, { mode: PRIVATE_FILE });
  return isNew;
}

function isNewer(written: string, own: string): boolean {
  const parts = (version: string): number[] => version.split('.').map(Number);
  const [a, b] = [parts(written), parts(own)];
  const at = a.findIndex((part, index) => part !== b[index]);
  return at >= 0 && (a[at] ?? 0) > (b[at] ?? 0);
}

function keptSecret(file: string): string {
  if (!existsSync(file)) {
    writeFileSync(file, randomBytes(SECRET_BYTES).toString('base64url'), { mode: PRIVATE_FILE, flag: 'wx' });
  }
  chmodSync(file, PRIVATE_FILE);
  return readFileSync(file, 'utf8').trim();
}
