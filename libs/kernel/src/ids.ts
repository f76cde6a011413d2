import { createHash } from 'node:crypto';

declare const brand: unique symbol;

/** `T` that the compiler keeps apart from every other `T`: `type TipId = Brand<string, 'TipId'>`. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };

/** Where new identifiers come from. An abstract class, so that it is its own injection token. */
export abstract class Ids {
  /** A fresh identifier in UUID text form; the caller brands it. */
  abstract next(): string;
}

const LATEST_TIMESTAMP = 2 ** 48 - 1;

/**
 * UUID version 7 (RFC 9562 §5.7): the first 48 bits are Unix milliseconds, so that ids sort by time of birth and
 * B-tree inserts stay at the right edge. Ids of the same millisecond are in no particular order.
 *
 * @param now time of birth, from 1970 to the year 10889
 * @param random 16 bytes of randomness, of which 74 bits are used
 * @throws RangeError when `now` does not fit into 48 bits or `random` is not 16 bytes long
 */
export function uuidV7(now: Temporal.Instant, random: Uint8Array): string {
  const milliseconds = now.epochMilliseconds;
  if (milliseconds < 0 || milliseconds > LATEST_TIMESTAMP) {
    throw new RangeError('a version 7 UUID needs a time from 1970 to 10889');
  }
  if (random.length !== 16) {
    throw new RangeError('a version 7 UUID needs 16 random bytes');
  }
  const bytes = Buffer.from(random);
  bytes.writeUIntBE(milliseconds, 0, 6);
  bytes.writeUInt8(0x70 | (bytes.readUInt8(6) & 0x0f), 6);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
  return uuidText(bytes);
}

/**
 * UUID version 5 (RFC 9562 §5.5): the same name in the same namespace has the same id everywhere.
 *
 * @param namespace 16 bytes
 */
export function uuidV5(namespace: Uint8Array, name: string): string {
  const bytes = createHash('sha1').update(namespace).update(name).digest().subarray(0, 16);
  bytes.writeUInt8(0x50 | (bytes.readUInt8(6) & 0x0f), 6);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
  return uuidText(bytes);
}

function uuidText(bytes: Buffer): string {
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
