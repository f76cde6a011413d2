import { InvalidFields } from '@keng/platform';

/** The place after which the next page begins: a day and an id. */
export interface Place {
  readonly day: string;
  readonly id: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Opaque text of a place. */
export function toCursor({ day, id }: Place): string {
  return Buffer.from(`${day} ${id}`).toString('base64url');
}

/** @throws InvalidFields when the text is no cursor of ours */
export function fromCursor(cursor: string): Place {
  const [day = '', id = ''] = Buffer.from(cursor, 'base64url').toString().split(' ');
  if (!DAY.test(day) || !UUID.test(id)) throw InvalidFields.of('cursor', 'wrong_form');
  return { day, id };
}

/** One page of rows that were read one beyond the limit. */
export function toPage<Row>(
  rows: readonly Row[],
  limit: number,
  placeOf: (row: Row) => Place,
): { items: Row[]; nextCursor: string | null } {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const isMore = rows.length > limit && last !== undefined;
  return { items, nextCursor: isMore ? toCursor(placeOf(last)) : null };
}
