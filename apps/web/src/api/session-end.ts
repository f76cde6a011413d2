import { useSyncExternalStore } from 'react';

/**
 * Whether the session ended while somebody was working. The page stays as it is, with all that was typed, below a
 * sign-in of its own.
 */
let hasEnded = false;
const listeners = new Set<() => void>();

function set(ended: boolean): void {
  if (hasEnded === ended) return;
  hasEnded = ended;
  for (const listener of listeners) listener();
}

export const endSession = (): void => set(true);
export const resumeSession = (): void => set(false);

export function useSessionEnded(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => hasEnded,
  );
}
