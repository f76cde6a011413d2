import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { commandLine, startMark } from '../../../infra/local-server/process-identity';
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

/** What tells a process from all others, also from later ones with the same id. */
interface NotedProcess {
  readonly pid: number;
  /** Absent where the system does not say. */
  readonly startMark?: string | undefined;
}

/** Notes which process runs which service, for operators and for {@link clearOrphans}. */
export function noteProcesses(directory: DataDirectory, processes: readonly ServiceProcess[]): void {
  const noted = Object.fromEntries(
    processes.flatMap(({ name, pid }) =>
      pid === undefined ? [] : [[name, { pid, startMark: startMark(pid) } satisfies NotedProcess]],
    ),
  );
  writeFileSync(directory.file(FILE), `${JSON.stringify(noted, undefined, 2)}\n`, { mode: 0o600 });
}

/**
 * Ends the services that a start which was killed left behind; they may still be stopping and hold the gateway's port.
 * Only the owner of the directory may call this. Ids are given out again, so start and command line have to fit too.
 * @throws CannotStart
 */
export async function clearOrphans(directory: DataDirectory): Promise<void> {
  const file = directory.file(FILE);
  if (!existsSync(file)) return;
  const noted = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, NotedProcess>>;
  await Promise.all(Object.entries(noted).map(([name, process]) => clearOrphan(name, process)));
}

async function clearOrphan(name: string, { pid, startMark: mark }: NotedProcess): Promise<void> {
  if (mark !== startMark(pid) || commandLine(pid)?.includes(programOf(name)) !== true) return;
  if (await stopProcess(pid, STOP_STEPS)) return;
  throw new CannotStart(
    `The service ${name} of an earlier start (process ${pid}) does not end. End it, then try again.`,
  );
}
