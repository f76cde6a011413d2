import { useSyncExternalStore } from 'react';
import { queryClient } from '../../../api/query-client';
import { endSession } from '../../../api/session-end';
import { Problem } from '../../../api/problem';
import { numberOf, type TipRow } from '../tips';
import { decideOn } from './decisions';
import type { ActedTip, HeldAct } from './held-act';
import { HeldActs } from './held-acts';

/** The acts of this window. */
export const deskActs = new HeldActs({
  now: () => Date.now(),
  after: (ms, act) => void setTimeout(act, ms),
  send: async (tip, decision) => {
    try {
      await decideOn(tip, decision);
    } catch (error) {
      if (error instanceof Problem && error.slug === 'unauthenticated') endSession();
      throw error;
    }
  },
  settled: () => void queryClient.invalidateQueries({ queryKey: ['intake'] }),
  newId: () => crypto.randomUUID(),
  kept: {
    keys: () => Object.keys(localStorage),
    get: (key) => localStorage.getItem(key),
    set: (key, text) => localStorage.setItem(key, text),
    remove: (key) => localStorage.removeItem(key),
  },
  claim: (id) =>
    new Promise((resolve) => {
      void navigator.locks.request(`keng.held-act.${id}`, { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        // Held for as long as the window lives.
        return lock === null ? undefined : new Promise<void>(() => undefined);
      });
    }),
});

export const useDeskActs = (): readonly HeldAct[] =>
  useSyncExternalStore(deskActs.subscribe, deskActs.current);

/** A row of a list as what is acted on. */
export function actedTip(row: TipRow): ActedTip {
  const { tipId, version, nextClock } = row;
  return {
    tipId,
    version,
    number: numberOf(row),
    endsAt: nextClock == null ? undefined : Date.parse(nextClock.legalEndAt),
  };
}
