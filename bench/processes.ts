import { readdirSync, readFileSync } from 'node:fs';

/** What all processes of an installation hold and have used. */
export interface Use {
  /** Proportional: pages that several processes share are counted once. */
  readonly pssMiB: number;
  readonly cpuSeconds: number;
  readonly processes: number;
}

const KIB_PER_MIB = 1_024;
/** Linux counts processor time in hundredths of a second, whatever the kernel's own tick. */
const TICKS_PER_SECOND = 100;

/** Ids of the product's own processes, database and broker left out. */
export function productProcesses(pid: number): number[] {
  return [...withDescendants(new Set([String(pid)]))]
    .filter((id) => /\/dist\/apps\//.test(read(id, 'cmdline')))
    .map(Number);
}

/** What these processes hold; what has ended holds nothing. */
export function pssMiBOf(ids: readonly number[]): number {
  return sum(ids.map((id) => pssKibOf(String(id)))) / KIB_PER_MIB;
}

/** Use of a process and everything below it, and of whatever runs on `dataDir`: the database is no child of ours. */
export function useOf(pid: number, dataDir: string): Use {
  const onData = processIds().filter((id) => read(id, 'cmdline').includes(dataDir));
  const wanted = withDescendants(new Set([String(pid), ...onData]));
  const ids = [...wanted];
  return {
    pssMiB: sum(ids.map(pssKibOf)) / KIB_PER_MIB,
    cpuSeconds: sum(ids.map(ticksOf)) / TICKS_PER_SECOND,
    processes: ids.length,
  };
}

function processIds(): string[] {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
}

function withDescendants(wanted: Set<string>): Set<string> {
  const parents = new Map(processIds().map((id) => [id, statOf(id)?.[1]]));
  for (let size = 0; size !== wanted.size;) {
    size = wanted.size;
    for (const [id, parent] of parents) if (parent !== undefined && wanted.has(parent)) wanted.add(id);
  }
  return wanted;
}

/** Fields of `/proc/<id>/stat` after the command, which may hold blanks: state, parent, … */
function statOf(id: string): string[] | undefined {
  const text = read(id, 'stat');
  return text === '' ? undefined : text.slice(text.lastIndexOf(')') + 2).split(' ');
}

function ticksOf(id: string): number {
  const stat = statOf(id);
  const [user, system] = [stat?.[11], stat?.[12]];
  return Number(user ?? 0) + Number(system ?? 0);
}

function pssKibOf(id: string): number {
  return Number(/^Pss:\s+(\d+)/m.exec(read(id, 'smaps_rollup'))?.[1] ?? 0);
}

/** Empty for a process that has ended meanwhile. */
function read(id: string, file: string): string {
  try {
    return readFileSync(`/proc/${id}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
