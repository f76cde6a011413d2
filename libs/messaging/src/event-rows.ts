import type { Causation } from './causation';
import type { Envelope } from './envelope';
import type { LoggedEvent } from './ports';

/** Columns that the outbox, both logs and the parked events share. */
export const EVENT_COLUMNS =
  'event_id, topic, key, event_seq, type, payload, causation, occurred_at, epoch' as const;

/** The same as a select list that keeps the payload's text as it was written. */
export const EVENT_SELECTION =
  'event_id, topic, key, event_seq, type, payload::text as payload, causation, occurred_at, epoch' as const;

/** A row of {@link EVENT_SELECTION}. */
export interface EventRow {
  readonly event_id: string;
  readonly topic: string;
  readonly key: string;
  readonly event_seq: number;
  readonly type: string;
  readonly payload: string;
  readonly causation: Causation;
  readonly occurred_at: Date;
  readonly epoch: number;
}

/** The event of a row. */
export function toLoggedEvent(row: EventRow): LoggedEvent {
  const envelope: Envelope = {
    ...row.causation,
    id: row.event_id,
    type: row.type,
    topic: row.topic,
    key: row.key,
    eventSeq: row.event_seq,
    epoch: row.epoch,
    time: Temporal.Instant.fromEpochMilliseconds(row.occurred_at.getTime()),
  };
  return { envelope, payload: row.payload };
}

/** The causation inside an envelope, as the column holds it. */
export function causationOf(envelope: Envelope): Causation {
  const { correlationId, causationId, traceparent, actorId } = envelope;
  return {
    correlationId,
    ...(causationId !== undefined && { causationId }),
    ...(traceparent !== undefined && { traceparent }),
    ...(actorId !== undefined && { actorId }),
  };
}

/** One array per column of {@link EVENT_COLUMNS}, for `unnest`. */
export function eventColumns(events: readonly LoggedEvent[]): unknown[][] {
  const each = (value: (event: LoggedEvent) => unknown) => events.map(value);
  return [
    each(({ envelope }) => envelope.id),
    each(({ envelope }) => envelope.topic),
    each(({ envelope }) => envelope.key),
    each(({ envelope }) => envelope.eventSeq),
    each(({ envelope }) => envelope.type),
    each(({ payload }) => payload),
    each(({ envelope }) => JSON.stringify(causationOf(envelope))),
    each(({ envelope }) => envelope.time.toString()),
    each(({ envelope }) => envelope.epoch),
  ];
}
