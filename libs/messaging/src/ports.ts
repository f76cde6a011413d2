import type { UnitOfWork } from '@keng/persistence';
import type { ClientBase } from 'pg';
import type { ConsumerGroup } from './consumer-group';
import type { Envelope } from './envelope';
import type { MessagingMetrics } from './metrics';

/** An event as a log keeps it. */
export interface LoggedEvent {
  readonly envelope: Envelope;
  /** JSON text, byte for byte as it was written. */
  readonly payload: string;
}

/** Where a relay puts events. */
export interface EventSink {
  /**
   * Resolves only when the whole batch is durable. May leave some of it twice, never skips, never reorders a key.
   * @param session the relay's session, for a log that lives in the same database
   */
  append(batch: readonly LoggedEvent[], session: ClientBase): Promise<void>;
  /**
   * Present when the log lives in the service's own database: moves up to `limit` of the oldest rows of
   * `<schema>.outbox` into it in one statement, and resolves to their number.
   */
  drainWithin?(session: ClientBase, schema: string, limit: number): Promise<number>;
}

/** One event at its place in a partition. */
export interface Delivery extends LoggedEvent {
  /** Offset or log position: a whole number in text form, for it may exceed 2^53. */
  readonly position: string;
  /** Why the envelope could not be read; the envelope is then made up from what was readable. */
  readonly unreadable?: string;
}

/** The next events of one partition, or of several. */
export interface Chunk {
  readonly topic: string;
  /** -1 where there are several. */
  readonly partition: number;
  /** In the order of the partition, at least one; those of several partitions one after the other. */
  readonly deliveries: readonly Delivery[];
  /**
   * Called first in the transaction in which everything up to `last` takes effect. False: another consumer has taken
   * these, leave them alone.
   */
  take(last: Delivery): Promise<boolean>;
  /** Called after that transaction has committed. May throw when the partition was taken away. */
  taken(last: Delivery): Promise<void>;
  /** False once the partition belongs to somebody else or the source is stopping. */
  isCurrent(): boolean;
}

/** Handles a chunk; resolves to a pause for this partition, in ms, when the rest must be tried again later. */
export type ChunkHandler = (chunk: Chunk) => Promise<{ readonly retryInMs?: number }>;

/** What readiness shows of a consumer. */
export type SourceState = 'stopped' | 'starting' | 'running' | 'rebalancing' | 'retrying' | 'crashed';

/** Where a consumer group's events come from. */
export interface EventSource {
  readonly state: SourceState;
  /**
   * Delivers until stopped; resolves once deliveries have begun.
   * @param work the consuming service's unit of work
   * @throws SourceUnavailable
   */
  run(handler: ChunkHandler, work: UnitOfWork): Promise<void>;
  /** Resolves when the handler has returned for the last time. */
  stop(): Promise<void>;
  /**
   * Calls back when the source has died and will not come back by itself. A process of one service exits with 70,
   * a process of many services calls `stop` and `run` again.
   */
  onFatal(callback: (error: Error) => void): void;
}

/** The place where the events are cannot be reached now; starting may be tried again. */
export class SourceUnavailable extends Error {
  constructor(options: ErrorOptions) {
    super('The source of events cannot be reached', options);
    this.name = 'SourceUnavailable';
  }
}

/** Something at its place in a history; places rise in commit order, with gaps. */
export interface Placed {
  readonly position: number;
}

/** A history that a service keeps of itself and tells its viewers from. */
export abstract class OwnHistory<Entry extends Placed> {
  /** Position of the newest entry; 0 before the first. */
  abstract newest(): Promise<number>;
  /** Up to `most` entries after a position, oldest first. */
  abstract after(position: number, most: number): Promise<Entry[]>;
  /** Entries up to this position may be gone; 0 where nothing is ever forgotten. */
  forgottenUpTo(): Promise<number> {
    return Promise.resolve(0);
  }
}

/** One of a service's own events at its place in the history that is kept of them. */
export interface OwnEvent extends LoggedEvent, Placed {
  /** Another space of numbers in each deployment mode: `bus.log` or `<schema>.event_log`. */
  readonly position: number;
}

/** Whose own events, and how to read them. */
export interface OwnEventsSettings {
  readonly schema: string;
  /** The topics that the service writes. */
  readonly topics: readonly string[];
  readonly work: UnitOfWork;
}

/**
 * A service's own events in the order in which its relay moved them. The relay leads alone and commits batch after
 * batch, so whatever commits later stands later, and "after a position" never misses an event.
 */
export abstract class OwnEvents extends OwnHistory<OwnEvent> {}

/** How events travel between services in this process's deployment mode. */
export interface EventTransport {
  sink(service: string): EventSink;
  /** @param metrics where the group's lag is counted */
  source(group: ConsumerGroup, metrics: MessagingMetrics): EventSource;
  /** Sends a group, which must be stopped, back to the first event of each of its topics. */
  rewind(group: ConsumerGroup, work: UnitOfWork): Promise<void>;
  /** How many events of its topics a group has yet to take; those that it parked count as taken. */
  lag(group: ConsumerGroup, work: UnitOfWork): Promise<number>;
  /** What a service itself has told, from where this mode keeps it; nothing is asked of a broker. */
  ownEvents(settings: OwnEventsSettings): OwnEvents;
  /** Ends connections that no source or relay owns. Stop those first. */
  close(): Promise<void>;
}
