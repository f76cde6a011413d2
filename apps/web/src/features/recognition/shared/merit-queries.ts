import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../../api/client';
import type { components } from '../../../api/schema/recognition';
import type { Honouree } from './honouree-name';

export type Merit = components['schemas']['MeritView'];
export type MeritFilter = Omit<components['schemas']['SearchMeritsDto'], 'groupBy' | 'cursor' | 'limit'>;
export type MeritUse = NonNullable<Merit['usedBy']>;

const PAGE = 50;
const MOST = 100;
/** Nothing in the ledger is older, nor newer. */
const EVER = { from: '1976-01-01', to: '2099-12-31' } as const;

/** Merits one by one. */
export const meritsQuery = (filter: MeritFilter) =>
  infiniteQueryOptions({
    queryKey: ['recognition', 'merits', filter],
    queryFn: ({ pageParam }) =>
      bodyOf(
        api.recognition.POST('/api/recognition/merits/search', {
          body: { ...filter, limit: PAGE, ...(pageParam === '' ? {} : { cursor: pageParam }) },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });

/** Merits counted in groups. */
export const meritGroupsQuery = (filter: MeritFilter, groupBy: readonly string[]) =>
  queryOptions({
    queryKey: ['recognition', 'merit-groups', filter, groupBy],
    queryFn: () =>
      bodyOf(
        api.recognition.POST('/api/recognition/merits/search', {
          body: { ...filter, groupBy: [...groupBy], limit: PAGE },
        }),
      ),
  });

/** Everything that somebody has in the ledger. */
export const meritsOfQuery = ({ type, id }: Honouree) =>
  queryOptions({
    queryKey: ['recognition', 'merits-of', type, id],
    queryFn: async () =>
      (
        await bodyOf(
          api.recognition.POST('/api/recognition/merits/search', {
            body: {
              ...EVER,
              basis: 'recorded',
              unitMap: 'now',
              limit: MOST,
              ...(type === 'party' ? { partyId: id } : { alias: id }),
            },
          }),
        )
      ).items ?? [],
  });
