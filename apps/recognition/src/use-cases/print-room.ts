import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Clock } from '@keng/kernel';
import { runWithCausation } from '@keng/messaging';
import { UnitOfWork } from '@keng/persistence';
import { Audit } from '@keng/platform';
import { printBatch } from '../certificate/print-batch';
import { PrintFailed } from '../certificate/worker-entry';
import { requirePrintable } from '../domain/award';
import { FILE_KEPT, SILENCE, type PrintJob } from '../domain/print-job';
import { AwardRevoked } from '../domain/recognition-errors';
import { AwardRepository, type DecisionFile } from '../persistence/award.repository';
import { PrintFiles } from '../persistence/print-files';
import { PrintJobRepository } from '../persistence/print-job.repository';
import { CertificateWriter } from './certificate-writer';

/**
 * Prints ordered decisions, one at a time in this process. A certificate counts as printed when the whole file is
 * there: the traces of all its pages and the key that opens it are written together, so an order whose process died has
 * printed nothing and can begin again.
 */
@Injectable()
export class PrintRoom implements OnModuleDestroy {
  private readonly closing = new AbortController();
  private running: Promise<void> | undefined;
  private fault: unknown;

  constructor(
    private readonly work: UnitOfWork,
    private readonly jobs: PrintJobRepository,
    private readonly awards: AwardRepository,
    private readonly writer: CertificateWriter,
    private readonly files: PrintFiles,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** Begins with what waits, unless it is at it already. */
  wake(): void {
    if (this.closing.signal.aborted) return;
    this.running ??= this.drain()
      .catch((error: unknown) => {
        this.fault = error;
      })
      .finally(() => {
        this.running = undefined;
      });
  }

  /** Takes over what dead processes left, and destroys files that have expired. @throws what went wrong meanwhile */
  async sweep(): Promise<number> {
    const now = this.clock.now();
    const recovered = await this.jobs.recover(now.subtract(SILENCE));
    const expired = await this.jobs.forgetExpired(now);
    for (const printId of expired) await this.files.remove(printId);
    await this.files.removeOlder(now.subtract(FILE_KEPT));
    this.wake();
    const { fault } = this;
    this.fault = undefined;
    if (fault !== undefined) throw fault;
    return recovered + expired.length;
  }

  /** An order that is half done goes back into the queue: it is another process's then. */
  async onModuleDestroy(): Promise<void> {
    this.closing.abort();
    await this.running;
  }

  private async drain(): Promise<void> {
    while (!this.closing.signal.aborted) {
      const job = await this.jobs.claim(this.clock.now());
      if (!job) return;
      const causation = { correlationId: job.id, actorId: job.requestedBy };
      await runWithCausation(causation, () => this.make(job));
    }
  }

  private async make(job: PrintJob): Promise<void> {
    const taken = new AbortController();
    const signal = AbortSignal.any([this.closing.signal, taken.signal]);
    try {
      await this.deliver(job, await this.print(job, signal, taken));
    } catch (error) {
      if (this.closing.signal.aborted) return this.jobs.release(job);
      if (taken.signal.aborted) return;
      if (error instanceof AwardRevoked) return this.jobs.fail(job, 'award_revoked', this.clock.now());
      if (error instanceof PrintFailed) return this.jobs.fail(job, 'not_made', this.clock.now());
      throw error;
    }
  }

  /** @param taken is aborted when the order is cancelled, or another process has taken it over */
  private async print(job: PrintJob, signal: AbortSignal, taken: AbortController): Promise<Buffer> {
    const contents = await this.writer.write(await this.pagesOf(job));
    const offset = { xMm: job.offsetXMm, yMm: job.offsetYMm };
    let done = 0;
    let telling: Promise<void> | undefined;
    const tell = async (): Promise<void> => {
      for (let told = -1; told < done;) {
        told = done;
        if (!(await this.jobs.beat(job, told, this.clock.now()))) taken.abort();
      }
    };
    const pdf = await printBatch({ contents, offset }, signal, (page) => {
      done = page;
      telling ??= tell()
        .catch((error: unknown) => taken.abort(error))
        .finally(() => {
          telling = undefined;
        });
    });
    await telling;
    signal.throwIfAborted();
    return pdf;
  }

  private async deliver(job: PrintJob, pdf: Buffer): Promise<void> {
    const key = await this.files.write(job.id, pdf);
    const isDelivered = await this.work.run(async () => {
      const { awards } = await this.pagesOf(job);
      for (const { status } of awards) requirePrintable(status);
      const now = this.clock.now();
      if (!(await this.jobs.finish(job, { key, until: now.add(FILE_KEPT) }, now))) return false;
      for (const { id } of awards) await this.record(id, job.id);
      return true;
    });
    if (!isDelivered) await this.files.remove(job.id);
  }

  private async pagesOf({ decisionId, awardIds }: PrintJob): Promise<Omit<DecisionFile, 'dossier'>> {
    const file = await this.awards.findDecision(decisionId);
    if (!file) throw new Error('an order names a decision that is there');
    const byId = new Map(file.awards.map((award) => [award.id, award]));
    const awards = awardIds.map((id) => byId.get(id)).filter((award) => award !== undefined);
    return { decision: file.decision, awards };
  }

  private record(awardId: string, printId: string): Promise<void> {
    return this.audit.record({
      action: 'print-certificate',
      subject: 'award',
      subjectId: awardId,
      detail: { printId },
    });
  }
}
