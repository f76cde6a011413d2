import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { api, bodyOf, idempotent, ifVersion } from '../../api/client';
import type { Role } from '../../api/session';
import type { components } from '../../api/schema/directory';

type Schemas = components['schemas'];
export type NewOfficer = Schemas['RegisterOfficerDto'];
export type RegisteredOfficer = Schemas['RegisteredOfficerView'];
export type NewAppointment = Schemas['AppointOfficerDto'];
export type Capacity = NonNullable<NewAppointment['capacity']>;
/** Undefined: whoever there is. */
export type RoleFilter = Role | undefined;

export const CAPACITIES: readonly Capacity[] = [
  'agency_head',
  'agency_deputy_head',
  'senior_investigator',
  'intermediate_investigator',
  'junior_investigator',
  'investigation_officer',
];

const PAGE = 50;

/** @param search part of a name or the beginning of a user name; everybody where it is empty */
export const officerPages = (role: RoleFilter, search: string) =>
  infiniteQueryOptions({
    queryKey: ['directory', 'officer-pages', role ?? null, search],
    queryFn: ({ pageParam }) =>
      bodyOf(
        api.directory.POST('/api/directory/officers/search', {
          body: {
            limit: PAGE,
            ...(role === undefined ? {} : { role }),
            ...(search === '' ? {} : { q: search }),
            ...(pageParam === null ? {} : { cursor: pageParam }),
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? null,
    placeholderData: keepPreviousData,
  });

/** @throws Problem own-activation-code, account-not-in-use */
export function renewCode(key: string, officerId: string): Promise<Schemas['RenewedCodeView']> {
  return bodyOf(
    api.directory.POST('/api/directory/officers/{officerId}/activation-code', {
      params: { path: { officerId }, header: idempotent(key) },
    }),
  );
}

/** @throws Problem username-taken */
export function registerOfficer(key: string, officer: NewOfficer): Promise<RegisteredOfficer> {
  return bodyOf(
    api.directory.POST('/api/directory/officers', { params: { header: idempotent(key) }, body: officer }),
  );
}

export interface AppointmentOf {
  readonly officerId: string;
  readonly version: number;
  readonly key: string;
  readonly appointment: NewAppointment;
}

/** @throws Problem appointment-overlaps, unit-not-in-force, own-appointment, stale-version */
export async function appointOfficer({ officerId, version, key, appointment }: AppointmentOf): Promise<void> {
  await api.directory.POST('/api/directory/officers/{officerId}/appointments', {
    params: { path: { officerId }, header: { ...idempotent(key), ...ifVersion(version) } },
    body: appointment,
  });
}
