import { join } from 'node:path';
import { findFreePort } from '../../../infra/local-server/free-port';
import { startLocalKafka } from '../../../infra/kafka/local-kafka';
import { container, imageIsAtHand, KAFKA_IMAGE, untilLogged } from './containers';
import { inRunDirectory } from './run-directory';
import type { TestEnvironment } from './test-environment';

/** One Kafka for a whole test run. */
export interface KafkaServer {
  readonly brokers: readonly string[];
  /** What it is, for people: `local Kafka from Maven Central`. */
  readonly description: string;
  readonly stop: () => Promise<void>;
}

const local = () =>
  inRunDirectory(async (directory): Promise<KafkaServer> => {
    const { brokers, stop } = await startLocalKafka({
      dir: join(directory, 'kafka'),
      logFile: join(directory, 'kafka.log'),
    });
    return { brokers, description: 'local Apache Kafka', stop };
  });

/** Clients are told the port on the host, so it is chosen before the broker starts. */
async function contained(): Promise<KafkaServer> {
  const port = await findFreePort();
  const started = await (
    await container(KAFKA_IMAGE)
  )
    .withExposedPorts({ container: 9092, host: port })
    .withEnvironment({
      KAFKA_NODE_ID: '1',
      KAFKA_PROCESS_ROLES: 'broker,controller',
      KAFKA_LISTENERS: 'PLAINTEXT://:9092,CONTROLLER://:9093',
      KAFKA_ADVERTISED_LISTENERS: `PLAINTEXT://127.0.0.1:${port}`,
      KAFKA_LISTENER_SECURITY_PROTOCOL_MAP: 'PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT',
      KAFKA_CONTROLLER_LISTENER_NAMES: 'CONTROLLER',
      KAFKA_CONTROLLER_QUORUM_VOTERS: '1@localhost:9093',
      KAFKA_INTER_BROKER_LISTENER_NAME: 'PLAINTEXT',
      KAFKA_AUTO_CREATE_TOPICS_ENABLE: 'false',
      KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR: '1',
      KAFKA_OFFSETS_TOPIC_NUM_PARTITIONS: '4',
      KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR: '1',
      KAFKA_TRANSACTION_STATE_LOG_MIN_ISR: '1',
      KAFKA_TRANSACTION_STATE_LOG_NUM_PARTITIONS: '4',
      KAFKA_SHARE_COORDINATOR_STATE_TOPIC_REPLICATION_FACTOR: '1',
      KAFKA_SHARE_COORDINATOR_STATE_TOPIC_MIN_ISR: '1',
      KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS: '0',
    })
    .withWaitStrategy(await untilLogged(/Kafka Server started/))
    .start();
  return {
    brokers: [`127.0.0.1:${port}`],
    description: `Kafka in a container (${KAFKA_IMAGE})`,
    stop: async () => void (await started.stop()),
  };
}

/** Gets a broker from the environment, else a container, else a local one, as far as the environment allows. */
export async function startKafkaServer({ kafkaBrokers, backEnd }: TestEnvironment): Promise<KafkaServer> {
  if (kafkaBrokers !== undefined) {
    return {
      brokers: kafkaBrokers,
      description: 'Kafka of KENG_TEST_KAFKA_BROKERS',
      stop: async () => undefined,
    };
  }
  const inContainer =
    backEnd === 'containers' || (backEnd === undefined && (await imageIsAtHand(KAFKA_IMAGE)));
  return inContainer ? contained() : local();
}
