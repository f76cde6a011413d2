import type { UnitOfWork } from '@keng/persistence';
import { backoff } from './backoff';
import type { EventLogger } from './event-logger';
import { describeFault } from './fault';
import type { Chunk, ChunkHandler, EventSource, SourceState } from './ports';
import { Wakeup } from './wakeup';

/** Longest wait before events of another process are seen, in ms. */
const IDLE_POLL_MS = 2_000;

/** A log that is asked rather than one that pushes. */
export interface LogReader<Part extends Chunk = Chunk> {
  /** Makes the group known to the log. */
  subscribe(work: UnitOfWork): Promise<void>;
  /** How many events of a partition are read at once, at most. */
  readonly most: number;
  /** The next events of every partition that has some. */
  read(work: UnitOfWork, isCurrent: () => boolean): Promise<Part[]>;
  /** Partitions of one topic and one reading as a single chunk; absent where there is nothing to gain. */
  join?(parts: readonly Part[]): Joint<Part>;
}

/** Partitions that are handled together. */
export interface Joint<Part extends Chunk> extends Chunk {
  /** What has not taken effect, by partition. */
  rest(): readonly Part[];
}

/**
 * Reads round after round. The partitions of a topic are handled together, for a few events each would cost a
 * transaction each; where that does not succeed, one after the other, so that a partition that has to pause holds up
 * no other. A partition is handled alone until it has been so once, for a first start is marked by partition.
 */
export class PollingSource<Part extends Chunk = Chunk> implements EventSource {
  state: SourceState = 'stopped';
  private readonly wakeup = new Wakeup();
  private readonly pausedUntil = new Map<string, number>();
  private readonly begun = new Set<string>();
  private running: Promise<void> | undefined;

  constructor(
    private readonly reader: LogReader<Part>,
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
        const isMore = await this.round(handler, work);
        this.state = 'running';
        failures = 0;
        if (!isMore) await this.wakeup.wait(this.untilNextRound());
      } catch (error) {
        this.state = 'retrying';
        failures += 1;
        this.logger.warn({ failures, fault: describeFault(error) }, 'log will be read again');
        await this.wakeup.pause(backoff(failures));
      }
    }
  }

  /** Resolves to whether some partition holds more than was read; for what comes later somebody calls. */
  private async round(handler: ChunkHandler, work: UnitOfWork): Promise<boolean> {
    const parts = await this.reader.read(work, () => this.wakeup.isOpen);
    const now = performance.now();
    const ready = parts.filter((part) => now >= (this.pausedUntil.get(nameOf(part)) ?? 0));
    for (const ofTopic of Map.groupBy(ready, ({ topic }) => topic).values()) {
      await this.handleEach(handler, await this.afterTogether(handler, ofTopic));
    }
    return ready.some(({ deliveries }) => deliveries.length >= this.reader.most);
  }

  /** Handles what can be handled together; resolves to what is left to be handled one after the other. */
  private async afterTogether(handler: ChunkHandler, parts: readonly Part[]): Promise<readonly Part[]> {
    const [begun, fresh] = [true, false].map((is) =>
      parts.filter((part) => this.begun.has(nameOf(part)) === is),
    ) as [Part[], Part[]];
    if (begun.length < 2 || !this.reader.join) return parts;
    const joint = this.reader.join(begun);
    const { retryInMs } = await handler(joint);
    return retryInMs === undefined ? fresh : [...joint.rest(), ...fresh];
  }

  private async handleEach(handler: ChunkHandler, parts: readonly Part[]): Promise<void> {
    for (const part of parts) {
      const { retryInMs } = await handler(part);
      if (retryInMs === undefined) {
        this.pausedUntil.delete(nameOf(part));
        this.begun.add(nameOf(part));
      } else {
        this.pausedUntil.set(nameOf(part), performance.now() + retryInMs);
      }
    }
  }

  private untilNextRound(): number {
    const now = performance.now();
    for (const [partition, until] of this.pausedUntil) if (until <= now) this.pausedUntil.delete(partition);
    return Math.min(IDLE_POLL_MS, ...[...this.pausedUntil.values()].map((until) => until - now));
  }
}

const nameOf = ({ topic, partition }: Chunk): string => `${topic}/${partition}`;
