import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { topicGrants } from '@keng/contracts';
import { kafkaTransport, silentLogger, writeAcls } from '@keng/messaging';
import { kafkaConnectionOf } from '@keng/platform';

/**
 * Makes the topics that are missing at `KAFKA_BROKERS`, with `--replicas` copies of each partition (1), and the access
 * rules of the services; repeatable. Needs a principal that may alter the cluster.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { replicas: { type: 'string', default: '1' } } });
  const replicas = Number(values.replicas);
  if (!Number.isInteger(replicas) || replicas < 1) throw new Error('--replicas is a whole number from 1');
  const connection = { ...kafkaConnectionOf(process.env, 'provision'), logger: silentLogger };
  const transport = kafkaTransport({ ...connection, replicas });
  await transport.ensureTopics();
  await transport.close();
  const rules = await writeAcls(connection, topicGrants());
  console.log(`the broker is ready: all topics, ${rules} access rules`);
}

main().catch((error: unknown) => {
  console.error(`kẻng: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});
