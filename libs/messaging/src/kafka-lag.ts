import type { Admin } from 'kafkajs';

/** Messages between what a consumer group has committed and the ends of these topics. */
export async function lagOf(admin: Admin, groupId: string, topics: readonly string[]): Promise<number> {
  // First where the group is: what is written in between is then counted rather than missed.
  const committed = await admin.fetchOffsets({ groupId, topics: [...topics] });
  let lag = 0n;
  for (const { topic, partitions } of committed) {
    const places = new Map(partitions.map(({ partition, offset }) => [partition, BigInt(offset)]));
    for (const { partition, low, high } of await admin.fetchTopicOffsets(topic)) {
      const place = places.get(partition) ?? NOWHERE;
      lag += BigInt(high) - (place === NOWHERE ? BigInt(low) : place);
    }
  }
  return Number(lag);
}

/** What a broker says of a partition of which the group has never committed anything. */
const NOWHERE = -1n;
