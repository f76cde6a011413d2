import { spawnSync } from 'node:child_process';
import { KafkaUnavailable } from '../../../infra/kafka/kafka-unavailable';
import { findKafkaTools } from '../../../infra/kafka/kafka-tools';
import { KAFKA_IMAGE } from './containers';
import { testBroker, type TestBroker } from './test-broker';
import { testEnvironment } from './test-environment';

/** Why no broker can be had on this machine, in one line; nothing if one can. Looks only, for Jest waits meanwhile. */
function whatKafkaLacks(): string | undefined {
  const { kafkaBrokers, backEnd } = testEnvironment();
  if (
    kafkaBrokers !== undefined ||
    backEnd === 'containers' ||
    (backEnd === undefined && kafkaImageIsAtHand())
  ) {
    return undefined;
  }
  try {
    findKafkaTools();
    return undefined;
  } catch (error) {
    if (error instanceof KafkaUnavailable) return error.english;
    throw error;
  }
}

function kafkaImageIsAtHand(): boolean {
  return spawnSync('docker', ['image', 'inspect', KAFKA_IMAGE], { stdio: 'ignore' }).status === 0;
}

/**
 * A group of tests on a real broker. Where none can be had, one test stands in for the group and says what to
 * install; it fails if `KENG_REQUIRE` names `kafka`, so that a build server cannot pass without.
 *
 * @param define gets a function that gives the broker from `beforeAll` on
 */
export function describeWithKafka(name: string, define: (broker: () => TestBroker) => void): void {
  const lack = whatKafkaLacks();
  if (lack !== undefined) {
    describeTheLack(name, lack);
    return;
  }
  describe(name, () => {
    let broker: TestBroker | undefined;
    beforeAll(async () => {
      broker = await testBroker();
    }, START_TIMEOUT_MS);
    define(() => {
      if (broker === undefined) throw new Error('The broker is there from beforeAll on');
      return broker;
    });
  });
}

/** The first start on a machine fetches Kafka. */
const START_TIMEOUT_MS = 300_000;

function describeTheLack(name: string, lack: string): void {
  describe(name, () => {
    it(`was NOT run: ${lack}`, () => {
      process.stderr.write(`NOT run: "${name}". ${lack}\n`);
      if (testEnvironment().required.has('kafka')) throw new Error(`KENG_REQUIRE asks for kafka. ${lack}`);
    });
  });
}
