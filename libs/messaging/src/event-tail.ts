import { backoff } from './backoff';
import type { EventLogger } from './event-logger';
import { describeFault } from './fault';
import type { OwnEvent, OwnEvents } from './ports';
import { Wakeup } from './wakeup';

const BATCH = 500;
/** Longest wait for what another process's relay has moved, in ms; well below the second that viewers are promised. */
const POLL_MS = 500;

/** Gets a batch ready; what it resolves to hands the batch over, in one go. */
export type PrepareEvents = (events: readonly OwnEvent[]) => Promise<() => void>;

/**
 * The one reader of a service's own events in this process, for everybody who wants to hear of them live. Reads while
 * somebody follows, woken by the relay; asks nothing of the database otherwise.
 */
export class EventTail {
  private readonly wakeup = new Wakeup();
  private prepare: PrepareEvents | undefined;
  private followers = 0;
  private begun: Promise<void> | undefined;
  private running: Promise<void> = Promise.resolve();
  private at = 0;

  constructor(
    private readonly own: OwnEvents,
    private readonly logger: EventLogger,
  ) {
    this.wakeup.open();
  }

  /** Everything up to here has been handed over. */
  get position(): number {
    return this.at;
  }

  /** Who prepares each batch; set once, before the first follower. */
  onEvents(prepare: PrepareEvents): void {
    this.prepare = prepare;
  }

  /** There are new events. Cheap, never throws. */
  readonly wake = (): void => this.wakeup.wake();

  /** Resolves once every event after `position` will be handed over. Each call needs one `leave`. */
  async join(): Promise<void> {
    this.followers += 1;
    this.begun ??= this.begin();
    try {
      await this.begun;
    } catch (error) {
      this.leave();
      throw error;
    }
  }

  leave(): void {
    this.followers -= 1;
    if (this.followers === 0) this.wakeup.wake();
  }

  /** Resolves when the batch in flight has been handed over. */
  async stop(): Promise<void> {
    this.wakeup.close();
    await this.begun?.catch(() => undefined);
    await this.running;
  }

  private async begin(): Promise<void> {
    try {
      this.at = await this.own.newest();
    } catch (error) {
      this.begun = undefined;
      throw error;
    }
    this.running = this.loop();
  }

  private async loop(): Promise<void> {
    let failures = 0;
    while (this.wakeup.isOpen && this.followers > 0) {
      try {
        const handedOver = await this.next();
        failures = 0;
        if (handedOver < BATCH) await this.wakeup.wait(POLL_MS);
      } catch (error) {
        failures += 1;
        this.logger.warn({ failures, fault: describeFault(error) }, 'own events will be read again');
        await this.wakeup.pause(backoff(failures));
      }
    }
    this.begun = undefined;
  }

  private async next(): Promise<number> {
    const events = await this.own.after(this.at, BATCH);
    const last = events.at(-1);
    if (!last) return 0;
    const handOver = await this.prepare?.(events);
    // Together, with nothing in between: whoever compares places sees both or neither.
    handOver?.();
    this.at = last.position;
    return events.length;
  }
}
