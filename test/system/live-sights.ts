import type { Locator } from 'playwright-core';
import type { DeskOfficer } from './desk-officer';

/** Typing included, under the load of a whole test run; what it took is printed. */
const WAIT_MS = 45_000;

/** Watches how one officer's work comes to another one's screen, with nobody touching that one. */
export class LiveSights {
  private readonly taken: (readonly [step: string, ms: number])[] = [];

  /**
   * @param act ends once the actor's own screen shows that it is done
   * @param sight what the other screen shows then and did not before
   */
  async see(step: string, actor: DeskOfficer, act: () => Promise<void>, sight: Locator): Promise<void> {
    if (await sight.first().isVisible()) throw new Error(`${step}: the other screen shows it already`);
    const seen = sight
      .first()
      .waitFor({ timeout: WAIT_MS })
      .then(() => Date.now());
    const [at] = await Promise.all([seen, act()]);
    this.taken.push([step, Math.max(0, at - actor.answeredAt())]);
  }

  /** One line a step: how long after the answer to the actor the other screen was found to show it. */
  report(): string {
    return this.taken.map(([step, ms]) => `${String(ms).padStart(6)} ms  ${step}`).join('\n');
  }
}
