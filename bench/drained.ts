import { eventually } from '../libs/testing/src/eventually';
import type { Pool } from 'pg';

const POLL_MS = 50;
const LIMIT_MS = 120_000;

/** Waits until no event is on its way, so that one measurement does not pay for the events of the one before. */
export async function drained(admin: Pool): Promise<void> {
  await eventually('every event has taken effect', async () => (await waiting(admin)) === 0, {
    timeoutMs: LIMIT_MS,
    intervalMs: POLL_MS,
  });
}

/** Events that intake has committed and some consumer has not taken effect of; with Kafka those not yet sent. */
async function waiting(admin: Pool): Promise<number> {
  const { rows } = await admin.query<{ waiting: number }>(
    `select (select count(*) from intake.outbox)::int + (select count(*) from bus.consumer_offset o
       where exists (select from bus.log l where l.topic = o.topic and l.part = o.part and l.pos > o.pos))::int
       as waiting`,
  );
  return rows[0]?.waiting ?? 0;
}
