import * as fc from 'fast-check';
import {
  afterArrival,
  decideArrival,
  UNSEEN,
  type Arrival,
  type BlockReason,
  type KeyCursor,
} from './arrival';

const event = (eventSeq: number, id = `event-${eventSeq}`, epoch = 0): Arrival => ({ id, eventSeq, epoch });

const cursorAt = (eventSeq: number, blocked: BlockReason | null = null, epoch = 0): KeyCursor => ({
  eventSeq,
  eventId: eventSeq === 0 ? null : `event-${eventSeq}`,
  epoch,
  blocked,
});

describe('an event that arrives', () => {
  it('applies when it is the next of its key', () => {
    expect(decideArrival(UNSEEN, event(1))).toEqual({ is: 'apply' });
    expect(decideArrival(cursorAt(4), event(5))).toEqual({ is: 'apply' });
  });

  it('is a duplicate when it is the last one again, or an earlier one', () => {
    expect(decideArrival(cursorAt(4), event(4))).toEqual({ is: 'duplicate' });
    expect(decideArrival(cursorAt(4), event(2))).toEqual({ is: 'duplicate' });
  });

  it('opens a gap when one before it is missing, also when it is the first ever seen', () => {
    expect(decideArrival(cursorAt(4), event(6))).toEqual({ is: 'block', reason: 'gap' });
    expect(decideArrival(UNSEEN, event(2))).toEqual({ is: 'block', reason: 'gap' });
  });

  it('tells of diverged histories when its number was used by another event', () => {
    expect(decideArrival(cursorAt(4), event(4, 'other'))).toEqual({ is: 'block', reason: 'diverged' });
  });

  it('tells of diverged histories when a restored producer uses an old number', () => {
    expect(decideArrival(cursorAt(4), event(3, 'other', 1))).toEqual({ is: 'block', reason: 'diverged' });
  });

  it('tells of diverged histories when the history that was cut off goes on', () => {
    expect(decideArrival(cursorAt(4, null, 1), event(5))).toEqual({ is: 'block', reason: 'diverged' });
  });

  it('applies in a newer epoch where nothing was lost', () => {
    expect(decideArrival(cursorAt(4), event(5, 'next', 1))).toEqual({ is: 'apply' });
  });

  it('is a duplicate in a newer epoch when it is the very same event', () => {
    expect(decideArrival(cursorAt(4), event(4, 'event-4', 1))).toEqual({ is: 'duplicate' });
  });

  it('is a duplicate when a person skipped its number before it came', () => {
    expect(decideArrival({ ...cursorAt(4), eventId: null }, event(4))).toEqual({ is: 'duplicate' });
  });
});

describe('an event of a blocked key', () => {
  it.each(['poison', 'diverged'] as const)('queues behind %s, even as the next one', (blocked) => {
    expect(decideArrival(cursorAt(4, blocked), event(5))).toEqual({ is: 'queue' });
    expect(decideArrival(cursorAt(4, blocked), event(9))).toEqual({ is: 'queue' });
  });

  it('queues behind a gap unless it is the missing one', () => {
    expect(decideArrival(cursorAt(4, 'gap'), event(7))).toEqual({ is: 'queue' });
    expect(decideArrival(cursorAt(4, 'gap'), event(5))).toEqual({ is: 'apply' });
  });

  it('queues when it would have told of diverged histories', () => {
    expect(decideArrival(cursorAt(4, 'poison'), event(4, 'other'))).toEqual({ is: 'queue' });
  });

  it('is still recognised as a duplicate', () => {
    expect(decideArrival(cursorAt(4, 'poison'), event(3))).toEqual({ is: 'duplicate' });
  });
});

describe('the cursor after an event', () => {
  it('stands at it, and keeps its block for the redrive to lift', () => {
    expect(afterArrival(cursorAt(4, 'gap'), event(5, 'next', 1))).toEqual({
      eventSeq: 5,
      eventId: 'next',
      epoch: 1,
      blocked: 'gap',
    });
  });
});

describe('any delivery of one history', () => {
  /** A broker may repeat runs of a partition, but never leaves one out between two that it delivers. */
  const deliveries = fc
    .array(fc.record({ back: fc.nat(6), on: fc.integer({ min: 1, max: 8 }) }), { maxLength: 20 })
    .map((runs) => {
      const order: number[] = [];
      let next = 1;
      for (const { back, on } of runs) {
        const from = Math.max(1, next - back);
        for (let seq = from; seq < from + on; seq += 1) order.push(seq);
        next = from + on;
      }
      return order;
    });

  it('takes effect once and in order, however often parts of it come again', () => {
    fc.assert(
      fc.property(deliveries, (order) => {
        const effects: number[] = [];
        let cursor = UNSEEN;
        for (const seq of order) {
          const verdict = decideArrival(cursor, event(seq));
          if (verdict.is === 'apply') {
            effects.push(seq);
            cursor = afterArrival(cursor, event(seq));
          } else {
            expect(verdict).toEqual({ is: 'duplicate' });
          }
        }
        expect(effects).toEqual(Array.from({ length: Math.max(0, ...order) }, (_, index) => index + 1));
      }),
    );
  });

  it('never applies anything but the next number, whatever comes', () => {
    const anything = fc.record({
      eventSeq: fc.integer({ min: 1, max: 6 }),
      id: fc.constantFrom('event-1', 'event-2', 'event-3', 'x', 'y'),
      epoch: fc.nat(2),
    });
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 30 }), (arrivals) => {
        let cursor = UNSEEN;
        for (const arrival of arrivals) {
          const verdict = decideArrival(cursor, arrival);
          if (verdict.is === 'apply') {
            expect(arrival.eventSeq).toBe(cursor.eventSeq + 1);
            expect(arrival.epoch).toBeGreaterThanOrEqual(cursor.epoch);
            cursor = afterArrival(cursor, arrival);
          } else if (verdict.is === 'block') {
            cursor = { ...cursor, blocked: verdict.reason };
          }
        }
      }),
    );
  });
});
