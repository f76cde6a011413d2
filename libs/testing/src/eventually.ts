import { setTimeout as delay } from 'node:timers/promises';

/** Limits of a wait, in ms. */
export interface Patience {
  readonly timeoutMs?: number;
  readonly intervalMs?: number;
}

/**
 * Polls until the probe gives something truthy, and gives that back. A probe that throws (a failed `expect`, say) is
 * asked again as well.
 *
 * @param description ends the sentence "gave up waiting until …"
 */
export async function eventually<T>(
  description: string,
  probe: () => T | Promise<T>,
  { timeoutMs = 10_000, intervalMs = 20 }: Patience = {},
): Promise<T> {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    const outcome = await attempt(probe);
    if ('value' in outcome && outcome.value) return outcome.value;
    if (performance.now() > deadline) throw gaveUp(description, timeoutMs, outcome);
    await delay(intervalMs);
  }
}

type Outcome<T> = { readonly value: T } | { readonly error: unknown };

async function attempt<T>(probe: () => T | Promise<T>): Promise<Outcome<T>> {
  try {
    return { value: await probe() };
  } catch (error) {
    return { error };
  }
}

function gaveUp(description: string, timeoutMs: number, last: Outcome<unknown>): Error {
  const told = 'error' in last ? withCauses(last.error) : JSON.stringify(last.value);
  const message = `Gave up after ${timeoutMs} ms waiting until ${description}; last: ${told}`;
  return new Error(message, 'error' in last ? { cause: last.error } : {});
}

/** `TypeError: fetch failed` alone says nothing; the cause does. */
function withCauses(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause === undefined ? String(error) : `${String(error)}, because ${withCauses(cause)}`;
}
