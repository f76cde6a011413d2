import type { UnitOfWork } from '@keng/persistence';
import { backoff } from './backoff';
import type { EventLogger } from './event-logger';
import { describeFault } from './fault';
import type { Chunk, ChunkHandler, EventSource, SourceState } from './ports';
import { Wakeup } from './wakeup';

/** Longest wait before events of another process are seen, in ms. */
const IDLE_POLL_MS = 2_000;

/** A log that is asked rather than one that pushes. */
export interface LogReader {
  /** Makes the group known to the log. */
  subscribe(work: UnitOfWork): Promise<void>;
  /** The next events of every partition that has some. */
  read(work: UnitOfWork, isCurrent: () => boolean): Promise<Chunk[]>;
}

/** Reads round after round, one partition after the other; a partition that has to pause holds up no other. */
export class PollingSource implements EventSource {
  state: SourceState = 'stopped';
  private readonly wakeup = new Wakeup();
  private readonly pausedUntil = new Map<string, number>();
  private running: Promise<void> | undefined;

  constructor(
    private readonly reader: LogReader,
    private readonly logger: EventLogger,
  ) {}

  async run(handler: ChunkHandler, work: UnitOfWork): Promise<void> {
    this.state = 'starting';
    await this.reader.subscribe(work);
    this.wakeup.open();
    this.running ??= this.loop(handler, work);
  }

  async stop(): Promise<void> {
    this.wakeup.close();
    await this.running;
    this.running = undefined;
    this.state = 'stopped';
  }

  /** It never dies: whatever goes wrong is tried again. */
  onFatal(): void {}

  /** There are new events. */
  readonly wake = (): void => this.wakeup.wake();

  private async loop(handler: ChunkHandler, work: UnitOfWork): Promise<void> {
    let failures = 0;
    while (this.wakeup.isOpen) {
      try {
        const handled = await this.round(handler, work);
        this.state = 'running';
        failures = 0;
        if (!handled) await this.wakeup.wait(this.untilNextRound());
      } catch (error) {
        this.state = 'retrying';
        failures += 1;
        this.logger.warn({ failures, fault: describeFault(error) }, 'log will be read again');
        await this.wakeup.pause(backoff(failures));
      }
    }
  }

  /** Resolves to whether any partition had something to do. */
  private async round(handler: ChunkHandler, work: UnitOfWork): Promise<boolean> {
    const chunks = await this.reader.read(work, () => this.wakeup.isOpen);
    let handled = false;
    for (const chunk of chunks) {
      const partition = `${chunk.topic}/${chunk.partition}`;
      if (performance.now() < (this.pausedUntil.get(partition) ?? 0)) continue;
      handled = true;
      const { retryInMs } = await handler(chunk);
      if (retryInMs === undefined) this.pausedUntil.delete(partition);
      else this.pausedUntil.set(partition, performance.now() + retryInMs);
    }
    return handled;
  }

  private untilNextRound(): number {
    const now = performance.now();
    for (const [partition, until] of this.pausedUntil) if (until <= now) this.pausedUntil.delete(partition);
    return Math.min(IDLE_POLL_MS, ...[...this.pausedUntil.values()].map((until) => until - now));
  }
}
