import { useQueries, useQuery } from '@tanstack/react-query';
import { holds, type Session } from '../../api/session';
import { waitingCasesQuery, waitingDossiersQuery, waitingTipsQuery } from '../../api/waiting';
import { SERVICES, stateQuery } from '../../features/administration/operations-api';
import { composeBell, type Bell } from './bell-lines';

const PARKED_MS = 30_000;

/** What waits for the officer, by the roles under which they act; kept up to date. */
export function useBell(session: Session): Bell & { readonly error: unknown; readonly retry: () => void } {
  const tips = useQuery({
    ...waitingTipsQuery,
    enabled: holds(session, ['operator', 'desk_commander']),
  });
  const cases = useQuery({
    ...waitingCasesQuery,
    enabled: holds(session, ['investigator', 'case_commander']),
  });
  const dossiers = useQuery({
    ...waitingDossiersQuery,
    enabled: holds(session, ['committee_secretary', 'committee_member', 'issuer']),
  });
  const states = useQueries({
    queries: SERVICES.map((service) => ({
      ...stateQuery(service),
      refetchInterval: PARKED_MS,
      enabled: holds(session, ['administrator']),
    })),
  });
  const asked = [tips, cases, dossiers, ...states];
  return {
    ...composeBell({
      tips: tips.data,
      cases: cases.data,
      dossiers: dossiers.data,
      parked: states.reduce((sum, { data }) => sum + (data?.parked ?? 0), 0),
    }),
    error: asked.find(({ error }) => error !== null)?.error ?? null,
    retry: () => {
      for (const each of asked.filter(({ error }) => error !== null)) void each.refetch();
    },
  };
}
