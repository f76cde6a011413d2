import { uuidV5 } from '@keng/kernel';

/** The namespace under which the reference data derives the ids of units. */
const UNIT_NAMESPACE = Buffer.from('b1150d7a709b4f7bb14373a5963e5d8d', 'hex');

/**
 * The id of the unit that bore `code` from its first day `since` on: a UUID of version 5 (RFC 9562 §5.5), so that
 * every installation gives a unit the same id.
 */
export function unitIdOf(unitType: string, code: string, since: string): string {
  return uuidV5(UNIT_NAMESPACE, `${unitType}/${code}/${since}`);
}
