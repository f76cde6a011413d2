import { chownSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { copyDigested } from '../local-server/copy-digested';
import { sideBySide } from '../local-server/side-by-side';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded-postgres';
import { serverAccount } from './server-account';

const PRIVATE_DIRECTORY = 0o700;
/** Replaying a year's log takes its time. */
const RECOVERY_LIMIT_MS = 6 * 60 * 60_000;

/** A copy as `copyBase` and `WalCopy` made it, with the extents that are to count. */
export interface CopiedCluster {
  readonly base: string;
  readonly folders: readonly string[];
  readonly files: readonly string[];
  readonly wal: string;
  /** Files of the log, with the length up to which each counts. */
  readonly segments: ReadonlyMap<string, number>;
  readonly segmentBytes: number;
}

export interface Recovery {
  /** Where the embedded server keeps its things; its `pgdata` must not be there yet. */
  readonly dataDir: string;
  readonly logFile: string;
  /** Commits after this moment are left out; without it all are taken. */
  readonly at?: Temporal.Instant;
}

/** Lays the copied files out as a cluster that its next start recovers. */
export async function layOut(copy: CopiedCluster, dataDir: string): Promise<void> {
  const cluster = join(dataDir, 'pgdata');
  for (const folder of ['', ...copy.folders])
    mkdirSync(join(cluster, folder), { recursive: true, mode: PRIVATE_DIRECTORY });
  await sideBySide(copy.files, async (path) => {
    await copyDigested(join(copy.base, path), join(cluster, path));
  });
  for (const [name, bytes] of copy.segments) {
    const segment = join(cluster, 'pg_wal', name);
    await copyDigested(join(copy.wal, name), segment, bytes);
    // The server takes whole segments only; zeros are the end of what it reads.
    await truncate(segment, copy.segmentBytes);
  }
  writeFileSync(join(cluster, 'recovery.signal'), '');
  const account = serverAccount(cluster);
  if (account === undefined) return;
  const { uid, gid } = account;
  for (const path of ['', ...readdirSync(cluster, { recursive: true, encoding: 'utf8' })])
    chownSync(join(cluster, path), uid, gid);
}

/**
 * Starts the server on a cluster that {@link layOut} made; it replays the log and then serves, on a timeline of its own.
 * @throws PostgresDidNotStart
 */
export function recoverCluster({ dataDir, logFile, at }: Recovery): Promise<EmbeddedPostgres> {
  return startEmbeddedPostgres({
    dataDir,
    logFile,
    startTimeoutMs: RECOVERY_LIMIT_MS,
    settings: {
      // The log lies in the cluster already; there is nowhere to fetch more from.
      restore_command: 'exit 1',
      hot_standby: 'off',
      recovery_target_action: 'promote',
      ...(at && { recovery_target_time: wordMoment(at) }),
    },
  });
}

/** The server knows microseconds, and at its start no zone by name, not even `Z`. */
function wordMoment(at: Temporal.Instant): string {
  return at.round({ smallestUnit: 'microsecond', roundingMode: 'floor' }).toString({ timeZone: 'UTC' });
}
