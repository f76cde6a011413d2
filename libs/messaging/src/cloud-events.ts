import { createHash } from 'node:crypto';
import type { Envelope } from './envelope';
import type { Delivery, LoggedEvent } from './ports';

/** A record as a broker's client hands it over; everything in bytes. */
export interface BrokerRecord {
  readonly topic: string;
  readonly partition: number;
  readonly offset: string;
  /** Milliseconds since 1970, in text form. */
  readonly timestamp: string;
  readonly key: Buffer | null;
  readonly value: Buffer | null;
  readonly headers: Readonly<Record<string, Buffer | string | (Buffer | string)[] | undefined>>;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const WHOLE_NUMBER = /^\d{1,9}$/;
/** Keys are ids; a longer one would not fit into an index. */
const LONGEST_KEY = 200;

/**
 * An event in CloudEvents 1.0 binary mode for Kafka. Every header is text: numbers that look like numbers would lose
 * digits in readers that guess.
 */
export function toBrokerMessage({ envelope, payload }: LoggedEvent) {
  const { correlationId, causationId, traceparent, actorId } = envelope;
  const headers: Record<string, string> = {
    ce_specversion: '1.0',
    ce_id: envelope.id,
    ce_type: envelope.type,
    ce_source: sourceOf(envelope.topic),
    ce_time: envelope.time.toString(),
    ce_subject: envelope.key,
    ce_sequence: String(envelope.eventSeq),
    ce_epoch: String(envelope.epoch),
    ce_correlationid: correlationId,
    ...(causationId !== undefined && { ce_causationid: causationId }),
    ...(actorId !== undefined && { ce_actorid: actorId }),
    ...(traceparent !== undefined && { traceparent }),
    'content-type': 'application/json',
  };
  return { key: envelope.key, value: payload, headers };
}

/** The event of a record. One that cannot be read keeps its place and says why; it is never an exception. */
export function fromBrokerRecord(record: BrokerRecord): Delivery {
  const payload = record.value === null ? 'null' : text(record.value);
  const read = readEnvelope(record);
  if (typeof read !== 'string') return { envelope: read, payload, position: record.offset };
  return { envelope: madeUp(record), payload, position: record.offset, unreadable: read };
}

function readEnvelope(record: BrokerRecord): Envelope | string {
  const header = (name: string) => {
    const value = record.headers[name];
    const single = Array.isArray(value) ? value[0] : value;
    return single === undefined ? undefined : text(single);
  };
  const key = record.key === null ? '' : text(record.key);
  const [id, type, time] = [header('ce_id'), header('ce_type'), instantOf(header('ce_time'))];
  const [sequence, epoch] = [numberOf(header('ce_sequence')), numberOf(header('ce_epoch') ?? '0')];
  if (header('ce_specversion') !== '1.0') return 'no CloudEvent 1.0';
  if (id === undefined || !UUID.test(id)) return 'ce_id is no UUID';
  if (type === undefined) return 'ce_type is missing';
  if (time === undefined) return 'ce_time is no instant';
  if (sequence === undefined || sequence === 0) return 'ce_sequence is no positive number';
  if (epoch === undefined) return 'ce_epoch is no number';
  if (key === '' || key.length > LONGEST_KEY) return 'the key is empty or too long';
  const [causationId, actorId] = [header('ce_causationid'), header('ce_actorid')];
  const traceparent = header('traceparent');
  return {
    id,
    type,
    topic: record.topic,
    key,
    eventSeq: sequence,
    epoch,
    time,
    correlationId: header('ce_correlationid') ?? id,
    ...(causationId !== undefined && { causationId }),
    ...(actorId !== undefined && { actorId }),
    ...(traceparent !== undefined && { traceparent }),
  };
}

/** An envelope for a record without one, the same whenever it is read. */
function madeUp({ topic, partition, offset, timestamp, key }: BrokerRecord): Envelope {
  const digest = createHash('sha256').update(`${topic}/${partition}/${offset}`).digest('hex');
  const id = digest.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return {
    id,
    type: 'unreadable',
    topic,
    key: key === null ? '' : text(key).slice(0, LONGEST_KEY),
    eventSeq: 0,
    epoch: 0,
    time: Temporal.Instant.fromEpochMilliseconds(Number(timestamp)),
    correlationId: id,
  };
}

function sourceOf(topic: string): string {
  return `urn:keng:${topic.split('.')[1] ?? topic}`;
}

/** Without NUL, which no column can hold and no JSON text contains. */
function text(value: Buffer | string): string {
  return value.toString().replaceAll('\0', '\uFFFD');
}

function numberOf(value: string | undefined): number | undefined {
  return value !== undefined && WHOLE_NUMBER.test(value) ? Number(value) : undefined;
}

function instantOf(value: string | undefined): Temporal.Instant | undefined {
  try {
    return value === undefined ? undefined : Temporal.Instant.from(value);
  } catch {
    return undefined;
  }
}
