import { useRef } from 'react';
import { Problem } from './problem';

/** The idempotency key of what an officer does on a page. */
export interface ActKey {
  /** The same until the act is settled. */
  readonly get: () => string;
  /** To be told of every answer, and of every failure with its error. */
  readonly answered: (error?: unknown) => void;
}

/**
 * What got no answer is sent again under the same key, so that it takes effect once. A refusal settles an act, and what
 * follows it is another one. The end of the session settles nothing: the first sending may have arrived before it.
 */
export const isSettled = (error: unknown): boolean =>
  error === undefined || (error instanceof Problem && error.slug !== 'unauthenticated');

/** A key for one act after the other. */
export function useActKey(): ActKey {
  const key = useRef<string>(undefined);
  return {
    get: () => (key.current ??= crypto.randomUUID()),
    answered: (error) => {
      if (isSettled(error)) key.current = undefined;
    },
  };
}
