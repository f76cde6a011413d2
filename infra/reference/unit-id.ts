import { uuidV5 } from '@keng/kernel';

/** Fixed for ever: ids of reference units are the same in every installation because of it. */
const UNIT_NAMESPACE = Buffer.from('b1150d7a709b4f7bb14373a5963e5d8d', 'hex');

/**
 * The id of a unit of the reference data: UUID version 5 (RFC 9562 §5.5) of `level/code/since`.
 *
 * @param level `province`, `district`, `commune` or `association`
 * @param since first day of the unit, `2025-07-01`; part of the id because codes were given again in 2025
 */
export function referenceUnitId(level: string, code: string, since: string): string {
  return uuidV5(UNIT_NAMESPACE, `${level}/${code}/${since}`);
}
