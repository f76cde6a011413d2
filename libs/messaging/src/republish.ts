import type { Client } from 'pg';
import { EVENT_COLUMNS, EVENT_SELECTION, toLoggedEvent, type EventRow } from './event-rows';
import type { EventSink } from './ports';

const BATCH = 500;

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
  const source = await historyOf(from, schema);
  await from.query('begin transaction isolation level repeatable read read only');
  try {
    // Numbers give the order within a key, times the order across keys; a clock that once ran backwards must not
    // break the former, hence the latest time so far.
    await from.query(
      `declare history no scroll cursor for
       select ${EVENT_SELECTION} from (${source}) h where topic = any ($1)
       order by max(occurred_at) over (partition by topic, key order by epoch, event_seq), epoch, event_seq`,
      [topics],
    );
    let sent = 0;
    for (;;) {
      const { rows } = await from.query<EventRow>(`fetch ${BATCH} from history`);
      if (rows.length === 0) break;
      await sink.append(rows.map(toLoggedEvent), from);
      sent += rows.length;
    }
    return sent;
  } finally {
    await from.query('rollback');
  }
}

async function historyOf(from: Client, schema: string): Promise<string> {
  const own = `select ${EVENT_COLUMNS} from ${schema}.event_log`;
  const { rows } = await from.query<{ bus: string | null }>(`select to_regclass('bus.log') as bus`);
  if (!rows[0]?.bus) return own;
  return `${own} union all select ${EVENT_COLUMNS} from bus.log`;
}
