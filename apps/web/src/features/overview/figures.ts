import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../api/client';
import type { components as cases } from '../../api/schema/cases';
import type { components as intake } from '../../api/schema/intake';
import type { components as recognition } from '../../api/schema/recognition';
import type { Period } from './period';

export type TipFigures = intake['schemas']['TipFiguresView'];
export type LaneCounts = intake['schemas']['LaneCountsView'];
export type CaseFigures = cases['schemas']['CaseFiguresView'];
export type AwardGroup = recognition['schemas']['AwardGroupView'];

/** Clocks run out although nobody changes anything. */
const CLOCKS_MS = 30_000;

/** Tips received in the period, at one of my desks or at all. */
export const tipFiguresQuery = ({ from, to }: Period, unitId: string | undefined) =>
  queryOptions({
    queryKey: ['intake', 'figures', from, to, unitId],
    queryFn: () =>
      bodyOf(
        api.intake.GET('/api/intake/figures', {
          params: { query: { from, to, ...(unitId !== undefined && { unitId }) } },
        }),
      ),
    placeholderData: keepPreviousData,
  });

/** Tips by lane, now. */
export const tipClocksQuery = (unitId: string | undefined) =>
  queryOptions({
    queryKey: ['intake', 'lanes', unitId],
    queryFn: () =>
      bodyOf(
        api.intake.GET('/api/intake/tips/lanes', {
          params: { query: unitId === undefined ? {} : { unitId } },
        }),
      ),
    refetchInterval: CLOCKS_MS,
  });

/** Cases by clock and state, now. */
export const caseFiguresQuery = queryOptions({
  queryKey: ['cases', 'figures'],
  queryFn: () => bodyOf(api.cases.GET('/api/cases/figures')),
  refetchInterval: CLOCKS_MS,
});

/** Awards of decisions signed in the period, by form and by how far they are. */
export const awardFiguresQuery = ({ from, to }: Period) =>
  queryOptions({
    queryKey: ['recognition', 'award-figures', from, to],
    queryFn: async (): Promise<readonly AwardGroup[]> =>
      (
        await bodyOf(
          api.recognition.GET('/api/recognition/awards', {
            params: { query: { signedFrom: from, signedTo: to, groupBy: ['awardForm,status'] } },
          }),
        )
      ).groups ?? [],
    placeholderData: keepPreviousData,
  });

/** Sums by the values of one key. */
export function sumsBy<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  valueOf: (row: Row) => number,
): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const row of rows) sums.set(keyOf(row), (sums.get(keyOf(row)) ?? 0) + valueOf(row));
  return sums;
}
