import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, fstatSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { stopProcess } from '../local-server/stop-process';
import { tether, type Account } from '../local-server/tether';
import { directoryArgument, serverEnvironment, type Place } from './cluster';
import { program, type PostgresBinaries } from './postgres-binaries';
import { DataDirectoryInUse, DataDirectoryNotWritable, PostgresDidNotStart } from './postgres-errors';
import { isReady, predecessorHasEnded, STOP_STEPS } from './postmaster';

const POLL_MS = 10;
const LOG_LINES_SHOWN = 8;

export interface Launch {
  readonly place: Place;
  readonly binaries: PostgresBinaries;
  readonly account: Account | undefined;
  readonly logFile: string;
  readonly settings: readonly string[];
  readonly startTimeoutMs: number;
}

/** A server process that takes connections. */
export interface Postmaster {
  readonly pid: number;
  readonly exited: Promise<void>;
  stop(): Promise<void>;
}

/** What may pass: somebody was faster with the port, or backends of a killed server are still ending. */
export type LaunchObstacle = 'port-taken' | 'backends-ending';

interface Log {
  readonly handle: number;
  readonly file: string;
  readonly offset: number;
}

function openLog(file: string): Log {
  mkdirSync(dirname(file), { recursive: true });
  const handle = openSync(file, 'a', 0o600);
  return { handle, file, offset: fstatSync(handle).size };
}

const writtenSince = ({ file, offset }: Log) => readFileSync(file).subarray(offset).toString('utf8');

function spawnPostmaster({ place, binaries, account, settings }: Launch, { handle }: Log): ChildProcess {
  const directory = directoryArgument(place.cluster, account);
  const child = spawn(program(binaries, 'postgres'), ['-D', directory, ...settings], {
    ...account,
    cwd: place.cluster,
    env: serverEnvironment(),
    // In a session of its own: Ctrl-C in a terminal is for the application, which then stops the server in order.
    detached: true,
    windowsHide: true,
    stdio: ['ignore', handle, handle],
  });
  child.unref();
  return child;
}

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

/** Why a server that ended before it was ready did so, from what it wrote into its log. */
function explainEnd(place: Place, log: string): LaunchObstacle {
  const { dataDir } = place;
  if (/could not bind|could not create any TCP\/IP sockets/.test(log)) return 'port-taken';
  if (/pre-existing shared memory block/.test(log)) return 'backends-ending';
  if (/lock file "postmaster\.pid" already exists/.test(log)) {
    if (predecessorHasEnded(place)) return 'backends-ending';
    throw new DataDirectoryInUse(dataDir, undefined);
  }
  const refusal = /^.*(?:Read-only file system|No space left on device|Permission denied).*$/m.exec(log)?.[0];
  if (refusal !== undefined) throw new DataDirectoryNotWritable(dataDir, refusal);
  throw new PostgresDidNotStart('it ended at once', lastLines(log));
}

const lastLines = (log: string) => log.trim().split('\n').slice(-LOG_LINES_SHOWN).join('\n');

/**
 * Starts the server process and waits until its pid file says that it takes connections.
 *
 * @throws DataDirectoryInUse, DataDirectoryNotWritable, PostgresDidNotStart
 */
export async function launchPostmaster(launch: Launch): Promise<Postmaster | LaunchObstacle> {
  const log = openLog(launch.logFile);
  const child = spawnPostmaster(launch, log);
  closeSync(log.handle);
  const failed = new Promise<Error>((resolve) => child.once('error', resolve));
  const pid = child.pid;
  if (pid === undefined) throw new PostgresDidNotStart('it could not be executed', '', await failed);
  const rope = tether(pid, 'INT', launch.account);
  const exited = once(child, 'exit').then(() => rope.release());

  const deadline = performance.now() + launch.startTimeoutMs;
  while (!isReady(launch.place, pid)) {
    if (hasEnded(child)) return explainEnd(launch.place, writtenSince(log));
    if (performance.now() > deadline) {
      await stopProcess(pid, STOP_STEPS);
      throw new PostgresDidNotStart(`not ready in ${launch.startTimeoutMs} ms`, lastLines(writtenSince(log)));
    }
    await delay(POLL_MS);
  }
  return { pid, exited, stop: () => stopPostmaster(child, pid, exited) };
}

async function stopPostmaster(child: ChildProcess, pid: number, exited: Promise<void>): Promise<void> {
  if (hasEnded(child)) return exited;
  // From here on somebody waits for it.
  child.ref();
  if (!(await stopProcess(pid, STOP_STEPS))) throw new Error(`PostgreSQL (pid ${pid}) does not end`);
  return exited;
}
