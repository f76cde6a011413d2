import { resolve } from 'node:path';
import { startEmbeddedPostgres } from '../../../../infra/postgres/embedded-postgres';
import { runningPostgresUrl } from '../../../../infra/postgres/running-postgres';
import type { Environment } from '@keng/platform';
import { CannotStart, DataDirectoryTaken, openDataDirectory } from '../data-directory';
import { findAdminUrl } from './admin-url';

/** The installation's database, reached by an operator's command. */
export interface ReachedDatabase {
  readonly adminUrl: string;
  /** The data directory, where there is one. */
  readonly dataDir: string;
  release(): Promise<void>;
}

/**
 * Reaches the database of `KENG_DATABASE_URL`, else the embedded one of `KENG_DATA_DIR`: the running one, or, when the
 * installation is stopped, one started for as long as the command takes.
 */
export async function reachDatabase(env: Environment): Promise<ReachedDatabase> {
  const dataDir = resolve(env['KENG_DATA_DIR'] ?? '.keng');
  const own = findAdminUrl(env);
  if (own !== undefined) return { adminUrl: own, dataDir, release: async () => undefined };
  try {
    const directory = openDataDirectory(dataDir);
    const server = await startEmbeddedPostgres({
      dataDir: directory.file('postgres'),
      logFile: directory.file('logs', 'postgres.log'),
    });
    const release = async (): Promise<void> => {
      await server.stop();
      directory.release();
    };
    return { adminUrl: server.adminUrl(), dataDir, release };
  } catch (error) {
    if (!(error instanceof DataDirectoryTaken)) throw error;
    const adminUrl = runningPostgresUrl(resolve(dataDir, 'postgres'));
    if (adminUrl === undefined)
      throw new CannotStart(`No database is running on ${dataDir}; try again in a moment.`);
    return { adminUrl, dataDir, release: async () => undefined };
  }
}

/** Runs an operator's command against the installation; one clear line and exit code 1 when it cannot. */
export function runCommand(command: (database: ReachedDatabase, args: string[]) => Promise<number>): void {
  const run = async (): Promise<number> => {
    const database = await reachDatabase(process.env);
    try {
      return await command(database, process.argv.slice(2));
    } finally {
      await database.release();
    }
  };
  endWith(run());
}

/** Ends with the exit code of a command, or with one clear line and 1 when it fails. */
export function endWith(running: Promise<number>): void {
  void finish(running);
}

async function finish(running: Promise<number>): Promise<void> {
  try {
    process.exitCode = await running;
  } catch (error) {
    console.error(`kẻng: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
