import type { PrintJob } from '../domain/print-job';

/** An order as the database answers it. */
export type PrintJobRow = Omit<PrintJob, 'requestedAt' | 'fileUntil' | 'offsetXMm' | 'offsetYMm'> & {
  readonly requestedAt: Date;
  readonly offsetXMm: string;
  readonly offsetYMm: string;
  readonly fileUntil: Date | null;
};

export const PRINT_JOB_COLUMNS = `id, decision_id as "decisionId", requested_by as "requestedBy", requested_at as "requestedAt",
  offset_x_mm as "offsetXMm", offset_y_mm as "offsetYMm", page_order as "pageOrder", award_ids as "awardIds", state,
  attempt, done, failure, file_until as "fileUntil"`;

export function toPrintJob(row: PrintJobRow): PrintJob {
  return {
    ...row,
    requestedAt: toInstant(row.requestedAt),
    offsetXMm: Number(row.offsetXMm),
    offsetYMm: Number(row.offsetYMm),
    fileUntil: row.fileUntil && toInstant(row.fileUntil),
  };
}

function toInstant(date: Date): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(date.getTime());
}
