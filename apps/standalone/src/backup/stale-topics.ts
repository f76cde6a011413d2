import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const PRIVATE_FILE = 0o600;
const FILE = 'topics-to-rebuild';

/** After a restore topics do not say what the database does, until they are filled from it. */
export function askForNewTopics(dataDir: string): void {
  writeFileSync(join(dataDir, FILE), '', { mode: PRIVATE_FILE, flush: true });
}

/** Whether a restore asked for topics that nobody has filled since. */
export function topicsAreStale(dataDir: string): boolean {
  return existsSync(join(dataDir, FILE));
}

/** The topics hold what the database does. */
export function topicsAreFilled(dataDir: string): void {
  rmSync(join(dataDir, FILE), { force: true });
}
