import { backoff } from './backoff';
import type { EventLogger } from './event-logger';
import { describeFault } from './fault';
import type { OwnEvent, OwnHistory, Placed } from './ports';
import { Wakeup } from './wakeup';

const BATCH = 500;
/** Longest wait for what another process has added, in ms; well below the second that viewers are promised. */
const POLL_MS = 500;

/** Gets a batch ready; what it resolves to hands the batch over, in one go. */
export type Prepare<Entry> = (entries: readonly Entry[]) => Promise<() => void>;

/**
 * The one reader of a history of the service in this process, for everybody who wants to hear of it live. Reads while
 * somebody follows, woken by whoever added to it here; asks nothing of the database otherwise.
 */
export class Tail<Entry extends Placed> {
  private readonly wakeup = new Wakeup();
  private prepare: Prepare<Entry> | undefined;
  private followers = 0;
  private begun: Promise<void> | undefined;
  private running: Promise<void> = Promise.resolve();
  private at = 0;

  constructor(
    readonly history: OwnHistory<Entry>,
    private readonly logger: EventLogger,
  ) {
    this.wakeup.open();
  }

  /** Everything up to here has been handed over. */
  get position(): number {
    return this.at;
  }

  /** Who prepares each batch; set once, before the first follower. */
  onEntries(prepare: Prepare<Entry>): void {
    this.prepare = prepare;
  }

  /** There are new entries. Cheap, never throws. */
  readonly wake = (): void => this.wakeup.wake();

  /** Resolves once every entry after `position` will be handed over. Each call needs one `leave`. */
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
      this.at = await this.history.newest();
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
        this.logger.warn({ failures, fault: describeFault(error) }, 'own changes will be read again');
        await this.wakeup.pause(backoff(failures));
      }
    }
    this.begun = undefined;
  }

  private async next(): Promise<number> {
    const entries = await this.history.after(this.at, BATCH);
    const last = entries.at(-1);
    if (!last) return 0;
    const handOver = await this.prepare?.(entries);
    // Together, with nothing in between: whoever compares places sees both or neither.
    handOver?.();
    this.at = last.position;
    return entries.length;
  }
}

/** The tail of a service's own events, woken by its relay. */
export class EventTail extends Tail<OwnEvent> {}
