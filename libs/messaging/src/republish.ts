import type { Client } from 'pg';
import { readHistory } from './history';
import type { EventSink } from './ports';

export interface Republish {
  /** Schema of the service whose events are told again. */
  readonly schema: string;
  /** The topics that it writes. */
  readonly topics: readonly string[];
  /** A connection that may read the service's schema and `bus`. */
  readonly from: Client;
  readonly sink: EventSink;
}

/**
 * Tells all events of a service again, for a topic that was lost or is new (decisions 1.2): those it sent to a broker
 * and those of the embedded log. Each key keeps its order; consumers skip by their cursors what they have had.
 * @returns the number of events sent
 */
export async function republish({ schema, topics, from, sink }: Republish): Promise<number> {
  await from.query('begin transaction isolation level repeatable read read only');
  try {
    let sent = 0;
    await readHistory({ from, schemas: [schema], topics }, async (events) => {
      await sink.append(events, from);
      sent += events.length;
    });
    return sent;
  } finally {
    await from.query('rollback');
  }
}
