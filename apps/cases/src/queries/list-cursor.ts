import { FieldRefused } from '../domain/case-errors';

/** A place in the queue: the raw end of the next clock, `infinity` where none runs, and the case. */
export interface ListPlace {
  readonly dueAt: string;
  readonly caseId: string;
}

const PLACE = /^(infinity|\d{4}-\d{2}-\d{2}T[\d:.]+Z) ([0-9a-f-]{36})$/;

export function toCursor({ dueAt, caseId }: ListPlace): string {
  return Buffer.from(`${dueAt} ${caseId}`).toString('base64url');
}

/** @throws FieldRefused for what is no cursor of this list */
export function fromCursor(cursor: string): ListPlace {
  const [, dueAt, caseId] = PLACE.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (dueAt === undefined || caseId === undefined) throw new FieldRefused('cursor', 'not_a_cursor');
  return { dueAt, caseId };
}
