import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';

function readOrNothing(read: () => string): string | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** The fields of /proc/<pid>/stat after the command name, which may itself hold blanks and brackets. */
function linuxStat(pid: number): readonly string[] | undefined {
  const stat = readOrNothing(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
}

function ps(pid: number, column: 'lstart' | 'command'): string | undefined {
  const line = readOrNothing(() =>
    execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  );
  return line?.trim() || undefined;
}

/** Whether a process of this id runs. A zombie counts as gone: it holds nothing any more. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return process.platform !== 'linux' || linuxStat(pid)?.[0] !== 'Z';
}

/**
 * What tells a process from a later one with the same id: its start time as the system words it.
 * Nothing where the system does not say (Windows) or the process is gone.
 */
export function startMark(pid: number): string | undefined {
  if (process.platform === 'linux') return linuxStat(pid)?.[19];
  return process.platform === 'win32' ? undefined : ps(pid, 'lstart');
}

/** The command line of a running process, arguments parted by blanks; nothing where it cannot be read. */
export function commandLine(pid: number): string | undefined {
  if (process.platform === 'win32') return undefined;
  if (process.platform !== 'linux') return ps(pid, 'command');
  return readOrNothing(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8'))
    ?.replaceAll('\0', ' ')
    .trim();
}

/** The working directory of a running process, free of symbolic links; only Linux tells it cheaply. */
export function workingDirectory(pid: number): string | undefined {
  return process.platform === 'linux' ? readOrNothing(() => readlinkSync(`/proc/${pid}/cwd`)) : undefined;
}
