import { isTransient } from '@keng/persistence';
import type { Logger } from './logger';
import type { Metrics } from './metrics';

/** Something done again and again: seal audit entries, destroy orphans, forget old idempotency keys. */
export interface Sweep {
  readonly name: string;
  readonly everyMs: number;
  /** One short round; must be harmless when two processes do it at once. @returns how many rows it touched */
  run(): Promise<number>;
}

/** Runs sweeps one round after another, each at its own pace; an error is logged and the next round tries again. */
export class Sweeper {
  private readonly timers = new Set<NodeJS.Timeout>();
  private readonly running = new Set<Promise<void>>();
  private stopped = false;

  constructor(
    private readonly logger: Logger,
    private readonly metrics: Metrics,
  ) {}

  start(sweeps: readonly Sweep[]): void {
    for (const sweep of sweeps) this.schedule(sweep);
  }

  /** Starts no further round and waits for those that run. */
  async stop(): Promise<void> {
    this.stopped = true;
    for (const timer of this.timers) clearTimeout(timer);
    await Promise.all(this.running);
  }

  private schedule(sweep: Sweep): void {
    if (this.stopped) return;
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      const round = this.round(sweep).finally(() => {
        this.running.delete(round);
        this.schedule(sweep);
      });
      this.running.add(round);
    }, sweep.everyMs);
    this.timers.add(timer);
  }

  private async round(sweep: Sweep): Promise<void> {
    const rounds = this.metrics.counter('keng_sweeps_total', 'Rounds of recurring work', [
      'sweep',
      'outcome',
    ]);
    const swept = this.metrics.counter('keng_swept_rows_total', 'Rows touched by recurring work', ['sweep']);
    try {
      swept.inc({ sweep: sweep.name }, await sweep.run());
      rounds.inc({ sweep: sweep.name, outcome: 'done' });
    } catch (error) {
      rounds.inc({ sweep: sweep.name, outcome: 'failed' });
      const level = isTransient(error) ? 'warn' : 'error';
      this.logger[level]({ err: error, sweep: sweep.name }, 'sweep failed; it will be tried again');
    }
  }
}
