import { randomBytes } from 'node:crypto';
import { askRun } from './run-desk';

/** The Kafka of this test run, which all spec files share. */
export interface TestBroker {
  /** `host:port`, for a client's list of brokers. */
  readonly brokers: readonly string[];
  /** Begins the names of topics and groups of this caller, so that no two spec files meet: `t1a2b3c4d.` */
  readonly prefix: string;
}

/**
 * The Kafka of this test run, which the first caller has started: the one of `KENG_TEST_KAFKA_BROKERS`, else a
 * container, else a local broker. Topics are not created by themselves.
 */
export async function testBroker(): Promise<TestBroker> {
  const { brokers } = await askRun('kafka');
  return { brokers, prefix: `t${randomBytes(4).toString('hex')}.` };
}
