import { createHash } from 'node:crypto';

/** Fixed for ever: ids of reference units are the same in every installation because of it. */
const UNIT_NAMESPACE = Buffer.from('b1150d7a709b4f7bb14373a5963e5d8d', 'hex');

/**
 * The id of a unit of the reference data: UUID version 5 (RFC 9562 §5.5) of `level/code/since`.
 *
 * @param level `province`, `district`, `commune` or `association`
 * @param since first day of the unit, `2025-07-01`; part of the id because codes were given again in 2025
 */
export function referenceUnitId(level: string, code: string, since: string): string {
  const bytes = createHash('sha1')
    .update(UNIT_NAMESPACE)
    .update(`${level}/${code}/${since}`)
    .digest()
    .subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/u, '$1-$2-$3-$4-');
}
