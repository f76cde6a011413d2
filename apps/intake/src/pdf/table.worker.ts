import { parentPort, workerData } from 'node:worker_threads';
import type { PrintedTable } from './printed-table';
import { renderTable } from './render-table';

// The body of a worker thread: one table in, one document out. An error ends the thread, which tells its parent.
async function work(): Promise<void> {
  const document = await renderTable(workerData as PrintedTable);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origins
  parentPort?.postMessage(document);
}

void work();
