import { createHmac } from 'node:crypto';
import { receiptKey } from '../receipt-words/receipt-words';

/** Turns a receipt code into what is stored of it (decisions 2.10). An injection token of its own. */
export class ReceiptPepper {
  constructor(private readonly pepper: Buffer) {}

  /** HMAC-SHA-256 of nine words, the same for every spelling of them. */
  macOf(words: readonly string[]): Buffer {
    return createHmac('sha256', this.pepper).update(receiptKey(words)).digest();
  }
}
