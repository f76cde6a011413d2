import { EventContract, InvalidPayload, IsCount, IsUuidList } from '@keng/contracts';
import { OUTBOX_COLUMNS, outboxValues, PayloadTooLarge, toOutboxRow } from './outbox';

@EventContract({ topic: 'keng.vault.access', event: 'counted' })
class CountedV1 {
  @IsCount() count!: number;
  note?: string;
}

/** Eight lists of at most a thousand ids: the only way to a payload that is valid and too large. */
const LISTS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

@EventContract({ topic: 'keng.vault.access', event: 'listed' })
class ListedV1 {}
for (const list of LISTS) IsUuidList()(ListedV1.prototype, list);

const ID_HEAD = '0192f0c1-7a52-7000-8000-';
const NOW = Temporal.Instant.from('2026-11-22T08:09:10.123456Z');
const CAUSATION = { correlationId: 'call-1', actorId: 'officer-1' };
const counted = (fields: Partial<CountedV1>) => Object.assign(new CountedV1(), fields);

const rowOf = (payload: object) =>
  toOutboxRow({ key: 'tip-1', eventSeq: 3, payload }, CAUSATION, NOW, 'event-1');

describe('the outbox row of an event', () => {
  it('tells what happened, when, in which order and why', () => {
    expect(rowOf(counted({ count: 5 }))).toEqual({
      eventId: 'event-1',
      topic: 'keng.vault.access',
      key: 'tip-1',
      eventSeq: 3,
      type: 'vn.keng.vault.access.counted.v1',
      payload: '{"count":5}',
      causation: '{"correlationId":"call-1","actorId":"officer-1"}',
      occurredAt: '2026-11-22T08:09:10.123456Z',
    });
  });

  it('has a value for each column, in their order', () => {
    const values = outboxValues(rowOf(counted({ count: 5 })));
    const row = Object.fromEntries(
      OUTBOX_COLUMNS.split(', ').map((column, index) => [column, values[index]]),
    );
    expect(row).toMatchObject({ event_id: 'event-1', event_seq: 3, payload: '{"count":5}' });
    expect(values).toHaveLength(8);
  });

  it('is refused when a field is wrong', () => {
    expect(() => rowOf(counted({ count: -1 }))).toThrow(InvalidPayload);
  });

  it('is refused when the contract does not know a field', () => {
    expect(() => rowOf(counted({ count: 1, note: 'somebody said' }))).toThrow(InvalidPayload);
  });

  it('is refused when the payload is no contract', () => {
    expect(() => rowOf({ count: 1 })).toThrow('is no event contract');
  });

  it('is refused when a broker could refuse it for its size', () => {
    const listed = (length: number) => {
      const ids = Array.from({ length }, (_, index) => `${ID_HEAD}${String(index).padStart(12, '0')}`);
      return Object.assign(new ListedV1(), Object.fromEntries(LISTS.map((list) => [list, ids])));
    };
    expect(() => rowOf(listed(800))).not.toThrow();
    expect(() => rowOf(listed(1_000))).toThrow(PayloadTooLarge);
  });
});
