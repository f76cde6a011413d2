import { Partitioners } from 'kafkajs';
import { PARTITIONS } from './partition';

/** `murmur2` of Kafka's own test (`UtilsTest.testMurmur2`), so that keys go where any Java producer sends them. */
const JAVA_MURMUR2: readonly (readonly [string, number])[] = [
  ['21', -973932308],
  ['foobar', -790332482],
  ['a-little-bit-long-string', -985981536],
  ['a-little-bit-longer-string', -1486304829],
  ['lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8', -58897971],
  ['abc', 479470107],
];

describe('the partition of a key in Kafka', () => {
  it.each(JAVA_MURMUR2)('of %j is the one that Java producers choose', (key, hash) => {
    const partitionMetadata = Array.from({ length: PARTITIONS }, (_, partitionId) => ({
      partitionErrorCode: 0,
      partitionId,
      leader: 1,
      replicas: [1],
      isr: [1],
    }));
    const partition = Partitioners.DefaultPartitioner()({
      topic: 'keng.intake.tip',
      partitionMetadata,
      message: { key, value: null },
    });
    expect(partition).toBe((hash & 0x7fffffff) % PARTITIONS);
  });
});
