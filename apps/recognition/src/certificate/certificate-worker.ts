import { parentPort } from 'node:worker_threads';
import type { HandOverList } from '../hand-over-list/hand-over-list';
import { renderHandOverList } from '../hand-over-list/render-hand-over-list';
import type { CertificateContent } from './certificate-content';
import { renderCertificate, renderPicture } from './render-certificate';
import { faultOf } from './worker-entry';

/** A document of which all words are chosen. */
export type PrintedDocument =
  | { readonly kind: 'certificate' | 'picture'; readonly content: CertificateContent }
  | { readonly kind: 'hand-over-list'; readonly list: HandOverList };

/** One print order, and its answer. */
export interface PrintOrder {
  readonly order: number;
  readonly document: PrintedDocument;
}

export type PrintAnswer =
  { readonly order: number; readonly file: Uint8Array } | { readonly order: number; readonly fault: string };

// Entry of the worker thread: prints what it is sent, one after the other.
parentPort?.on('message', ({ order, document }: PrintOrder) => {
  void answer(order, document).then((message) => parentPort?.postMessage(message, []));
});

async function answer(order: number, document: PrintedDocument): Promise<PrintAnswer> {
  try {
    return { order, file: await render(document) };
  } catch (error) {
    return { order, fault: faultOf(error) };
  }
}

async function render(document: PrintedDocument): Promise<Buffer> {
  switch (document.kind) {
    case 'certificate':
      return renderCertificate(document.content);
    case 'picture':
      return renderPicture(document.content);
    case 'hand-over-list':
      return renderHandOverList(document.list);
  }
}
