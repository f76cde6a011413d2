import { Worker } from 'node:worker_threads';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { PrintAnswer, PrintedDocument, PrintOrder } from './certificate-worker';
import { PrintFailed, workerEntry } from './worker-entry';

interface Waiting {
  readonly resolve: (file: Buffer) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Prints single documents in a thread of its own, so that they do not hold up requests (decisions 6.7). The thread
 * starts with the first order; should it end, its orders fail and the next one starts another.
 */
@Injectable()
export class CertificatePrinter implements OnModuleDestroy {
  private worker: Worker | undefined;
  private lastOrder = 0;
  private readonly waiting = new Map<number, Waiting>();

  /** @throws PrintFailed */
  print(document: PrintedDocument): Promise<Buffer> {
    this.worker ??= this.start();
    const order: PrintOrder = { order: ++this.lastOrder, document };
    const printed = new Promise<Buffer>((resolve, reject) => {
      this.waiting.set(order.order, { resolve, reject });
    });
    this.worker.postMessage(order, []);
    return printed;
  }

  async onModuleDestroy(): Promise<void> {
    await this.worker?.terminate();
  }

  private start(): Worker {
    const worker = new Worker(...workerEntry('certificate-worker'));
    worker.unref();
    worker.on('message', (answer: PrintAnswer) => this.take(answer));
    worker.on('error', () => this.fail(worker, 'thread broke'));
    worker.on('exit', () => this.fail(worker, 'thread ended'));
    return worker;
  }

  private take(answer: PrintAnswer): void {
    const waiting = this.waiting.get(answer.order);
    this.waiting.delete(answer.order);
    if ('file' in answer) waiting?.resolve(Buffer.from(answer.file));
    else waiting?.reject(new PrintFailed(answer.fault));
  }

  private fail(worker: Worker, fault: string): void {
    if (this.worker !== worker) return;
    this.worker = undefined;
    for (const { reject } of this.waiting.values()) reject(new PrintFailed(fault));
    this.waiting.clear();
  }
}
