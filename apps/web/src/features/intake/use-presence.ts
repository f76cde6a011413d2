import { useEffect, useSyncExternalStore } from 'react';
import { api } from '../../api/client';
import { onPresence, type PresentOfficer } from '../../api/live';
import { useSession } from '../../api/session';

const NOBODY: readonly PresentOfficer[] = [];
const present = new Map<string, readonly PresentOfficer[]>();
const listeners = new Set<() => void>();

onPresence(({ tipId, officers }) => {
  present.set(tipId, officers);
  for (const listener of listeners) listener();
});

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Others who are at a tip now. */
export function usePresence(tipId: string): readonly PresentOfficer[] {
  const { officer } = useSession();
  const all = useSyncExternalStore(subscribe, () => present.get(tipId) ?? NOBODY);
  return all.filter(({ officerId }) => officerId !== officer.officerId);
}

const AGAIN_MS = 20_000;

/** Lets others see that I am at this tip, until the page is left. */
export function useShowPresence(tipId: string, activity: PresentOfficer['activity']): void {
  useEffect(() => {
    const say = (what: PresentOfficer['activity'] | 'left'): void => {
      const body = { activity: what };
      // Nothing depends on it, so nobody needs to hear of a failure.
      api.intake
        .PUT('/api/intake/tips/{tipId}/presence', { params: { path: { tipId } }, body })
        .catch(() => undefined);
    };
    say(activity);
    const timer = setInterval(() => say(activity), AGAIN_MS);
    return () => {
      clearInterval(timer);
      say('left');
    };
  }, [tipId, activity]);
}
