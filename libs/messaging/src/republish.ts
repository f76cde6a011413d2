import { setTimeout as delay } from 'node:timers/promises';
import { sqlErrorFacts } from '@keng/persistence';
import type { Client } from 'pg';
import { backoff } from './backoff';
import { readHistory } from './history';
import type { EventSink } from './ports';

/** How often in a row a batch may fail, about 25 s: a broker that was just started does not lead its topics at once. */
const FAILURES_BORNE = 12;

export interface Republish {
  /** Schema of the service whose events are told again. */
  readonly schema: string;
  /** The topics that it writes. */
  readonly topics: readonly string[];
  /** A connection that may read the service's schema and `bus`. */
  readonly from: Client;
  readonly sink: EventSink;
  /** How long to wait after the n-th failure in a row, in ms. */
  readonly pause?: (failures: number) => number;
}

/**
 * Tells all events of a service again, for a topic that was lost or is new (decisions 1.2): those it sent to a broker
 * and those of the embedded log. Each key keeps its order; consumers skip by their cursors what they have had. A batch
 * that fails is sent again as a whole, for some 25 s.
 * @returns the number of events sent
 */
export async function republish({ schema, topics, from, sink, pause }: Republish): Promise<number> {
  await from.query('begin transaction isolation level repeatable read read only');
  try {
    let sent = 0;
    await readHistory({ from, schemas: [schema], topics }, async (events) => {
      await patiently(() => sink.append(events, from), pause);
      sent += events.length;
    });
    return sent;
  } finally {
    await from.query('rollback');
  }
}

/** A failed statement ends the transaction that the events are read in, so only others' failures are borne. */
async function patiently(send: () => Promise<unknown>, pause = backoff): Promise<void> {
  for (let failures = 1; ; failures += 1) {
    try {
      await send();
      return;
    } catch (error) {
      if (sqlErrorFacts(error) || failures === FAILURES_BORNE) throw error;
      await delay(pause(failures));
    }
  }
}
