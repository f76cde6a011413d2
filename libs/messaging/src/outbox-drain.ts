import type { ClientBase } from 'pg';
import type { OnArrow } from './consumer-settings';
import { EVENT_COLUMNS, EVENT_SELECTION, toLoggedEvent, type EventRow } from './event-rows';
import type { EventSink } from './ports';

/** What is moved, from where, to where. */
export interface Drain {
  readonly session: ClientBase;
  readonly schema: string;
  readonly sink: EventSink;
  readonly limit: number;
  readonly onArrow?: OnArrow | undefined;
}

/**
 * Moves up to `limit` of the oldest outbox rows to the sink; resolves to their number.
 *
 * Order within an aggregate is exact: its events get their ids under its row lock, and a commit precedes the release
 * of that lock, so whenever one is visible all earlier ones are. What was taken is deleted by the ids that were read;
 * `id <= max` would lose rows that commit late (messaging.md §2.2).
 */
export async function drain({ session, schema, sink, limit, onArrow }: Drain): Promise<number> {
  await onArrow?.('relay.begun');
  if (sink.drainWithin) {
    const moved = await sink.drainWithin(session, schema, limit);
    if (moved > 0) await onArrow?.('relay.moved');
    return moved;
  }
  const { rows } = await session.query<EventRow & { id: number }>(
    `select id, ${EVENT_SELECTION} from ${schema}.outbox order by id limit $1`,
    [limit],
  );
  if (rows.length === 0) return 0;
  await onArrow?.('relay.read');
  await sink.append(rows.map(toLoggedEvent), session);
  await onArrow?.('relay.sent');
  await session.query(
    `with gone as (delete from ${schema}.outbox where id = any ($1::bigint[]) returning *)
     insert into ${schema}.event_log (${EVENT_COLUMNS})
     select ${EVENT_COLUMNS} from gone order by id`,
    [rows.map(({ id }) => id)],
  );
  await onArrow?.('relay.settled');
  return rows.length;
}
