import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface TempDir {
  readonly path: string;
  readonly remove: () => void;
}

/** A new directory of the test's own, for the life of a spec file; remove it in `afterAll`. */
export function tempDir(): TempDir {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'keng-spec-')));
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 3 }) };
}

/** Runs the function with a new directory, which is gone afterwards whatever happens. */
export async function withTempDir<T>(use: (path: string) => Promise<T>): Promise<T> {
  const { path, remove } = tempDir();
  try {
    return await use(path);
  } finally {
    remove();
  }
}
