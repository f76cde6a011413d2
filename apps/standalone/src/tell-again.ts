import { Client } from 'pg';
import { topicsOf } from '@keng/contracts';
import { republish, type EventTransport } from '@keng/messaging';

/** Fills the topics of these services from Postgres. @param told called with each service and its number of events */
export async function tellAgain(
  adminUrl: string,
  { services, transport }: { readonly services: readonly string[]; readonly transport: EventTransport },
  told: (service: string, events: number) => void,
): Promise<void> {
  const from = new Client({ connectionString: adminUrl, application_name: 'keng-republish' });
  await from.connect();
  try {
    for (const service of services) {
      const topics = topicsOf(service);
      told(service, await republish({ schema: service, topics, from, sink: transport.sink(service) }));
    }
  } finally {
    await from.end();
  }
}
