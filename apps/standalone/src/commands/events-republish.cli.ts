import 'reflect-metadata';
import { Client } from 'pg';
import { kafkaTransport, republish, silentLogger } from '@keng/messaging';
import { kafkaConnectionOf } from '@keng/platform';
import { topics } from '@keng/contracts';
import { ALL_SERVICES } from '../services';
import { chosenServices } from './chosen-services';
import { runCommand } from './reach-database';

/**
 * `npm run events:republish -- <service>…` (or `all`): fills the topics of `KAFKA_BROKERS` from Postgres, which is the
 * truth: after a broker was lost, or when a standalone installation moves to Kafka. Consumers skip what they had.
 */
runCommand(async ({ adminUrl }, args) => {
  const wanted = chosenServices(
    args,
    ALL_SERVICES.map(({ name }) => name),
  );
  const transport = kafkaTransport({
    ...kafkaConnectionOf(process.env, 'republish'),
    logger: silentLogger,
  });
  await transport.ensureTopics();
  const from = new Client({ connectionString: adminUrl, application_name: 'keng-republish' });
  await from.connect();
  try {
    for (const service of wanted) {
      const sent = await republish({
        schema: service,
        topics: topicsOf(service),
        from,
        sink: transport.sink(service),
      });
      console.log(`${service.padEnd(12)} ${sent} events`);
    }
    return 0;
  } finally {
    await from.end();
    await transport.close();
  }
});

function topicsOf(service: string): string[] {
  return topics.filter(({ context }) => context === service).map(({ name }) => name);
}
