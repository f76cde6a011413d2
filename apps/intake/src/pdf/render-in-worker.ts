import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { projectPath } from '@keng/persistence';

/** Longer than the largest document takes; a worker that hangs must not live for ever. */
const LIMIT_MS = 60_000;
/** More at once would take the processor from the desk. */
const WORKERS_MAX = 2;

/** The document could not be made; the worker's own error is the cause. */
export class DocumentNotMade extends Error {
  constructor(cause: unknown) {
    super('the worker did not make the document', { cause });
    this.name = 'DocumentNotMade';
  }
}

let running = 0;
const waiting: (() => void)[] = [];

/**
 * Makes a document in a thread of its own, so that requests go on meanwhile (decisions 6.7). At most two run at once.
 *
 * @param file the worker's module without extension; it answers its `workerData` with one `Uint8Array`
 * @param input plain data
 * @throws DocumentNotMade
 */
export async function renderInWorker(file: string, input: unknown): Promise<Uint8Array> {
  if (running >= WORKERS_MAX) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
  try {
    return await run(file, input);
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

function run(file: string, input: unknown): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const extension = extname(__filename);
    const worker = new Worker(`${file}${extension}`, { workerData: input, execArgv: loaderFor(extension) });
    const timer = setTimeout(() => {
      reject(new DocumentNotMade(new Error(`no answer within ${LIMIT_MS} ms`)));
      void worker.terminate();
    }, LIMIT_MS);
    worker.once('message', (document: Uint8Array) => resolve(document));
    worker.once('error', (error) => reject(new DocumentNotMade(error)));
    worker.once('exit', (code) => {
      clearTimeout(timer);
      reject(new DocumentNotMade(new Error(`the worker ended with ${code}`)));
    });
  });
}

/** The build runs as it is; from the sources, as in a test, the worker needs to be told how to read TypeScript. */
function loaderFor(extension: string): string[] {
  return extension === '.ts'
    ? ['--require', projectPath('libs/testing/src/typescript-hook.cjs'), '--no-warnings']
    : [];
}
