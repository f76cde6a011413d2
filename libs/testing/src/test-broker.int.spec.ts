import { answersMetadata } from '../../../infra/kafka/metadata-probe';
import { expectCleanExit } from './clean-exit';
import { describeWithKafka } from './describe-with-kafka';
import { testBroker } from './test-broker';

describeWithKafka('the broker of a test run', (broker) => {
  it('answers, is the same for everybody, and keeps their names apart', async () => {
    const { brokers, prefix } = broker();
    expect(await answersMetadata(Number(brokers[0]?.split(':')[1]))).toBe(true);

    const other = await testBroker();
    expect(other.brokers).toEqual(brokers);
    expect(other.prefix).not.toBe(prefix);
  });
});

expectCleanExit();
