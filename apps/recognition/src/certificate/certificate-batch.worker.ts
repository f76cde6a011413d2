import { parentPort, workerData } from 'node:worker_threads';
import type { BatchAnswer, CertificateBatch } from './print-batch';
import { renderCertificates } from './render-certificate';
import { faultOf } from './worker-entry';

// Entry of a worker thread: one batch in, a message for each page, one file out.
async function work({ contents, offset }: CertificateBatch): Promise<void> {
  const tell = (answer: BatchAnswer): void => parentPort?.postMessage(answer, []);
  try {
    tell({ pdf: await renderCertificates(contents, offset, (done) => tell({ done })) });
  } catch (error) {
    tell({ fault: faultOf(error) });
  }
}

void work(workerData as CertificateBatch);
