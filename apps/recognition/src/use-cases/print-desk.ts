import { Injectable } from '@nestjs/common';
import { Clock, type Actor } from '@keng/kernel';
import { UnitOfWork } from '@keng/persistence';
import { Audit, NotFound } from '@keng/platform';
import { requirePrintable } from '../domain/award';
import { FILE_KEPT, type PrintJob } from '../domain/print-job';
import { PrintFileGone, PrintNotDone } from '../domain/recognition-errors';
import type { DecisionFile } from '../persistence/award.repository';
import { PrintFiles } from '../persistence/print-files';
import { PrintJobRepository } from '../persistence/print-job.repository';
import { DecisionDesk } from './decision-desk';

/** What officers who may print a decision do with orders for it: find again, look, fetch, cancel. */
@Injectable()
export class PrintDesk {
  constructor(
    private readonly work: UnitOfWork,
    private readonly desk: DecisionDesk,
    private readonly jobs: PrintJobRepository,
    private readonly files: PrintFiles,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /**
   * What an officer who comes back finds of the orders for a decision, the newest first. A failure is told as long as a
   * file would have been kept.
   * @throws NotFound, Forbidden
   */
  async findAgain(actor: Actor, decisionId: string): Promise<readonly PrintJob[]> {
    await this.desk.admit(actor, 'print', decisionId);
    const now = this.clock.now();
    const whose = { decisionId, requestedBy: actor.officerId };
    return this.jobs.standing(whose, now.subtract(FILE_KEPT), now);
  }

  /** @throws NotFound, Forbidden */
  async look(actor: Actor, printId: string): Promise<PrintJob> {
    return (await this.admit(actor, printId)).job;
  }

  /**
   * The printed file; each fetch is in the audit.
   * @throws NotFound, Forbidden, PrintNotDone, PrintFileGone, AwardRevoked
   */
  async fetch(actor: Actor, printId: string): Promise<Buffer> {
    const { job, decision } = await this.admit(actor, printId);
    if (job.state !== 'done') throw new PrintNotDone({ state: job.state });
    const printed = decision.awards.filter(({ id }) => job.awardIds.includes(id));
    for (const { status } of printed) requirePrintable(status);
    const key = await this.jobs.findKey(printId, this.clock.now());
    const pdf = key && (await this.files.read(job, key));
    if (!pdf) throw new PrintFileGone();
    await this.work.run(() => this.record('fetch-print', printId));
    return pdf;
  }

  /** Cancels an order that is open, or destroys the file of one that is done; otherwise nothing is left to do. */
  async cancel(actor: Actor, printId: string): Promise<void> {
    const { job } = await this.admit(actor, printId);
    await this.work.run(async () => {
      const now = this.clock.now();
      await this.jobs.cancel(printId, now);
      await this.jobs.forget(printId, now);
      await this.record('cancel-print', printId);
    });
    await this.files.remove(job);
  }

  private async admit(
    actor: Actor,
    printId: string,
  ): Promise<{ readonly job: PrintJob; readonly decision: DecisionFile }> {
    const job = await this.jobs.find(printId);
    if (!job) throw new NotFound();
    return { job, decision: await this.desk.admit(actor, 'print', job.decisionId) };
  }

  private record(action: string, printId: string): Promise<void> {
    return this.audit.record({ action, subject: 'print', subjectId: printId });
  }
}
