import { InvalidField } from '../domain/invalid-field';
import type { QueueOrder } from './queue-sql';

/** A place in a list of tips: what it is ordered by, and the tip; `infinity` where no clock runs. */
export interface QueuePlace {
  readonly order: QueueOrder;
  readonly at: string;
  readonly tipId: string;
}

const PLACE =
  /^(clock|received) (infinity|\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;
export const NO_CLOCK = 'infinity';

export function toCursor({ order, at, tipId }: QueuePlace): string {
  return Buffer.from(`${order} ${at} ${tipId}`).toString('base64url');
}

/** @throws InvalidField for what is no cursor of a list in this order */
export function fromCursor(cursor: string, order: QueueOrder = 'clock'): QueuePlace {
  const [, found, at, tipId] = PLACE.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (found !== order || at === undefined || tipId === undefined) {
    throw new InvalidField('cursor', 'not_a_cursor');
  }
  if (at !== NO_CLOCK && Number.isNaN(Date.parse(at))) throw new InvalidField('cursor', 'not_a_cursor');
  return { order, at, tipId };
}
