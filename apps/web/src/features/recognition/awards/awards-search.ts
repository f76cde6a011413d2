import type { operations } from '../../../api/schema/recognition';
import { dayIn, idIn, oneOfIn } from '../shared/search-values';
import { PARTY_KINDS } from '../shared/vocabulary';

export type AwardFilter = Pick<
  NonNullable<operations['Awards_list']['parameters']['query']>,
  'issuerUnitId' | 'awardFormCode' | 'partyKind' | 'signedFrom' | 'signedTo' | 'status'
>;

export const AWARD_STATUSES = ['granted', 'handed_over', 'paid', 'revoked', 'restored', 'corrected'] as const;

/** The filter that an address carries: codes, ids and days only. */
export function readAwardsSearch(search: Record<string, unknown>): AwardFilter {
  const { awardFormCode } = search;
  return {
    ...idIn(search, 'issuerUnitId'),
    ...(typeof awardFormCode === 'string' && /^[a-z0-9_]{1,64}$/u.test(awardFormCode)
      ? { awardFormCode }
      : {}),
    ...oneOfIn(search, 'partyKind', PARTY_KINDS),
    ...dayIn(search, 'signedFrom'),
    ...dayIn(search, 'signedTo'),
    ...oneOfIn(search, 'status', AWARD_STATUSES),
  };
}
