import type { PartyKind } from '@keng/contracts';
import { nfc } from '@keng/kernel';
import { PartySimilar } from './recognition-errors';

/** Somebody, or a body, that can be honoured by name. */
export interface Party {
  readonly id: string;
  readonly version: number;
  readonly kind: PartyKind;
  readonly name: string;
  /** Administrative unit or body it belongs to. */
  readonly unitId: string;
  readonly associationUnitId: string | null;
  /** The account of the person, where an officer of the system is honoured: they never vote on it. */
  readonly officerId: string | null;
  readonly registeredBy: string;
  readonly registeredAt: Temporal.Instant;
}

/** How near two folded names must be, by trigrams, to be shown to the secretary: a slip or a missing word. */
export const SIMILAR_NAME = 0.6;

/** A party whose name is nearly the same. */
export interface SimilarParty {
  readonly partyId: string;
  readonly unitId: string;
  /** 0 to 1. */
  readonly similarity: number;
}

/**
 * Enters a party. Two people may bear one name, so a similar one is a warning that the secretary overrides knowingly.
 * @throws PartySimilar
 */
export function registerParty(
  fields: Omit<Party, 'version'>,
  similar: readonly SimilarParty[],
  allowSimilar: boolean,
): Party {
  if (similar.length > 0 && !allowSimilar) {
    throw new PartySimilar({ candidates: similar.map((candidate) => ({ ...candidate })) });
  }
  return { ...fields, name: nfc(fields.name).trim(), version: 1 };
}
