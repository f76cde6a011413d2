import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { isAlive, startMark } from './process-identity';

interface Owner {
  readonly pid: number;
  readonly startMark?: string;
}

/** Another live process holds the lock. */
export class OwnedByLiveProcess extends Error {
  constructor(
    readonly file: string,
    readonly pid: number,
  ) {
    super(`${file} is held by process ${pid}`);
    this.name = 'OwnedByLiveProcess';
  }
}

export interface OwnerLock {
  /** Gives the directory back; safe to call twice. */
  release(): void;
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function claim(file: string, content: string): boolean {
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, content, { mode: 0o600 });
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft);
  }
}

/** Moves a dead owner's file away; if somebody renewed it in between, theirs is put back. */
function bury(file: string, expected: string): void {
  const grave = `${file}.${randomUUID()}`;
  try {
    renameSync(file, grave);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  if (read(grave) !== expected) linkSync(grave, file);
  rmSync(grave);
}

/** Content appears whole or not at all, so what cannot be read is what a power cut left. */
function parse(content: string): Owner | undefined {
  try {
    return JSON.parse(content) as Owner;
  } catch {
    return undefined;
  }
}

function livePid(content: string): number | undefined {
  const owner = parse(content);
  if (owner === undefined || !isAlive(owner.pid)) return undefined;
  return !owner.startMark || owner.startMark === startMark(owner.pid) ? owner.pid : undefined;
}

/**
 * Makes this process the owner of a lock file, across processes of one machine. The lock of a process that died,
 * however it died, is taken over; its start time guards against an id that was given out again.
 *
 * @throws OwnedByLiveProcess if the owner still runs (it may be this very process)
 */
export function takeOwnership(file: string): OwnerLock {
  const mine = JSON.stringify({
    pid: process.pid,
    startMark: startMark(process.pid),
    nonce: randomUUID(),
  });
  while (!claim(file, mine)) {
    const theirs = read(file);
    if (theirs === undefined) continue;
    const pid = livePid(theirs);
    if (pid !== undefined) throw new OwnedByLiveProcess(file, pid);
    bury(file, theirs);
  }
  return {
    release() {
      if (read(file) === mine) rmSync(file, { force: true });
    },
  };
}
