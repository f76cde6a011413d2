import { isTransient, sqlErrorFacts } from '@keng/persistence';
import { afterArrival, decideArrival, UNSEEN, type KeyCursor } from './arrival';
import { backoff } from './backoff';
import { sliceOf } from './chunk-slice';
import type { ConsumerSettings } from './consumer-settings';
import { CrashMarks, type Approach } from './crash-marks';
import { noEffects, tellEffects, type Effects } from './effects';
import type { EventDispatch } from './event-dispatch';
import { describeFault } from './fault';
import { KeyCursors } from './key-cursors';
import { ParkedEvents, type Parking } from './parked-events';
import type { Chunk, Delivery } from './ports';

/** Tries of an event that fails for its own sake before it is parked. */
const TRIES = 3;

/** How long to leave a partition alone that another process works on, in ms. */
const TAKEN_PAUSE_MS = 100;

/** Another consumer of the group has taken these events: roll back and leave them. */
class TakenByAnother extends Error {}

/**
 * Takes chunks of events from any source and makes each event take effect once: cursor, effect and the events that
 * follow from it commit together (messaging.md §7.5). One for a consumer group.
 */
export class ChunkConsumer {
  private readonly cursors: KeyCursors;
  private readonly parked: ParkedEvents;
  private readonly marks: CrashMarks;
  private readonly begun = new Set<string>();
  private readonly failures = new Map<string, number>();

  /** @param onHealed called when a missing event has come and its key's parked events can follow */
  constructor(
    private readonly settings: ConsumerSettings,
    private readonly dispatch: EventDispatch,
    private readonly onHealed: () => void,
  ) {
    const { work, schema, group } = settings;
    this.cursors = new KeyCursors(work, schema, group.name);
    this.parked = new ParkedEvents(work, schema, group.name);
    this.marks = new CrashMarks(work, schema, group.name);
  }

  /** The handler to give to a source. Throws only what `chunk.taken` throws. */
  readonly consume = async (chunk: Chunk): Promise<{ readonly retryInMs?: number }> => {
    const partition = `${chunk.topic}/${chunk.partition}`;
    let size = this.settings.group.chunkSize;
    let tries = 0;
    for (let next = 0; next < chunk.deliveries.length && chunk.isCurrent();) {
      const slice = sliceOf(chunk.deliveries, next, size, (delivery) => !this.isIgnored(delivery));
      const outcome = await this.attempt(chunk, slice, tries + 1 >= TRIES);
      switch (outcome.is) {
        case 'done':
          this.failures.delete(partition);
          await chunk.taken(lastOf(slice));
          next += slice.length;
          tries = 0;
          break;
        case 'taken-by-another':
          return { retryInMs: TAKEN_PAUSE_MS };
        case 'transient':
          return { retryInMs: this.nextPause(partition, outcome.error) };
        case 'poison':
          if (slice.length === 1) tries += 1;
          size = 1;
          break;
        case 'one-by-one':
          size = 1;
          break;
      }
    }
    return {};
  };

  /** An ignored event locks nothing that others wait for. */
  private isIgnored({ envelope, unreadable }: Delivery): boolean {
    return unreadable === undefined && this.settings.group.ignoredTypes.has(envelope.type);
  }

  private async attempt(chunk: Chunk, slice: readonly Delivery[], lastTry: boolean): Promise<Outcome> {
    try {
      const approach = await this.mark(chunk, slice);
      if ((approach === 'alone' || approach === 'park') && slice.length > 1) return { is: 'one-by-one' };
      const fault = approach === 'park' ? 'ended the process' : undefined;
      await this.commit(chunk, slice, { fault, marked: approach !== 'unmarked' });
      return { is: 'done' };
    } catch (error) {
      await this.marks.survived(chunk.topic, chunk.partition).catch(() => undefined);
      if (error instanceof TakenByAnother) return { is: 'taken-by-another' };
      return this.fail(chunk, slice, error, lastTry);
    }
  }

  /** Marks the first start in each partition; see {@link CrashMarks}. */
  private async mark(chunk: Chunk, slice: readonly Delivery[]): Promise<Approach | 'unmarked'> {
    const partition = `${chunk.topic}/${chunk.partition}`;
    if (this.begun.has(partition)) return 'unmarked';
    const { position } = firstOf(slice);
    const approach = await this.marks.approach(chunk.topic, chunk.partition, position);
    const alone = slice.length === 1;
    if (approach !== 'chunk' && !alone) return approach;
    await this.marks.start(chunk.topic, chunk.partition, position, alone);
    if (approach === 'chunk') this.begun.add(partition);
    return approach;
  }

