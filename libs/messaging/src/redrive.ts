import { isTransient } from '@keng/persistence';
import { afterArrival, decideArrival, type BlockReason, type KeyCursor } from './arrival';
import type { ConsumerSettings } from './consumer-settings';
import type { EventDispatch } from './event-dispatch';
import { describeFault } from './fault';
import { KeyCursors } from './key-cursors';
import { ParkedEvents, type StuckKey, type WaitingEvent } from './parked-events';
import { Wakeup } from './wakeup';

/** Longest wait before requests made by another process are seen, in ms. */
const POLL_MS = 2_000;
const KEYS_AT_ONCE = 100;
/** Rounds between two measurements: twenty seconds. */
const MEASURED_EVERY = 10;

/** An event of a blocked key failed again. */
class StillPoison extends Error {
  constructor(
    readonly event: WaitingEvent,
    override readonly cause: unknown,
  ) {
    super();
  }
}

/**
 * Lets blocked keys go on: those that somebody asked to retry, and those whose missing event has come. A path of its
 * own beside the partitions: lock the cursor, run the parked events in order, one transaction each, unblock when none
 * is left (decisions 1.6). Events that arrive meanwhile wait for the cursor's lock.
 */
export class Redrive {
  private readonly cursors: KeyCursors;
  private readonly parked: ParkedEvents;
  private readonly wakeup = new Wakeup();
  private running: Promise<void> | undefined;

  constructor(
    private readonly settings: ConsumerSettings,
    private readonly dispatch: EventDispatch,
  ) {
    const { work, schema, group } = settings;
    this.cursors = new KeyCursors(work, schema, group.name);
    this.parked = new ParkedEvents(work, schema, group.name);
  }

  start(): void {
    this.wakeup.open();
    this.running ??= this.loop();
  }

  /** Looks at once instead of at the next poll. */
  readonly wake = (): void => this.wakeup.wake();

  async stop(): Promise<void> {
    this.wakeup.close();
    await this.running;
    this.running = undefined;
  }

  private async loop(): Promise<void> {
    const { logger, group } = this.settings;
    for (let round = 0; this.wakeup.isOpen; round += 1) {
      try {
        for (const key of await this.parked.ready(KEYS_AT_ONCE)) {
          if (this.wakeup.isOpen) await this.redriveKey(key);
        }
        if (round % MEASURED_EVERY === 0) await this.measure();
      } catch (error) {
        logger.warn({ group: group.name, fault: describeFault(error) }, 'redrive will be tried again');
      }
      await this.wakeup.wait(POLL_MS);
    }
  }

  private async measure(): Promise<void> {
    const { metrics, group } = this.settings;
    const { rows, oldestAgeSeconds } = await this.parked.backlog();
    metrics.gauge('parked_rows', { group: group.name }, rows);
    metrics.gauge('parked_oldest_age_seconds', { group: group.name }, oldestAgeSeconds);
  }

  private async redriveKey(stuck: StuckKey): Promise<void> {
    try {
      while (this.wakeup.isOpen && (await this.redriveNext(stuck))) {
        await this.settings.onArrow?.('redrive.committed');
      }
    } catch (error) {
      if (!(error instanceof StillPoison)) throw error;
      // A passing failure keeps the request, so the next round tries again.
      if (isTransient(error.cause)) throw error.cause;
      await this.refuse(stuck, error.event, 'poison', describeFault(error.cause));
    }
  }

  /** Runs the first parked event of a key; false when the key has nothing more to run. */
  private redriveNext({ topic, key }: StuckKey): Promise<boolean> {
    return this.settings.work.run(async () => {
      const cursor = await this.cursors.lockOne(topic, key);
      const event = await this.parked.first(topic, key);
      if (!event) return this.save(topic, key, { ...cursor, blocked: null });
      const refusal = this.refusalOf(cursor, event);
      if (refusal) {
        await this.parked.refuse(event, refusal, undefined);
        return this.save(topic, key, { ...cursor, blocked: refusal });
      }
      const next = await this.settle(cursor, event);
      await this.parked.remove(event);
      await this.settings.onArrow?.('redrive.applied');
      await this.save(topic, key, next);
      return true;
    });
  }

  private refusalOf(cursor: KeyCursor, event: WaitingEvent): BlockReason | undefined {
    if (!event.readable) return 'poison';
    const verdict = decideArrival({ ...cursor, blocked: null }, event.envelope);
    return verdict.is === 'block' ? verdict.reason : undefined;
  }

  private async settle(cursor: KeyCursor, event: WaitingEvent): Promise<KeyCursor> {
    if (decideArrival({ ...cursor, blocked: null }, event.envelope).is === 'duplicate') return cursor;
    try {
      await this.dispatch.dispatch(event);
    } catch (error) {
      throw new StillPoison(event, error);
    }
    return afterArrival(cursor, event.envelope);
  }

  private async save(topic: string, key: string, cursor: KeyCursor): Promise<false> {
    await this.cursors.save(topic, new Map([[key, cursor]]));
    return false;
  }

  private async refuse(
    { topic, key }: StuckKey,
    event: WaitingEvent,
    reason: BlockReason,
    fault: string,
  ): Promise<void> {
    await this.settings.work.run(async () => {
      const cursor = await this.cursors.lockOne(topic, key);
      await this.parked.refuse(event, reason, fault);
      await this.save(topic, key, { ...cursor, blocked: reason });
    });
    const { logger, group } = this.settings;
    const { id, type, eventSeq } = event.envelope;
    logger.error({ group: group.name, topic, key, id, type, eventSeq, reason, fault }, 'key still blocked');
  }
}
