import { useEffect, useSyncExternalStore } from 'react';
import { queryClient } from './query-client';

/** Services that tell their changes. */
export type LiveService = 'intake' | 'cases' | 'recognition';
type State = 'live' | 'lost';

const POLL_MS = 10_000;
const RECONNECT_MS = 5_000;
/** A stream ends every minute and is opened again at once; only what takes longer is a loss. */
const LOST_AFTER_MS = 3_000;
/** Changes that come together cause one reading. */
const GATHER_MS = 100;

const states = new Map<LiveService, State>();
const listeners = new Set<() => void>();

function setState(service: LiveService, state: State | undefined): void {
  if (state === undefined) states.delete(service);
  else states.set(service, state);
  for (const listener of listeners) listener();
}

/** Whether some service's changes do not reach this page at present; it asks every ten seconds instead. */
export function useIsLiveLost(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => [...states.values()].includes('lost'),
  );
}

/** Keeps what is shown of these services up to date: queries whose key begins with the service's name. */
export function useLive(services: readonly LiveService[]): void {
  const names = services.join();
  useEffect(() => {
    const stops = services.map(follow);
    return () => stops.forEach((stop) => stop());
    // oxlint-disable-next-line react/exhaustive-deps -- the names stand for the array
  }, [names]);
}

type PresenceListener = (presence: {
  readonly tipId: string;
  readonly officers: readonly PresentOfficer[];
}) => void;

export interface PresentOfficer {
  readonly officerId: string;
  readonly activity: 'looking' | 'typing';
}

const presenceListeners = new Set<PresenceListener>();

/** Hears who looks at which tip. @returns ends it */
export function onPresence(listener: PresenceListener): () => void {
  presenceListeners.add(listener);
  return () => presenceListeners.delete(listener);
}

function follow(service: LiveService): () => void {
  let source: EventSource | undefined;
  let gathering: ReturnType<typeof setTimeout> | undefined;
  let losing: ReturnType<typeof setTimeout> | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  const refresh = (): void => {
    gathering ??= setTimeout(() => {
      gathering = undefined;
      void queryClient.invalidateQueries({ queryKey: [service] });
    }, GATHER_MS);
  };
  const poll = setInterval(() => {
    if (states.get(service) === 'lost') refresh();
  }, POLL_MS);
  const connect = (): void => {
    source = new EventSource(`/api/${service}/live`);
    source.addEventListener('open', () => {
      clearTimeout(losing);
      losing = undefined;
      setState(service, 'live');
    });
    source.addEventListener('changed', refresh);
    source.addEventListener('reset', refresh);
    source.addEventListener('presence', ({ data }: MessageEvent<string>) => {
      for (const listener of presenceListeners) listener(JSON.parse(data) as Parameters<PresenceListener>[0]);
    });
    source.addEventListener('error', () => {
      losing ??= setTimeout(() => setState(service, 'lost'), LOST_AFTER_MS);
      // The browser comes back by itself, from where it was, unless it was refused.
      if (source?.readyState !== EventSource.CLOSED) return;
      again = setTimeout(() => {
        connect();
        refresh();
      }, RECONNECT_MS);
    });
  };
  connect();
  return () => {
    source?.close();
    clearInterval(poll);
    clearTimeout(gathering);
    clearTimeout(losing);
    clearTimeout(again);
    setState(service, undefined);
  };
}
