import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../api/client';
import type { components, operations } from '../../api/schema/intake';
import type { QueueSearch } from './queue/queue-search';

/** A row of the queue. */
export type TipRow = components['schemas']['TipListItemView'];
export type Tip = components['schemas']['TipDetailView'];
export type TipStatus = Tip['status'];
type ListQuery = NonNullable<operations['Tips_list']['parameters']['query']>;

const PAGE = 50;

/** The queue of my desks, the clock that ends first at the top. */
export const queueQuery = (search: QueueSearch) =>
  infiniteQueryOptions({
    queryKey: ['intake', 'tips', search],
    queryFn: ({ pageParam }) =>
      bodyOf(
        api.intake.GET('/api/intake/tips', {
          params: {
            query: {
              ...queryOf(search),
              limit: PAGE,
              ...(pageParam !== undefined && { cursor: pageParam }),
            },
          },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });

const queryOf = ({ status, ...search }: QueueSearch): ListQuery => ({
  ...(search as ListQuery),
  ...(status && { status: [status] }),
});

/** @param unitId one of my desks; undefined: all */
export const laneCountsQuery = (unitId?: string) =>
  queryOptions({
    queryKey: ['intake', 'lanes', unitId],
    queryFn: () =>
      bodyOf(api.intake.GET('/api/intake/tips/lanes', { params: { query: unitId ? { unitId } : {} } })),
  });

/** A tip with all that its reader may see; each reading is audited. */
export const tipQuery = (tipId: string) =>
  queryOptions({
    queryKey: ['intake', 'tip', tipId],
    queryFn: () => bodyOf(api.intake.GET('/api/intake/tips/{tipId}', { params: { path: { tipId } } })),
    gcTime: 60_000,
  });

/** `12/2026` */
export const numberOf = ({
  registerNumber,
  registerYear,
}: Pick<TipRow, 'registerNumber' | 'registerYear'>): string => `${registerNumber}/${registerYear}`;
