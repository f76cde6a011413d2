import { eventually } from '../../libs/testing/src/eventually';
import { ALL_SERVICES } from '../../apps/standalone/src/services';
import { connectAsAdmin } from './database';
import type { Product } from './product';

const PATIENCE_MS = 120_000;
const POLL_MS = 250;

/** The embedded log, and what each service sent to a broker. */
export const EVENT_LOGS = ['bus.log', ...ALL_SERVICES.map(({ name }) => `${name}.event_log`)];

/** Keys of which some consumer group has not taken the last event. */
const BEHIND = ALL_SERVICES.flatMap(({ name: schema, groups }) =>
  groups.flatMap(({ name: group, topics }) =>
    topics.map(
      (topic) => `
      select '${group}' as waiting, count(*)::int as behind from newest n
      left join ${schema}.key_cursor c on c.grp = '${group}' and c.topic = n.topic and c.key = n.key
      where n.topic = '${topic}' and coalesce(c.event_seq, 0) < n.event_seq`,
    ),
  ),
);

const UNSENT = ALL_SERVICES.map(
  ({ name }) => `select '${name}.outbox' as waiting, count(*)::int as behind from ${name}.outbox`,
);

const BACKLOG = `
  with newest as materialized (
    select topic, key, max(event_seq) as event_seq from (${EVENT_LOGS.map(
      (log) => `select topic, key, event_seq from ${log}`,
    ).join(' union all ')}) e group by topic, key)
  select waiting, behind from (${[...BEHIND, ...UNSENT].join(' union all ')}) b where behind > 0`;

/** Waits until every event has left its outbox and every consumer group has taken every event. */
export async function untilSettled(
  product: Pick<Product, 'dataDir'>,
  timeoutMs: number = PATIENCE_MS,
): Promise<void> {
  const admin = await connectAsAdmin(product);
  try {
    // Shortly after a first load the tables have no statistics, and the planner would compare each row with each.
    await admin.query('set enable_nestloop = off');
    await eventually(
      'every event is sent and has taken effect',
      async () => {
        const { rows: backlog } = await admin.query(BACKLOG);
        if (backlog.length > 0) throw new Error(JSON.stringify(backlog));
        return true;
      },
      { timeoutMs, intervalMs: POLL_MS },
    );
  } finally {
    await admin.end();
  }
}
