import { createHash } from 'node:crypto';

/** Partitions of every topic, fixed at birth. */
export const PARTITIONS = 12;

/** The embedded log's partition of a key; the same as `bus.part_of(key)`. */
export function partOf(key: string): number {
  const head = createHash('sha256').update(key, 'utf8').digest('hex').slice(0, 7);
  return Number.parseInt(head, 16) % PARTITIONS;
}
