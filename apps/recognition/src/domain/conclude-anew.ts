import type { Decision } from '@keng/kernel';
import { contestMerit, strikeMerit, type Merit, type MeritEvent } from './merit';

/** Reason codes of merits that a second conclusion of their case put out of force. */
export const CASE_CONCLUDED_ANEW = 'case_concluded_anew';

/**
 * A case that was concluded again has new contributions. What the earlier conclusion gave is struck, and the merit of
 * the same contribution takes its place; a merit that has earned an award is contested instead, because an award never
 * changes by itself (decisions 4.8).
 *
 * @param earlier merits of the case that are not struck yet
 * @param awardedIds which of them an award has used up
 */
export function concludeAnew(
  earlier: readonly Merit[],
  fresh: readonly Merit[],
  awardedIds: ReadonlySet<string>,
): Decision<Merit, MeritEvent>[] {
  return earlier
    .filter((merit) => merit.state.status === 'valid' || !awardedIds.has(merit.id))
    .map((merit) => {
      if (awardedIds.has(merit.id)) return contestMerit(merit, CASE_CONCLUDED_ANEW);
      const successor = fresh.find(({ contributionId }) => contributionId === merit.contributionId);
      return strikeMerit(merit, CASE_CONCLUDED_ANEW, successor?.id ?? null);
    });
}
