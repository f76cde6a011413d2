import 'reflect-metadata';
import { kafkaTransport, silentLogger } from '@keng/messaging';
import { kafkaConnectionOf } from '@keng/platform';
import { CannotRestore } from '../backup/backup-refusals';
import { topicsAreFilled, topicsAreStale } from '../backup/stale-topics';
import { brokerEnvironment } from '../broker-password';
import { ALL_SERVICES } from '../services';
import { tellAgain } from '../tell-again';
import { chosenServices } from './chosen-services';
import { runCommand } from './reach-database';

/**
 * `npm run events:republish -- <service>…` (or `all`): fills the topics of `KAFKA_BROKERS`, else of the local broker that
 * runs, from Postgres, which is the truth: after a broker was lost, or when a standalone installation moves to Kafka.
 * Consumers skip what they had. After a restore the topics have to be new, so that nothing stands in them that the
 * database knows nothing of.
 */
runCommand(async ({ adminUrl, dataDir }, args) => {
  const names = ALL_SERVICES.map(({ name }) => name);
  const services = chosenServices(args, names);
  const transport = kafkaTransport({
    ...kafkaConnectionOf(brokerEnvironment(process.env, dataDir) ?? process.env, 'republish'),
    logger: silentLogger,
  });
  try {
    await transport.ensureTopics();
    const stale = topicsAreStale(dataDir);
    if (stale && (await transport.heldEvents()) > 0)
      throw new CannotRestore(
        'Các chủ đề keng.* ở KAFKA_BROKERS còn sự kiện sau thời điểm phục hồi; hãy xóa các chủ đề đó rồi chạy lại lệnh này.',
      );
    await tellAgain(adminUrl, { services, transport }, (service, events) => {
      console.log(`${service.padEnd(12)} ${events} events`);
    });
    if (stale && services.length === names.length) topicsAreFilled(dataDir);
    return 0;
  } finally {
    await transport.close();
  }
});
