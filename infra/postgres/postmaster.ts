import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { commandLine, isAlive, workingDirectory } from '../local-server/process-identity';
import { isGoneWithin, stopProcess } from '../local-server/stop-process';
import { DataDirectoryInUse } from './postgres-errors';
import type { Place } from './cluster';

/** Fast shutdown first; an immediate one is safe too and only costs a recovery. Never kill -9: it leaves backends. */
export const STOP_STEPS = [
  { signal: 'SIGINT', patienceMs: 30_000 },
  { signal: 'SIGQUIT', patienceMs: 10_000 },
] as const;

/** Stands on the command line of a server that this program started for the directory, and nowhere else. */
export function serverMarker({ cluster }: Place): string {
  return `keng_${createHash('sha256').update(cluster).digest('hex').slice(0, 16)}`;
}

const ENDING_LIMIT_MS = 10_000;

interface PidFile {
  readonly pid: number;
  readonly ready: boolean;
}

const pidFilePath = ({ cluster }: Place) => join(cluster, 'postmaster.pid');

function readPidFile(place: Place): PidFile | undefined {
  const file = pidFilePath(place);
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  return { pid: Number(lines[0]), ready: lines[7]?.trim() === 'ready' };
}

/** Whether the server of this process id says in its pid file that it takes connections. */
export function isReady(place: Place, pid: number): boolean {
  try {
    const file = readPidFile(place);
    return file?.pid === pid && file.ready;
  } catch {
    // The file vanished or is being replaced between the look and the reading.
    return false;
  }
}

/**
 * Whether the process named in the pid file has ended, and only waits for the system to take note of it: PostgreSQL
 * counts such a one as a living predecessor.
 */
export function predecessorHasEnded(place: Place): boolean {
  const file = readPidFile(place);
  return file === undefined || !isAlive(file.pid);
}

type Holder = 'nobody' | 'orphan' | 'ending' | 'stranger' | 'unrelated' | 'unknown';

/** Who the process named in the pid file is. Ids are given out again, in containers after every restart. */
function identify(pid: number, place: Place): Holder {
  if (!isAlive(pid)) return 'nobody';
  const command = commandLine(pid);
  if (command === undefined) return 'unknown';
  if (command.includes(serverMarker(place))) return 'orphan';
  const directory = workingDirectory(pid);
  // A process loses its command line before its directory, and both before its id.
  if (command === '' && (directory === undefined || directory === place.cluster)) return 'ending';
  const servesHere = directory === place.cluster || command.includes(place.cluster);
  return servesHere ? 'stranger' : 'unrelated';
}

/**
 * Clears what a start that was killed left behind. Only the owner of the directory may call this: then a server of
 * ours that still runs has lost its parent. It is stopped, not adopted, for its settings and its log belong to the
 * start that is gone, and a stop in good order loses nothing. The pid file is removed only if the process it names
 * provably is no PostgreSQL of this directory, for PostgreSQL itself would take that one for its predecessor.
 *
 * @throws DataDirectoryInUse if somebody else's server runs there, or the orphan does not end
 */
export async function clearOrphan(place: Place): Promise<void> {
  const file = readPidFile(place);
  if (file === undefined) return;
  switch (identify(file.pid, place)) {
    case 'orphan':
      if (!(await stopProcess(file.pid, STOP_STEPS))) throw new DataDirectoryInUse(place.dataDir, file.pid);
      return;
    case 'ending':
      if (!(await isGoneWithin(file.pid, ENDING_LIMIT_MS)))
        throw new DataDirectoryInUse(place.dataDir, file.pid);
      return;
    case 'stranger':
      throw new DataDirectoryInUse(place.dataDir, file.pid);
    case 'unrelated':
      rmSync(pidFilePath(place));
      return;
    case 'nobody':
    case 'unknown':
      return;
  }
}
