import { KafkaUnavailable } from '../../infra/kafka/kafka-unavailable';
import { findKafkaTools } from '../../infra/kafka/kafka-tools';
import type { Transport } from './product';

/** What a local broker lacks on this machine; nothing if the fleet can start one. */
function whatKafkaLacks(): string | undefined {
  try {
    findKafkaTools();
    return undefined;
  } catch (error) {
    if (error instanceof KafkaUnavailable) return error.english.split('\n', 1)[0];
    throw error;
  }
}

const isRequired = (): boolean => (process.env['KENG_REQUIRE'] ?? '').split(',').includes('kafka');

/**
 * A group of tests that needs a local broker. Where none can run, one test says what to install; it fails when
 * `KENG_REQUIRE` names `kafka`.
 */
export function describeWithLocalKafka(name: string, define: () => void): void {
  const lack = whatKafkaLacks();
  if (lack === undefined) {
    describe(name, define);
    return;
  }
  describe(name, () => {
    it(`was NOT run: ${lack}`, () => {
      process.stderr.write(`NOT run: "${name}". ${lack}\n`);
      expect(isRequired()).toBe(false);
    });
  });
}

/** The same tests over the embedded log and over Kafka. */
export function describeOnEachTransport(name: string, define: (transport: Transport) => void): void {
  describe(`${name}, over the embedded log`, () => define('log'));
  describeWithLocalKafka(`${name}, over Kafka`, () => define('kafka'));
}
