import type { operations } from '../../../api/schema/recognition';
import { dayIn, idIn, oneOfIn } from '../shared/search-values';
import { PARTY_KINDS } from '../shared/vocabulary';

export type AwardFilter = Pick<
  NonNullable<operations['Awards_list']['parameters']['query']>,
  'issuerUnitId' | 'awardFormCode' | 'partyKind' | 'signedFrom' | 'signedTo' | 'status'
>;

export const AWARD_STATUSES = ['granted', 'handed_over', 'paid', 'revoked', 'restored', 'corrected'] as const;

/**
 * The filter that finds the awards of one group, where the list can be narrowed so: not by occasion.
 * @param key one value a grouping; months are `2026-11`
 */
export function drillDown(
  filter: AwardFilter,
  key: Readonly<Record<string, unknown>>,
): AwardFilter | undefined {
  if ('occasion' in key) return undefined;
  const { issuer, awardForm, partyKind, status, year, month } = key;
  const [from, to] =
    typeof month === 'string'
      ? [`${month}-01`, `${month}-${lastDayOf(month)}`]
      : typeof year === 'string'
        ? [`${year}-01-01`, `${year}-12-31`]
        : [];
  return readAwardsSearch({
    ...filter,
    ...(issuer !== undefined && { issuerUnitId: issuer }),
    ...(awardForm !== undefined && { awardFormCode: awardForm }),
    ...(partyKind !== undefined && { partyKind }),
    ...(status !== undefined && { status }),
    ...(from !== undefined && { signedFrom: laterOf(filter.signedFrom, from) }),
    ...(to !== undefined && { signedTo: earlierOf(filter.signedTo, to) }),
  });
}

const lastDayOf = (month: string): number =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate();
const laterOf = (a: string | undefined, b: string): string => (a !== undefined && a > b ? a : b);
const earlierOf = (a: string | undefined, b: string): string => (a !== undefined && a < b ? a : b);

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
