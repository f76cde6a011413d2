import { setTimeout as delay } from 'node:timers/promises';
import { DeskProblem } from './problem';

const PATIENCE_MS = 120_000;
const PAUSE_MS = 150;
/** A whole country's units come to each service after the first start. */
const DIRECTORY_PATIENCE_MS = 300_000;
const DIRECTORY_PAUSE_MS = 500;

/**
 * Asks until there is an answer, for what happens a moment later in another service.
 * @param description ends the sentence "gave up waiting for …"
 * @param probe gives undefined for "not yet"
 */
export async function until<T>(description: string, probe: () => Promise<T | undefined>): Promise<T> {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const answer = await probe();
    if (answer !== undefined) return answer;
    if (performance.now() > deadline) {
      throw new Error(`gave up after ${PATIENCE_MS / 1_000} s waiting for ${description}`);
    }
    await delay(PAUSE_MS);
  }
}

/**
 * Does an act that a service refuses until word of units and officers has come to it, which takes a while after the
 * first start of an installation.
 * @param slugs by which it refuses meanwhile
 * @throws the last refusal when it stays so
 */
export async function onceKnown<T>(slugs: readonly string[], act: () => Promise<T>): Promise<T> {
  const deadline = performance.now() + DIRECTORY_PATIENCE_MS;
  for (;;) {
    try {
      return await act();
    } catch (error) {
      const tooEarly = error instanceof DeskProblem && slugs.includes(error.slug);
      if (!tooEarly || performance.now() > deadline) throw error;
    }
    await delay(DIRECTORY_PAUSE_MS);
  }
}
