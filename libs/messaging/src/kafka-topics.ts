import { setTimeout as delay } from 'node:timers/promises';
import { topics } from '@keng/contracts';
import { KafkaJSProtocolError, type Admin, type ITopicMetadata } from 'kafkajs';
import { PARTITIONS } from './partition';

const LOOKS = 50;
const LOOK_AGAIN_MS = 200;

/** A topic that is there is not as it must be, and cannot be changed without breaking the order of its keys. */
export class UnsuitableTopic extends Error {
  constructor(topic: string, partitions: number) {
    super(`Topic ${topic} has ${partitions} partitions instead of ${PARTITIONS}; make it anew and republish`);
    this.name = 'UnsuitableTopic';
  }
}

/** Every topic, as this installation's broker names it. */
export function topicNames(prefix: string): string[] {
  return topics.map(({ name }) => `${prefix}${name}`);
}

/**
 * Makes the topics that are missing: 12 partitions for good, events kept for ever, nothing compacted (decisions 1.2).
 * @param replicas copies of each partition; with three or more, two must confirm each write
 * @throws UnsuitableTopic
 */
export async function ensureTopics(admin: Admin, prefix: string, replicas: number): Promise<void> {
  const names = topicNames(prefix);
  const existing = new Set(await admin.listTopics());
  const missing = names.filter((name) => !existing.has(name));
  if (missing.length > 0) {
    await admin.createTopics({
      waitForLeaders: false,
      topics: missing.map((topic) => ({
        topic,
        numPartitions: PARTITIONS,
        replicationFactor: replicas,
        configEntries: [
          { name: 'cleanup.policy', value: 'delete' },
          { name: 'retention.ms', value: '-1' },
          { name: 'retention.bytes', value: '-1' },
          { name: 'min.insync.replicas', value: replicas >= 3 ? '2' : '1' },
        ],
      })),
    });
  }
  for (const { name, partitions } of await ledTopics(admin, names)) {
    if (partitions.length !== PARTITIONS) throw new UnsuitableTopic(name, partitions.length);
  }
}

/** Waits until every topic is known to the broker and each of its partitions has a leader. */
async function ledTopics(admin: Admin, names: string[]): Promise<ITopicMetadata[]> {
  for (let look = 1; ; look += 1) {
    try {
      const { topics: found } = await admin.fetchTopicMetadata({ topics: names });
      if (found.every(({ partitions }) => partitions.every(({ leader }) => leader >= 0))) return found;
      if (look === LOOKS) throw new Error('Topics have no leader');
    } catch (error) {
      // A broker answers so for a moment after a topic was made.
      const isNew = error instanceof KafkaJSProtocolError && error.type === 'UNKNOWN_TOPIC_OR_PARTITION';
      if (!isNew || look === LOOKS) throw error;
    }
    await delay(LOOK_AGAIN_MS);
  }
}
