import { Worker } from 'node:worker_threads';
import type { CertificateContent } from './certificate-content';
import type { PrintOffset } from './render-certificate';
import { PrintFailed, workerEntry } from './worker-entry';

/** Certificates that become one file. */
export interface CertificateBatch {
  readonly contents: readonly CertificateContent[];
  readonly offset: PrintOffset;
}

/** What the thread says: after each page how many are done, in the end the file or what went wrong. */
export type BatchAnswer =
  { readonly done: number } | { readonly pdf: Uint8Array } | { readonly fault: string };

/** A batch that needs more is ended rather than the service. */
const HEAP_MAX_MB = 200;

/**
 * Prints many certificates as one PDF in a thread that lives for this batch only, so that it can be ended at once.
 * @param signal ends the thread; the promise then rejects with the signal's reason
 * @param onPage told after each page how many are done
 * @throws PrintFailed
 */
export function printBatch(
  batch: CertificateBatch,
  signal: AbortSignal,
  onPage: (done: number) => void,
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const [file, options] = workerEntry('certificate-batch.worker');
    const worker = new Worker(file, {
      ...options,
      workerData: batch,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MAX_MB },
    });
    const cancel = (): void => void worker.terminate();
    signal.addEventListener('abort', cancel, { once: true });
    worker.on('message', (answer: BatchAnswer) => {
      if ('done' in answer) onPage(answer.done);
      else if ('pdf' in answer) resolve(Buffer.from(answer.pdf));
      else reject(new PrintFailed(answer.fault));
    });
    worker.on('error', () => reject(new PrintFailed('thread broke')));
    worker.on('exit', () => {
      signal.removeEventListener('abort', cancel);
      reject(signal.aborted ? signal.reason : new PrintFailed('thread ended'));
    });
  });
}
