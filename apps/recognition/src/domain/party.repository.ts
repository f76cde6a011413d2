import type { PartyKind } from '@keng/contracts';
import type { Party, SimilarParty } from './party';

/** The register of parties. */
export abstract class PartyRepository {
  abstract find(partyId: string): Promise<Party | undefined>;

  abstract findAll(partyIds: readonly string[]): Promise<readonly Party[]>;

  /** Parties of that kind in those units whose name is nearly the same, nearest first; names of one form queue. */
  abstract findSimilar(
    wanted: { readonly name: string; readonly kind: PartyKind },
    unitIds: readonly string[],
  ): Promise<readonly SimilarParty[]>;

  abstract add(party: Party): Promise<void>;
}
