import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** The key file cannot be used; the message says what to do. */
export class UnusableKeyFile extends Error {
  override readonly name = 'UnusableKeyFile';
}

const OWNER_ONLY = 0o600;
const OTHERS = 0o077;

/**
 * The content of a key file, which is made on the first start, readable by its owner alone. Of two starters at once
 * one makes the file and both use it.
 * @throws UnusableKeyFile when it cannot be read or written, or others may read it
 */
export function readOrMakeKeyFile(path: string, make: () => string): string {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, make(), { flag: 'wx', mode: OWNER_ONLY });
    chmodSync(path, OWNER_ONLY);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') {
      throw new UnusableKeyFile(
        `The key file ${path} cannot be made (${codeOf(error)}): create its folder or correct the path.`,
      );
    }
  }
  return readGuarded(path);
}

function readGuarded(path: string): string {
  try {
    const content = readFileSync(path, 'utf8');
    if (process.platform !== 'win32' && (statSync(path).mode & OTHERS) !== 0) {
      throw new UnusableKeyFile(`Others may read the key file ${path}: run "chmod 600 ${path}".`);
    }
    return content;
  } catch (error) {
    if (error instanceof UnusableKeyFile) throw error;
    throw new UnusableKeyFile(
      `The key file ${path} cannot be read (${codeOf(error)}): correct its owner or the path.`,
    );
  }
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error
    ? String(error.code)
    : 'unknown error';
}
