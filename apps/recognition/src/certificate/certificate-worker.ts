import { parentPort } from 'node:worker_threads';
import type { CertificateContent } from './certificate-content';
import { renderCertificate } from './render-certificate';

/** One print order, and its answer. */
export interface PrintOrder {
  readonly order: number;
  readonly content: CertificateContent;
}

export type PrintAnswer =
  { readonly order: number; readonly pdf: Uint8Array } | { readonly order: number; readonly fault: string };

// Entry of the worker thread: prints what it is sent, one after the other.
parentPort?.on('message', ({ order, content }: PrintOrder) => {
  void answer(order, content).then((message) => parentPort?.postMessage(message, []));
});

/** A fault travels by its name only: a message could hold what is printed. */
async function answer(order: number, content: CertificateContent): Promise<PrintAnswer> {
  try {
    return { order, pdf: await renderCertificate(content) };
  } catch (error) {
    return { order, fault: error instanceof Error ? error.constructor.name : 'unknown' };
  }
}
