import { Injectable } from '@nestjs/common';
import { ChangeNotes } from '@keng/messaging';
import { UnitOfWork } from '@keng/persistence';
import { MOST_ATTEMPTS, type PrintFailure, type PrintJob } from '../domain/print-job';
import { PrintUnderWay } from '../domain/recognition-errors';
import type { PrintAttempt } from './print-files';
import { PRINT_JOB_COLUMNS, toPrintJob, type PrintJobRow } from './print-job.row';

/** The key of a finished file, and until when it lives. */
export interface SealedFile {
  readonly key: Buffer;
  readonly until: Temporal.Instant;
}

/** Nobody looks through more. */
const MOST_STANDING = 20;

/** Orders to print, and their queue among all processes of the service. */
@Injectable()
export class PrintJobRepository {
  constructor(
    private readonly work: UnitOfWork,
    private readonly notes: ChangeNotes,
  ) {}

  /** @throws PrintUnderWay naming the order for that decision that is still open */
  async add(job: PrintJob): Promise<void> {
    const added = await this.tell(
      'ordered',
      `insert into recognition.print_job (id, decision_id, requested_by, requested_at, offset_x_mm, offset_y_mm,
         page_order, award_ids, state, attempt, done)
       values ($1, $2, $3, $4, $5, $6, $7, $8::uuid[], $9, $10, $11)
       on conflict (decision_id) where state in ('waiting', 'running') do nothing returning id`,
      [
        job.id,
        job.decisionId,
        job.requestedBy,
        job.requestedAt.toString(),
        job.offsetXMm,
        job.offsetYMm,
        job.pageOrder,
        job.awardIds,
        job.state,
        job.attempt,
        job.done,
      ],
    );
    if (added.length === 0) throw new PrintUnderWay(await this.openOf(job.decisionId));
  }

  async find(printId: string): Promise<PrintJob | undefined> {
    const [row] = await this.work.query<PrintJobRow>(
      `select ${PRINT_JOB_COLUMNS} from recognition.print_job where id = $1`,
      [printId],
    );
    return row && toPrintJob(row);
  }

  /**
   * Orders for a decision that an officer may still want to see, the newest first: the open one, whoever gave it, and
   * of the officer's own those whose file can be fetched, or that failed since.
   */
  async standing(
    { decisionId, requestedBy }: Pick<PrintJob, 'decisionId' | 'requestedBy'>,
    failedSince: Temporal.Instant,
    now: Temporal.Instant,
  ): Promise<readonly PrintJob[]> {
    const rows = await this.work.query<PrintJobRow>(
      `select ${PRINT_JOB_COLUMNS} from recognition.print_job
       where decision_id = $1 and (state in ('waiting', 'running') or requested_by = $2 and (
         state = 'failed' and finished_at > $3 or state = 'done' and file_key is not null and file_until > $4))
       order by requested_at desc, id desc limit $5`,
      [decisionId, requestedBy, failedSince.toString(), now.toString(), MOST_STANDING],
    );
    return rows.map(toPrintJob);
  }

  /** The key of a finished file that has not expired. */
  async findKey(printId: string, now: Temporal.Instant): Promise<Buffer | undefined> {
    const [row] = await this.work.query<{ file_key: Buffer }>(
      `select file_key from recognition.print_job where id = $1 and file_key is not null and file_until > $2`,
      [printId, now.toString()],
    );
    return row?.file_key;
  }

  /** Takes the oldest order that waits; two processes never take the same. */
  async claim(now: Temporal.Instant): Promise<PrintJob | undefined> {
    const [row] = await this.tell<PrintJobRow>(
      'begun',
      `update recognition.print_job set state = 'running', attempt = attempt + 1, done = 0, beat_at = $1
       where id = (select id from recognition.print_job where state = 'waiting'
                   order by requested_at, id limit 1 for update skip locked)
       returning ${PRINT_JOB_COLUMNS}`,
      [now.toString()],
    );
    return row && toPrintJob(row);
  }

