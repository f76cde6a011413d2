import { InvalidField } from '../domain/invalid-field';

/** A place in a list of tips: by the clock that ends first, and the tip; `infinity` where no clock runs. */
export interface QueuePlace {
  readonly dueAt: string;
  readonly tipId: string;
}

const PLACE =
  /^(infinity|\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;
export const NO_CLOCK = 'infinity';

export function toCursor({ dueAt, tipId }: QueuePlace): string {
  return Buffer.from(`${dueAt} ${tipId}`).toString('base64url');
}

/** @throws InvalidField for what is no cursor of this list */
export function fromCursor(cursor: string): QueuePlace {
  const [, dueAt, tipId] = PLACE.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (dueAt === undefined || tipId === undefined) throw new InvalidField('cursor', 'not_a_cursor');
  if (dueAt !== NO_CLOCK && Number.isNaN(Date.parse(dueAt))) throw new InvalidField('cursor', 'not_a_cursor');
  return { dueAt, tipId };
}
