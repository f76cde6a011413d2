import { queryOptions, skipToken, useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api, bodyOf } from './client';
import { indexPlaces, type FindPlaces, type PlacesDocument } from '../lib/places';
import { gathered } from './gathered';
import { actingUnder, useSession } from './session';
import type { components, operations } from './schema/directory';

/** A unit of any kind, as it is on a day. */
export type Unit = components['schemas']['UnitView'];
export type UnitFilter = NonNullable<operations['Units_list']['parameters']['query']>;

const STALE_MS = 10 * 60_000;

const readUnit = gathered(async (ids) => {
  const { items } = await bodyOf(
    api.directory.GET('/api/directory/units', { params: { query: { ids: [...ids], limit: ids.length } } }),
  );
  return new Map(items.map((unit) => [unit.unitId, unit]));
});

const unitQuery = (unitId: string | null | undefined) =>
  queryOptions({
    queryKey: ['directory', 'unit', unitId],
    queryFn: unitId == null ? skipToken : () => readUnit(unitId),
    staleTime: STALE_MS,
  });

/** A unit by id; null when there is none, undefined while on its way, or while no id is known. */
export const useUnit = (unitId: string | null | undefined): Unit | null | undefined =>
  useQuery(unitQuery(unitId)).data;

/** Those of the units that are known by now. */
export const useUnits = (unitIds: readonly string[]): readonly Unit[] =>
  useQueries({ queries: unitIds.map(unitQuery) }).flatMap(({ data }) => data ?? []);

/** Units by kind, parent or name (old or new, marks optional). */
export const unitsQuery = (filter: UnitFilter) =>
  queryOptions({
    queryKey: ['directory', 'units', filter],
    queryFn: async () =>
      (await bodyOf(api.directory.GET('/api/directory/units', { params: { query: filter } }))).items,
    staleTime: STALE_MS,
  });

/** The unit and every unit above it, nearest first. */
export const unitPathQuery = (unitId: string) =>
  queryOptions({
    queryKey: ['directory', 'unit-path', unitId],
    queryFn: async (): Promise<readonly Unit[]> => {
      const path: Unit[] = [];
      let unit = await readUnit(unitId);
      while (unit !== null) {
        path.push(unit);
        unit = unit.parentId == null ? null : await readUnit(unit.parentId);
      }
      return path;
    },
    staleTime: STALE_MS,
  });

/**
 * The search over all places of today and before, prepared once, the officer's own province first; undefined while it is
 * on its way.
 */
export function useFindPlaces(): FindPlaces | undefined {
  const { data: find } = useQuery(placesQuery);
  const unitIds = [...new Set(actingUnder(useSession()).map(({ unitId }) => unitId))];
  const desks = useQueries({
    queries: unitIds.map(unitPathQuery),
    combine: (paths) => paths.flatMap(({ data = [] }) => data.map(({ fullName }) => fullName)),
  });
  return useMemo(() => find && ((typed) => find(typed, desks)), [find, desks]);
}

const placesQuery = queryOptions({
  queryKey: ['directory', 'places'],
  queryFn: async () => bodyOf(api.directory.GET('/api/directory/places')),
  select: (places) => indexPlaces(places as unknown as PlacesDocument),
  staleTime: 60 * 60_000,
});
