import { readHistory, type LoggedEvent } from '@keng/messaging';
import { topicsOf } from '@keng/contracts';
import type { Client } from 'pg';

/** What a service has told after a moment. */
export async function eventsAfter(admin: Client, schema: string, moment: string): Promise<LoggedEvent[]> {
  const told: LoggedEvent[] = [];
  await admin.query('begin');
  await readHistory({ from: admin, schemas: [schema], topics: topicsOf(schema) }, async (events) => {
    told.push(...events);
  });
  await admin.query('rollback');
  return told.filter(({ envelope }) => Temporal.Instant.compare(envelope.time, moment) > 0);
}
