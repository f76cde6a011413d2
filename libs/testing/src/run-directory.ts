import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive } from '../../../infra/local-server/process-identity';

const NAME = /^keng-test-run-(\d+)-/;

const remove = (path: string) => rmSync(path, { recursive: true, force: true, maxRetries: 3 });

/** Runs that were interrupted could not tidy up; their servers have ended with them. */
function removeLeftovers(parent: string): void {
  for (const name of readdirSync(parent)) {
    const pid = NAME.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) remove(join(parent, name));
  }
}

/**
 * Starts a server of the test run in a new temporary directory, which goes when the server is stopped.
 *
 * @param parent where the directory is made; those of runs that are dead are removed from there
 */
export async function inRunDirectory<S extends { readonly stop: () => Promise<void> }>(
  start: (directory: string) => Promise<S>,
  parent: string = tmpdir(),
): Promise<S> {
  removeLeftovers(parent);
  const directory = mkdtempSync(join(parent, `keng-test-run-${process.pid}-`));
  try {
    const server = await start(directory);
    const stop = async () => {
      await server.stop();
      remove(directory);
    };
    return { ...server, stop };
  } catch (error) {
    remove(directory);
    throw error;
  }
}
