import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { commandLine } from '../../../infra/local-server/process-identity';
import { stopProcess } from '../../../infra/local-server/stop-process';
import { programOf } from './child-service';
import { CannotStart, type DataDirectory } from './data-directory';

const FILE = 'processes.json';
const STOP_STEPS = [
  { signal: 'SIGTERM', patienceMs: 16_000 },
  { signal: 'SIGKILL', patienceMs: 5_000 },
] as const;

interface ServiceProcess {
  readonly name: string;
  readonly pid: number | undefined;
}

/** Notes which process runs which service, for operators and for {@link clearOrphans}. */
export function noteProcesses(directory: DataDirectory, processes: readonly ServiceProcess[]): void {
  const pids = Object.fromEntries(processes.map(({ name, pid }) => [name, pid]));
  writeFileSync(directory.file(FILE), `${JSON.stringify(pids, undefined, 2)}\n`, { mode: 0o600 });
}

/**
 * Ends the services that a start which was killed left behind; they may still be stopping and hold the gateway's port.
 * Only the owner of the directory may call this. Ids are given out again, so the command line has to fit as well.
 * @throws CannotStart
 */
export async function clearOrphans(directory: DataDirectory): Promise<void> {
  const file = directory.file(FILE);
  if (!existsSync(file)) return;
  const pids = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, number>>;
  await Promise.all(Object.entries(pids).map(([name, pid]) => clearOrphan(name, pid)));
}

async function clearOrphan(name: string, pid: number): Promise<void> {
  if (commandLine(pid)?.includes(programOf(name)) !== true) return;
  if (await stopProcess(pid, STOP_STEPS)) return;
  throw new CannotStart(
    `The service ${name} of an earlier start (process ${pid}) does not end. End it, then try again.`,
  );
}
