import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { api, bodyOf, keepCsrfToken } from './client';
import { Problem } from './problem';
import type { components } from './schema/gateway';

/** Who is signed in. */
export type Session = components['schemas']['OpenSessionView'];
export type Role = Session['officer']['appointments'][number]['role'];

/** All roles, in the order in which they are listed. */
export const ROLES = [
  'operator',
  'desk_commander',
  'investigator',
  'case_commander',
  'committee_secretary',
  'committee_member',
  'issuer',
  'custodian',
  'auditor',
  'administrator',
] as const satisfies readonly Role[];

/** As the page came, without a session cookie: asking would only be refused. */
let isAbsent = document.documentElement.dataset['session'] === 'absent';

/** Null: nobody is signed in. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async (): Promise<Session | null> => {
    if (isAbsent) return null;
    try {
      return remember(await bodyOf(api.gateway.GET('/api/session')));
    } catch (error) {
      if (error instanceof Problem && error.status === 401) return null;
      throw error;
    }
  },
  staleTime: 60_000,
});

export interface Credentials {
  readonly username: string;
  readonly password: string;
  /** Six digits, where the account asks for them. */
  readonly totp?: string;
}

/** @throws Problem credentials-wrong, account-locked, totp-required, rate-limited */
export async function signIn(credentials: Credentials): Promise<Session> {
  return remember(await bodyOf(api.gateway.POST('/api/session', { body: credentials })));
}

/** Changes the password; the session goes on under a new cookie. @throws Problem credentials-wrong, invalid-fields */
export async function changePassword(body: {
  readonly currentPassword: string;
  readonly newPassword: string;
}): Promise<Session> {
  return remember(await bodyOf(api.gateway.POST('/api/session/password', { body })));
}

/** Begins the idle time anew. @throws Problem unauthenticated */
export async function renewSession(): Promise<Session> {
  return remember(await bodyOf(api.gateway.POST('/api/session/renewal')));
}

const unfinished = new Set<() => Promise<void>>();

/** What has to be done before the session changes hands or powers. @returns takes it back */
export function beforeSessionChange(finish: () => Promise<void>): () => void {
  unfinished.add(finish);
  return () => unfinished.delete(finish);
}

const finishAll = (): Promise<unknown> => Promise.allSettled([...unfinished].map((finish) => finish()));

/** Acts under one appointment from now on, in every window of this session; undefined: under all. */
export async function actUnder(appointmentId: string | undefined): Promise<Session> {
  await finishAll();
  const body = appointmentId === undefined ? {} : { appointmentId };
  return remember(await bodyOf(api.gateway.PUT('/api/session/appointment', { body })));
}

/** Ends the session on the server, too. */
export async function signOut(): Promise<void> {
  await finishAll();
  await api.gateway.DELETE('/api/session');
}

function remember(session: Session): Session {
  isAbsent = false;
  keepCsrfToken(session.csrfToken);
  return session;
}

/** The session, in pages that only the signed-in reach. */
export function useSession(): Session {
  const { data } = useSuspenseQuery(sessionQuery);
  if (data === null) throw new Error('nobody is signed in');
  return data;
}

/** What the officer acts under: one chosen appointment, else all. */
export function actingUnder(session: Session): Session['officer']['appointments'] {
  const chosen = chosenAppointment(session);
  return session.officer.appointments.filter(
    ({ appointmentId }) => chosen === undefined || appointmentId === chosen,
  );
}

/** The one appointment that the officer chose to act under; undefined: all. */
export const chosenAppointment = ({ actingAppointmentId }: Session): string | undefined =>
  actingAppointmentId ?? undefined;

/** Whether the officer acts in one of these roles, anywhere or at one unit. */
export function holds(session: Session, roles: readonly Role[], unitId?: string): boolean {
  return actingUnder(session).some(
    (held) => roles.includes(held.role) && (unitId === undefined || held.unitId === unitId),
  );
}
