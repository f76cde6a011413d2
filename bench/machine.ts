import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { quantile } from './pairs';

/** What figures were measured on. */
export interface Machine {
  readonly processors: number;
  readonly model: string;
  readonly memoryGiB: number;
  readonly node: string;
  /** Writing 8 KiB and having them on the disk: the floor of every commit. */
  readonly fdatasyncMs: { readonly p50: number; readonly p99: number };
}

const SYNCS = 300;
const PAGE = Buffer.alloc(8_192, 1);

export function thisMachine(): Machine {
  const processors = cpus();
  return {
    processors: processors.length,
    model: processors[0]?.model.trim() ?? 'unknown',
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    node: process.versions.node,
    fdatasyncMs: syncLatency(),
  };
}

/** For the first line of every bench. */
export function machine({ processors, model, memoryGiB, node, fdatasyncMs } = thisMachine()): string {
  const sync = `fdatasync p50 ${fdatasyncMs.p50.toFixed(2)} ms, p99 ${fdatasyncMs.p99.toFixed(2)} ms`;
  return `on ${processors} × ${model}, ${memoryGiB} GiB, Node ${node}, ${sync}`;
}

function syncLatency(): Machine['fdatasyncMs'] {
  const directory = mkdtempSync(join(tmpdir(), 'keng-bench-sync-'));
  const file = openSync(join(directory, 'page'), 'w');
  const taken = Array.from({ length: SYNCS }, () => {
    const started = performance.now();
    writeSync(file, PAGE, 0, PAGE.length, 0);
    fdatasyncSync(file);
    return performance.now() - started;
  });
  closeSync(file);
  rmSync(directory, { recursive: true });
  return { p50: quantile(taken, 0.5), p99: quantile(taken, 0.99) };
}
