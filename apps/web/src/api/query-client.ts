import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { Problem, Unreachable } from './problem';
import { endSession } from './session-end';

const ATTEMPTS = 3;

function notice(error: Error): void {
  if (error instanceof Problem && error.slug === 'unauthenticated') endSession();
}

/** What the pages know of the server, shared by all of them. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: notice }),
  mutationCache: new MutationCache({ onError: notice }),
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // A refusal stays one; what was not reached may be reached in a moment.
      retry: (failures, error) => error instanceof Unreachable && failures < ATTEMPTS,
      refetchOnWindowFocus: true,
    },
    // Typed text must not be sent again behind the officer's back; forms offer it.
    mutations: { retry: false },
  },
});
