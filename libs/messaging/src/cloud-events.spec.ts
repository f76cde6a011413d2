import { fromBrokerRecord, toBrokerMessage, type BrokerRecord } from './cloud-events';
import type { LoggedEvent } from './ports';

const EVENT: LoggedEvent = {
  envelope: {
    id: '0192f0c1-7a52-7000-8000-000000000001',
    type: 'vn.keng.intake.tip.registered.v1',
    topic: 'keng.intake.tip',
    key: '9007199254740993',
    eventSeq: 7,
    epoch: 2,
    time: Temporal.Instant.from('2026-11-22T08:09:10.123Z'),
    correlationId: '9007199254740995',
    causationId: '0192f0c1-7a52-7000-8000-000000000000',
    traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
    actorId: '9007199254740997',
  },
  payload: '{"tipId":"9007199254740993","large":9007199254740993}',
};

/** As a client of the broker hands it over. */
function received({ key, value, headers }: ReturnType<typeof toBrokerMessage>): BrokerRecord {
  return {
    topic: 'keng.intake.tip',
    partition: 3,
    offset: '9007199254740999',
    timestamp: '1795334950123',
    key: Buffer.from(key),
    value: Buffer.from(value),
    headers: Object.fromEntries(Object.entries(headers).map(([name, text]) => [name, Buffer.from(text)])),
  };
}

describe('an event as a Kafka record', () => {
  it('has the headers of CloudEvents 1.0 in binary mode, as text', () => {
    expect(toBrokerMessage(EVENT)).toEqual({
      key: '9007199254740993',
      value: '{"tipId":"9007199254740993","large":9007199254740993}',
      headers: {
        ce_specversion: '1.0',
        ce_id: '0192f0c1-7a52-7000-8000-000000000001',
        ce_type: 'vn.keng.intake.tip.registered.v1',
        ce_source: 'urn:keng:intake',
        ce_time: '2026-11-22T08:09:10.123Z',
        ce_subject: '9007199254740993',
        ce_sequence: '7',
        ce_epoch: '2',
        ce_correlationid: '9007199254740995',
        ce_causationid: '0192f0c1-7a52-7000-8000-000000000000',
        ce_actorid: '9007199254740997',
        traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
        'content-type': 'application/json',
      },
    });
  });

  it('is read back without losing a digit', () => {
    const delivery = fromBrokerRecord(received(toBrokerMessage(EVENT)));
    expect(delivery).toEqual({ ...EVENT, position: '9007199254740999' });
  });

  it('is read without the headers that may be missing', () => {
    const message = toBrokerMessage(EVENT);
    const headers = Object.fromEntries(
      Object.entries(message.headers).filter(
        ([name]) => !/causation|actor|trace|epoch|correlation/.test(name),
      ),
    );
    const { envelope, unreadable } = fromBrokerRecord(received({ ...message, headers }));
    expect(unreadable).toBeUndefined();
    expect(envelope).toMatchObject({ epoch: 0, correlationId: EVENT.envelope.id });
    expect(envelope).not.toHaveProperty('actorId');
  });
});

describe('a Kafka record that is no event of ours', () => {
  const changed = (more: Partial<BrokerRecord>, headers: Record<string, string | undefined> = {}) => {
    const record = received(toBrokerMessage(EVENT));
    return fromBrokerRecord({
      ...record,
      ...more,
      headers: { ...record.headers, ...more.headers, ...headers },
    });
  };

  it.each([
    ['no id', { ce_id: undefined }, 'ce_id is no UUID'],
    ['an id that is no UUID', { ce_id: '42' }, 'ce_id is no UUID'],
    ['no type', { ce_type: undefined }, 'ce_type is missing'],
    ['no number', { ce_sequence: undefined }, 'ce_sequence is no positive number'],
    ['the number 0', { ce_sequence: '0' }, 'ce_sequence is no positive number'],
    ['a number beyond integers', { ce_sequence: '99999999999' }, 'ce_sequence is no positive number'],
    ['a time that is none', { ce_time: 'yesterday' }, 'ce_time is no instant'],
    ['an epoch that is none', { ce_epoch: '-1' }, 'ce_epoch is no number'],
    ['another specification', { ce_specversion: '2.0' }, 'no CloudEvent 1.0'],
  ])('with %s says so and keeps its place', (_what, headers, unreadable) => {
    expect(changed({}, headers)).toMatchObject({ unreadable, position: '9007199254740999' });
  });

  it('without a key, or with one that is too long, keeps what fits', () => {
    expect(changed({ key: null })).toMatchObject({
      unreadable: 'the key is empty or too long',
      envelope: { key: '' },
    });
    const long = changed({ key: Buffer.alloc(1_000, 'k') });
    expect(long.envelope.key).toHaveLength(200);
  });

  it('gets the same made-up id whenever it is read', () => {
    const [once, again] = [changed({ key: null }), changed({ key: null })];
    expect(once.envelope.id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(again.envelope.id).toBe(once.envelope.id);
    expect(changed({ key: null, offset: '7' }).envelope.id).not.toBe(once.envelope.id);
  });

  it('is a null payload when it is a tombstone, and no NUL byte survives', () => {
    expect(changed({ value: null }).payload).toBe('null');
    expect(changed({ value: Buffer.from('a\0b') }).payload).toBe('a\uFFFDb');
  });
});
