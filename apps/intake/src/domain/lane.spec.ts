import { laneOf, type QueueFacts } from './lane';

const at = (time: string) => Temporal.Instant.from(`2026-11-02T${time}:00+07:00`);
const NOW = at('08:15');
const tip = (more: Partial<QueueFacts> = {}): QueueFacts => ({
  status: 'received',
  holderUnitId: 'commune',
  pendingUnitId: null,
  dueAt: at('20:00'),
  legalEndAt: at('20:00'),
  ...more,
});
const lane = (more: Partial<QueueFacts>, units: readonly string[] = ['commune']) =>
  laneOf(tip(more), units, NOW);
const due = (time: string) => ({ dueAt: at(time), legalEndAt: at(time) });

describe('the lane of a tip', () => {
  it.each([
    ['breached', due('08:14')],
    ['due_soon', due('08:15')],
    ['due_soon', due('09:15')],
    ['today', due('09:16')],
    ['later', { dueAt: NOW.add({ hours: 24 }), legalEndAt: NOW.add({ hours: 24 }) }],
    ['due_soon', { dueAt: at('08:00'), legalEndAt: at('23:00') }],
    ['later', { dueAt: null, legalEndAt: null }],
  ])('is %s by its clock', (expected, clock) => {
    expect(lane(clock)).toBe(expected);
    expect(lane({ ...clock, status: 'classified' })).toBe(expected);
  });

  it('ends today until midnight in Viet Nam', () => {
    const midnight = Temporal.Instant.from('2026-11-03T00:00:00+07:00');
    expect(lane({ dueAt: midnight, legalEndAt: midnight })).toBe('today');
    const after = midnight.add({ milliseconds: 1 });
    expect(lane({ dueAt: after, legalEndAt: after })).toBe('later');
  });

  it('is waiting for the sender of a transfer, incoming for its receiver, and incoming for who is both', () => {
    const pending = { status: 'transfer_pending', pendingUnitId: 'province' } as const;
    expect(lane(pending)).toBe('waiting');
    expect(lane(pending, ['province'])).toBe('incoming');
    expect(lane(pending, ['commune', 'province'])).toBe('incoming');
  });

  it('is done once nothing is left to decide, and for a desk that passed it on', () => {
    for (const status of ['accepted', 'filed', 'transferred', 'merged'] as const) {
      expect(lane({ ...due('08:00'), status })).toBe('done');
    }
    expect(lane({ ...due('08:00'), holderUnitId: 'province' })).toBe('done');
  });
});
