import { cpus, totalmem } from 'node:os';

/** What a figure was measured on, for the first line of every bench. */
export function machine(): string {
  const processors = cpus();
  const memory = (totalmem() / 2 ** 30).toFixed(0);
  return `on ${processors.length} × ${processors[0]?.model.trim()}, ${memory} GiB, Node ${process.versions.node}`;
}
