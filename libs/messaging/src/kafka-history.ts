import { randomUUID } from 'node:crypto';
import type { Admin, EachBatchPayload, Kafka } from 'kafkajs';
import { fromBrokerRecord } from './cloud-events';
import type { TakeEvents } from './history';

/** Ends of partitions by topic and number; without those that hold nothing. */
type Ends = Map<string, bigint>;

/**
 * Reads everything that stands in these topics when it begins. It belongs to a group of its own, which is gone
 * afterwards: no other group's place moves.
 */
export async function readTopics(
  kafka: Kafka,
  { topics, prefix }: { readonly topics: readonly string[]; readonly prefix: string },
  take: TakeEvents,
): Promise<void> {
  const groupId = `${prefix}replay.${randomUUID()}`;
  const names = topics.map((topic) => `${prefix}${topic}`);
  const admin = kafka.admin();
  await admin.connect();
  try {
    const ends = await endsOf(admin, names);
    if (ends.size === 0) return;
    await readUntil(kafka, { groupId, names, prefix, ends }, take);
    await admin.deleteGroups([groupId]);
  } finally {
    await admin.disconnect();
  }
}

/** Number of events in these topics. */
export async function countEvents(admin: Admin, names: readonly string[]): Promise<number> {
  let count = 0n;
  for (const name of names)
    for (const { low, high } of await admin.fetchTopicOffsets(name)) count += BigInt(high) - BigInt(low);
  return Number(count);
}

async function endsOf(admin: Admin, names: readonly string[]): Promise<Ends> {
  const ends: Ends = new Map();
  for (const name of names)
    for (const { partition, low, high } of await admin.fetchTopicOffsets(name))
      if (BigInt(high) > BigInt(low)) ends.set(`${name}/${partition}`, BigInt(high));
  return ends;
}

interface Reading {
  readonly groupId: string;
  readonly names: readonly string[];
  readonly prefix: string;
  readonly ends: Ends;
}

async function readUntil(
  kafka: Kafka,
  { groupId, names, prefix, ends }: Reading,
  take: TakeEvents,
): Promise<void> {
  const consumer = kafka.consumer({ groupId, allowAutoTopicCreation: false, maxWaitTimeInMs: 200 });
  const { promise: ended, resolve, reject } = Promise.withResolvers<void>();
  const eachBatch = async (payload: EachBatchPayload): Promise<void> => {
    const { batch } = payload;
    const { topic, partition } = batch;
    const end = ends.get(`${topic}/${partition}`);
    if (end === undefined) return;
    const events = batch.messages
      .filter(({ offset }) => BigInt(offset) < end)
      .map((message) =>
        fromBrokerRecord({
          ...message,
          headers: message.headers ?? {},
          topic: topic.slice(prefix.length),
          partition,
        }),
      );
    await take(events);
    await payload.heartbeat();
    if (BigInt(batch.lastOffset()) + 1n >= end) ends.delete(`${topic}/${partition}`);
    if (ends.size === 0) resolve();
  };
  consumer.on(consumer.events.CRASH, ({ payload }) => reject(payload.error));
  try {
    await consumer.connect();
    await consumer.subscribe({ topics: [...names], fromBeginning: true });
    await consumer.run({ autoCommit: false, eachBatch });
    await ended;
  } finally {
    await consumer.disconnect();
  }
}