  /** Says how far the order is; whoever waits for it asks, viewers hear of its end. @returns false when it was cancelled, or another process has taken it over */
  async beat({ id, attempt }: PrintJob, done: number, now: Temporal.Instant): Promise<boolean> {
    const sql = changing(`done = greatest(done, $3), beat_at = $4`);
    return (await this.work.query(sql, [id, attempt, done, now.toString()])).length > 0;
  }

  /** @returns false as {@link beat} */
  async finish(
    { id, attempt, awardIds }: PrintJob,
    file: SealedFile,
    now: Temporal.Instant,
  ): Promise<boolean> {
    const sql = changing(`state = 'done', done = $3, finished_at = $4, file_key = $5, file_until = $6`);
    const values = [awardIds.length, now.toString(), file.key, file.until.toString()];
    return (await this.tell('done', sql, [id, attempt, ...values])).length > 0;
  }

  async fail({ id, attempt }: PrintJob, failure: PrintFailure, now: Temporal.Instant): Promise<void> {
    const sql = changing(`state = 'failed', failure = $3, finished_at = $4`);
    await this.tell('failed', sql, [id, attempt, failure, now.toString()]);
  }

  /** Gives an order back that this process does not bring to its end; the attempt does not count. */
  async release({ id, attempt }: PrintJob): Promise<void> {
    const sql = changing(`state = 'waiting', attempt = attempt - 1, done = $3`);
    await this.tell('released', sql, [id, attempt, 0]);
  }

  /** Cancels an order that is still open. */
  async cancel(printId: string, now: Temporal.Instant): Promise<void> {
    await this.tell(
      'cancelled',
      `update recognition.print_job set state = 'cancelled', finished_at = $2
       where id = $1 and state in ('waiting', 'running') returning id`,
      [printId, now.toString()],
    );
  }

  /** Puts orders of dead processes back into the queue, and ends those that have outlived too many. */
  async recover(silentSince: Temporal.Instant, now: Temporal.Instant): Promise<number> {
    const rows = await this.tell(
      'released',
      `update recognition.print_job set done = 0,
         state = case when attempt < $2 then 'waiting' else 'failed' end,
         failure = case when attempt < $2 then null else 'interrupted' end,
         finished_at = case when attempt < $2 then null else $3::timestamptz end
       where state = 'running' and beat_at < $1 returning id`,
      [silentSince.toString(), MOST_ATTEMPTS, now.toString()],
    );
    return rows.length;
  }

  /** Destroys the keys of files that have expired. @returns their orders */
  async forgetExpired(now: Temporal.Instant): Promise<readonly PrintAttempt[]> {
    return this.tell<PrintAttempt>(
      'expired',
      `update recognition.print_job set file_key = null
       where file_key is not null and file_until <= $1 returning id, attempt`,
      [now.toString()],
    );
  }

  /** Destroys the key of one file. */
  async forget(printId: string, now: Temporal.Instant): Promise<void> {
    await this.tell(
      'expired',
      `update recognition.print_job set file_key = null, file_until = $2
       where id = $1 and file_key is not null returning id`,
      [printId, now.toString()],
    );
  }

  private async openOf(decisionId: string): Promise<{ printId?: string }> {
    const [row] = await this.work.query<{ printId: string }>(
      `select id as "printId" from recognition.print_job
       where decision_id = $1 and state in ('waiting', 'running')`,
      [decisionId],
    );
    return row ?? {};
  }

  /** Runs a statement that returns the orders it changed, and notes for viewers what became of them. */
  private tell<Changed extends { readonly id: string }>(
    type: string,
    sql: string,
    values: readonly unknown[],
  ): Promise<Changed[]> {
    return this.work.run(async () => {
      const changed = await this.work.query<Changed>(sql, values);
      await this.notes.add(...changed.map(({ id }) => ({ aggregate: 'print', key: id, type })));
      return changed;
    });
  }
}

/** Changes an order that this attempt ($2) still runs. */
function changing(assignments: string): string {
  return `update recognition.print_job set ${assignments}
    where id = $1 and attempt = $2 and state = 'running' returning id`;
}
