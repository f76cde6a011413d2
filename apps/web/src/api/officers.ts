import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, bodyOf } from './client';
import { gathered } from './gathered';
import type { Role } from './session';
import type { components } from './schema/directory';

/** An officer with the appointments of all times. */
export type Officer = components['schemas']['OfficerView'];
export type Capacity =
  | 'agency_head'
  | 'agency_deputy_head'
  | 'senior_investigator'
  | 'intermediate_investigator'
  | 'junior_investigator'
  | 'investigation_officer';

const STALE_MS = 10 * 60_000;

const readOfficer = gathered(async (ids) => {
  const { items } = await bodyOf(
    api.directory.GET('/api/directory/officers', { params: { query: { ids: [...ids], limit: ids.length } } }),
  );
  return new Map(items.map((officer) => [officer.officerId, officer]));
});

/** An officer by id; null when there is none, undefined while on its way. */
export const useOfficer = (officerId: string): Officer | null | undefined =>
  useQuery({
    queryKey: ['directory', 'officer', officerId],
    queryFn: () => readOfficer(officerId),
    staleTime: STALE_MS,
  }).data;

/** Officers by what they hold today. */
export const officersQuery = (held: {
  readonly unitId?: string;
  readonly role?: Role;
  readonly capacity?: Capacity;
}) =>
  queryOptions({
    queryKey: ['directory', 'officers', held],
    queryFn: async () =>
      (
        await bodyOf(
          api.directory.GET('/api/directory/officers', { params: { query: { ...held, limit: 100 } } }),
        )
      ).items,
    staleTime: STALE_MS,
  });
