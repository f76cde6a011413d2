import { assertValidPayload, contractOf, type EventClass } from '@keng/contracts';
import type { Clock, Ids } from '@keng/kernel';
import type { UnitOfWork } from '@keng/persistence';
import { currentCausation, type Causation } from './causation';

/** One event that a repository writes with the state it belongs to. */
export interface OutboxEvent {
  /** Id of the aggregate. */
  readonly key: string;
  /** The aggregate row's `event_seq` after this event; 1 for its first (decisions 1.1). */
  readonly eventSeq: number;
  /** Instance of a contract class. */
  readonly payload: object;
}

/** Values of one row of `<schema>.outbox`, in SQL-ready form. */
export interface OutboxRow {
  readonly eventId: string;
  readonly topic: string;
  readonly key: string;
  readonly eventSeq: number;
  readonly type: string;
  /** JSON text. */
  readonly payload: string;
  /** JSON text of a {@link Causation}. */
  readonly causation: string;
  /** ISO 8601 in UTC. */
  readonly occurredAt: string;
}

/** Columns of `<schema>.outbox` that a writer fills, in the order of {@link outboxValues}. */
export const OUTBOX_COLUMNS =
  'event_id, topic, key, event_seq, type, payload, causation, occurred_at' as const;

/** 256 KiB: a broker refuses 1 MB for good, and a refused row would stop the relay; large things are references. */
export const MAX_PAYLOAD_BYTES = 256 * 1024;

/** The payload is larger than an event may be; put the blob elsewhere and its id into the event. */
export class PayloadTooLarge extends Error {
  constructor(type: string, bytes: number) {
    super(`${type}: the payload has ${bytes} bytes, ${MAX_PAYLOAD_BYTES} are allowed`);
    this.name = 'PayloadTooLarge';
  }
}

/** Something was to be told outside a transaction, so it could be told without having happened. */
export class NoOpenTransaction extends Error {
  constructor(call: string) {
    super(`${call} needs an open UnitOfWork: what is told is written with the state it tells of`);
    this.name = 'NoOpenTransaction';
  }
}

/**
 * The outbox row of an event. Pure, so that a use case that writes everything in one statement can insert the row
 * itself: `insert into <schema>.outbox (${OUTBOX_COLUMNS}) values (…outboxValues(row))`.
 * @param id the event's id
 * @throws InvalidPayload when the payload does not fit its contract, unknown fields included
 * @throws PayloadTooLarge
 */
export function toOutboxRow(
  event: OutboxEvent,
  causation: Causation,
  now: Temporal.Instant,
  id: string,
): OutboxRow {
  const { type, topic } = contractOf(event.payload.constructor as EventClass);
  assertValidPayload(event.payload);
  const payload = JSON.stringify(event.payload);
  const bytes = Buffer.byteLength(payload);
  if (bytes > MAX_PAYLOAD_BYTES) throw new PayloadTooLarge(type, bytes);
  return {
    eventId: id,
    topic,
    key: event.key,
    eventSeq: event.eventSeq,
    type,
    payload,
    causation: JSON.stringify(causation),
    occurredAt: now.toString(),
  };
}

/** Parameters for {@link OUTBOX_COLUMNS}. */
export function outboxValues(row: OutboxRow): readonly [string, string, string, number, ...string[]] {
  const { eventId, topic, key, eventSeq, type, payload, causation, occurredAt } = row;
  return [eventId, topic, key, eventSeq, type, payload, causation, occurredAt];
}

/** Where repositories put events, in the transaction that changes the state. */
export class Outbox {
  /**
   * @param schema the service's schema
   * @param kick wakes the relay; called after commit
   */
  constructor(
    private readonly work: UnitOfWork,
    private readonly schema: string,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly kick: () => void,
  ) {}

  /**
   * Writes the events in the open transaction, in one statement and in their order. Take the aggregate's row lock
   * (insert or update the aggregate) first: that is what makes ids of one aggregate rise in commit order.
   * @throws NoOpenTransaction
   * @throws InvalidPayload, PayloadTooLarge
   */
  async add(events: readonly OutboxEvent[]): Promise<void> {
    if (!this.work.isOpen) throw new NoOpenTransaction('Outbox.add()');
    if (events.length === 0) return;
    const now = this.clock.now();
    const causation = currentCausation() ?? { correlationId: this.ids.next() };
    const rows = events.map((event) => toOutboxRow(event, causation, now, this.ids.next()));
    await this.work.query(
      `insert into ${this.schema}.outbox (${OUTBOX_COLUMNS})
       select event_id, topic, key, event_seq, type, payload::json, causation::jsonb, occurred_at
       from unnest($1::uuid[], $2::text[], $3::text[], $4::int[], $5::text[], $6::text[], $7::text[],
                   $8::timestamptz[])
         with ordinality as e (${OUTBOX_COLUMNS}, place)
       order by place`,
      columnsOf(rows),
    );
    this.work.afterCommit(this.kick);
  }

  /** Wakes the relay for a row that a statement of its own wrote; to be called once that statement has committed. */
  wake(): void {
    this.kick();
  }
}

function columnsOf(rows: readonly OutboxRow[]): unknown[][] {
  const values = rows.map(outboxValues);
  return OUTBOX_COLUMNS.split(', ').map((_, column) => values.map((row) => row[column]));
}
