import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../../api/client';
import type { components } from '../../../api/schema/recognition';
import type { AwardFilter } from './awards-search';

export type Award = components['schemas']['AwardView'];
export type DecisionFile = components['schemas']['DecisionFileView'];
export type Print = components['schemas']['PrintView'];

/** What awards are counted by. */
export const AWARD_GROUPS = [
  'issuer',
  'awardForm',
  'partyKind',
  'occasion',
  'year',
  'month',
  'status',
] as const;
export type AwardGroup = (typeof AWARD_GROUPS)[number];

const PAGE = 50;

export const awardsQuery = (filter: AwardFilter) =>
  infiniteQueryOptions({
    queryKey: ['recognition', 'awards', filter],
    queryFn: ({ pageParam }) =>
      bodyOf(
        api.recognition.GET('/api/recognition/awards', {
          params: { query: { ...filter, limit: PAGE, ...(pageParam === '' ? {} : { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });

export const awardGroupsQuery = (filter: AwardFilter, groupBy: readonly AwardGroup[]) =>
  queryOptions({
    queryKey: ['recognition', 'award-groups', filter, groupBy],
    queryFn: async () =>
      (
        await bodyOf(
          api.recognition.GET('/api/recognition/awards', {
            params: { query: { ...filter, groupBy: [groupBy.join(',')] } },
          }),
        )
      ).groups ?? [],
    enabled: groupBy.length > 0,
  });

export const decisionQuery = (decisionId: string) =>
  queryOptions({
    queryKey: ['recognition', 'decision', decisionId],
    queryFn: () =>
      bodyOf(
        api.recognition.GET('/api/recognition/decisions/{decisionId}', { params: { path: { decisionId } } }),
      ),
  });

const ENDED: readonly Print['state'][] = ['done', 'failed', 'cancelled'];
const LOOK_MS = 700;

export const isEnded = ({ state }: Pick<Print, 'state'>): boolean => ENDED.includes(state);

/**
 * Which order stands on the page: the one that is open, for no other can be given meanwhile; else the one given here;
 * else the newest found again.
 */
export function shownPrint(
  found: readonly Pick<Print, 'printId' | 'state'>[],
  orderedHere: string | undefined,
): string | undefined {
  const open = found.find((print) => !isEnded(print));
  return open?.printId ?? orderedHere ?? found[0]?.printId;
}

/** Orders to print a decision that the officer may still want to see, the newest first. */
export const decisionPrintsQuery = (decisionId: string) =>
  queryOptions({
    queryKey: ['recognition', 'decision-prints', decisionId],
    queryFn: async () =>
      (
        await bodyOf(
          api.recognition.GET('/api/recognition/decisions/{decisionId}/prints', {
            params: { path: { decisionId } },
          }),
        )
      ).prints,
  });

/** How far an order to print is; asked again until it has ended. */
export const printQuery = (printId: string) =>
  queryOptions({
    queryKey: ['recognition', 'print', printId],
    queryFn: () =>
      bodyOf(api.recognition.GET('/api/recognition/prints/{printId}', { params: { path: { printId } } })),
    refetchInterval: ({ state: { data } }) => (data && isEnded(data) ? false : LOOK_MS),
  });
