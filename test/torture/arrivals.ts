import { setTimeout as delay } from 'node:timers/promises';

const TICK_MS = 10;
const MS_PER_SECOND = 1_000;

export interface Arrivals {
  /** Whoever answers; calls go round. */
  readonly takers: readonly (() => Promise<void>)[];
  /** Calls a second. */
  readonly rate: number;
  /** Calls held at once. */
  readonly atOnce: number;
  readonly open: () => boolean;
  /** Told how many were turned away. */
  readonly onShed: (callers: number) => void;
}

/**
 * Open loop: calls come at their rate however slowly they are answered, as they do at a hotline. Resolves when it has
 * closed and every call that was taken has ended.
 * @throws the first error of a call
 */
export async function arrivals({ takers, rate, atOnce, open, onShed }: Arrivals): Promise<void> {
  const began = performance.now();
  const held = new Set<Promise<void>>();
  const failed = Promise.withResolvers<never>();
  failed.promise.catch(() => undefined);
  for (let come = 0; open(); await Promise.race([delay(TICK_MS), failed.promise])) {
    const due = Math.floor(((performance.now() - began) * rate) / MS_PER_SECOND) - come;
    const taken = Math.min(due, atOnce - held.size);
    for (let at = 0; at < taken; at += 1) {
      const call = takers[(come + at) % takers.length]?.() ?? Promise.resolve();
      held.add(call);
      call.then(
        () => held.delete(call),
        (error: unknown) => failed.reject(error),
      );
    }
    come += due;
    if (due > taken) onShed(due - taken);
  }
  await Promise.all(held);
}