  private async fail(
    chunk: Chunk,
    slice: readonly Delivery[],
    error: unknown,
    lastTry: boolean,
  ): Promise<Outcome> {
    if (isTransient(error)) return { is: 'transient', error };
    if (slice.length > 1 || !lastTry) return { is: 'poison' };
    try {
      await this.commit(chunk, slice, { fault: describeFault(error) });
      return { is: 'done' };
    } catch (parkingError) {
      if (parkingError instanceof TakenByAnother) return { is: 'taken-by-another' };
      return { is: 'transient', error: parkingError };
    }
  }

  /**
   * One transaction: the source's place, the cursors, the effects, the end of a marked start. With a `fault` the one
   * event is parked instead.
   */
  private async commit(
    chunk: Chunk,
    slice: readonly Delivery[],
    { fault, marked }: { readonly fault: string | undefined; readonly marked?: boolean },
  ): Promise<void> {
    const { work, clock } = this.settings;
    const began = clock.now();
    const effects = await work.run(async () => {
      await this.arrow('consumer.begun');
      if (!(await chunk.take(lastOf(slice)))) throw new TakenByAnother();
      await this.arrow('consumer.taken');
      const keys = slice.map(({ envelope }) => envelope.key);
      const cursors = await this.cursors.lock(chunk.topic, keys);
      await this.arrow('consumer.locked');
      const result = await this.apply(slice, cursors, fault);
      await this.parked.park(result.parkings);
      await this.cursors.save(chunk.topic, cursors);
      if (marked) await this.marks.survived(chunk.topic, chunk.partition);
      await this.arrow('consumer.applied');
      return result;
    });
    await this.arrow('consumer.committed');
    tellEffects(this.settings, effects, began);
    if (effects.healed) this.onHealed();
  }

  /** Decides and applies each event in order, moving `cursors` along. */
  private async apply(
    slice: readonly Delivery[],
    cursors: Map<string, KeyCursor>,
    fault: string | undefined,
  ): Promise<Effects> {
    const effects = noEffects();
    for (const delivery of slice) {
      const { key } = delivery.envelope;
      const cursor = cursors.get(key) ?? UNSEEN;
      cursors.set(key, await this.applyOne(delivery, cursor, fault, effects));
    }
    return effects;
  }

  private async applyOne(
    delivery: Delivery,
    cursor: KeyCursor,
    fault: string | undefined,
    effects: Effects,
  ): Promise<KeyCursor> {
    const { envelope } = delivery;
    const park = (reason: Parking['reason'], why?: string) =>
      effects.parkings.push({ delivery, reason, ...(why !== undefined && { fault: why }) });
    if (delivery.unreadable !== undefined) {
      park('poison', delivery.unreadable);
      return { ...cursor, blocked: 'poison' };
    }
    const verdict = decideArrival(cursor, envelope);
    switch (verdict.is) {
      case 'duplicate':
        effects.duplicates += 1;
        return cursor;
      case 'queue':
        park('queued');
        return cursor;
      case 'block':
        park(verdict.reason);
        return { ...cursor, blocked: verdict.reason };
      case 'apply':
        if (fault !== undefined) {
          park('poison', fault);
          return { ...cursor, blocked: 'poison' };
        }
        if ((await this.dispatch.dispatch(delivery)) === 'applied') effects.applied.push(delivery);
        else effects.ignored += 1;
        effects.healed ||= cursor.blocked === 'gap';
        return afterArrival(cursor, envelope);
    }
  }

  private nextPause(partition: string, error: unknown): number {
    const { metrics, logger, group } = this.settings;
    const failures = (this.failures.get(partition) ?? 0) + 1;
    this.failures.set(partition, failures);
    metrics.count('consumer_retries_total', { group: group.name });
    logger.warn(
      { group: group.name, partition, failures, code: sqlErrorFacts(error)?.code },
      'events will be tried again',
    );
    return backoff(failures);
  }

  private async arrow(name: string): Promise<void> {
    await this.settings.onArrow?.(name);
  }
}

type Outcome =
  | { readonly is: 'done' | 'taken-by-another' | 'poison' | 'one-by-one' }
  | { readonly is: 'transient'; readonly error: unknown };

function firstOf(slice: readonly Delivery[]): Delivery {
  return slice[0] as Delivery;
}

function lastOf(slice: readonly Delivery[]): Delivery {
  return slice.at(-1) as Delivery;
}
