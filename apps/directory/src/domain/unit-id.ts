import { createHash } from 'node:crypto';

/** The namespace under which the reference data derives the ids of units. */
const UNIT_NAMESPACE = Buffer.from('b1150d7a709b4f7bb14373a5963e5d8d', 'hex');

/**
 * The id of the unit that bore `code` from its first day `since` on: a UUID of version 5 (RFC 9562 §5.5), so that
 * every installation gives a unit the same id.
 */
export function unitIdOf(unitType: string, code: string, since: string): string {
  return uuidV5(UNIT_NAMESPACE, `${unitType}/${code}/${since}`);
}

/** @param namespace 16 bytes */
export function uuidV5(namespace: Uint8Array, name: string): string {
  const bytes = createHash('sha1').update(namespace).update(name).digest().subarray(0, 16);
  bytes.writeUInt8(0x50 | (bytes.readUInt8(6) & 0x0f), 6);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
