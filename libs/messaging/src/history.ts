import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { EVENT_COLUMNS, EVENT_SELECTION, toLoggedEvent, type EventRow } from './event-rows';
import type { LoggedEvent } from './ports';

const BATCH = 500;

/** Takes the next events of a history; the following ones come when it resolves. */
export type TakeEvents = (events: readonly LoggedEvent[]) => Promise<void>;

export interface HistorySettings {
  /** A connection within a transaction, that may read these schemas and `bus`. */
  readonly from: Client;
  /** Services whose events are wanted. */
  readonly schemas: readonly string[];
  readonly topics: readonly string[];
}

/**
 * Reads all events of these topics from Postgres, where they stand for ever (decisions 1.2): those that went to a broker
 * and those of the embedded log. Each key keeps its order.
 */
export async function readHistory(settings: HistorySettings, take: TakeEvents): Promise<void> {
  const { from, topics } = settings;
  const cursor = from.escapeIdentifier(`history_${randomUUID()}`);
  // Numbers give the order within a key, times the order across keys; a clock that once ran backwards must not
  // break the former, hence the latest time so far.
  await from.query(
    `declare ${cursor} no scroll cursor for
     select ${EVENT_SELECTION} from (${await logsOf(settings)}) h where topic = any ($1)
     order by max(occurred_at) over (partition by topic, key order by epoch, event_seq), epoch, event_seq`,
    [topics],
  );
  for (;;) {
    const { rows } = await from.query<EventRow>(`fetch ${BATCH} from ${cursor}`);
    if (rows.length === 0) break;
    await take(rows.map(toLoggedEvent));
  }
  await from.query(`close ${cursor}`);
}

async function logsOf({ from, schemas }: HistorySettings): Promise<string> {
  const { rows } = await from.query<{ bus: string | null }>(`select to_regclass('bus.log') as bus`);
  const logs = [...schemas.map((schema) => `${schema}.event_log`), ...(rows[0]?.bus ? ['bus.log'] : [])];
  return logs.map((log) => `select ${EVENT_COLUMNS} from ${log}`).join(' union all ');
}
