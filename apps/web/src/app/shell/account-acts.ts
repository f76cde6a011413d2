import { queryClient } from '../../api/query-client';
import { actUnder, sessionQuery, signOut } from '../../api/session';

/** What was read under other appointments must not be shown any more. */
export async function act(appointmentId: string | undefined): Promise<void> {
  const session = await actUnder(appointmentId);
  queryClient.setQueryData(sessionQuery.queryKey, session);
  await queryClient.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
}

/** A fresh page holds nothing of the officer who left. */
export async function leave(): Promise<void> {
  await signOut().catch(() => undefined);
  location.assign('/sign-in');
}
