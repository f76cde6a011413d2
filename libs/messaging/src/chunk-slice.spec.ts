import * as fc from 'fast-check';
import { sliceOf } from './chunk-slice';

const isCounted = (letter: string): boolean => letter === letter.toUpperCase();
const slice = (events: string, from: number, size: number): string =>
  sliceOf(events.split(''), from, size, isCounted).join('');

describe('the events of one transaction', () => {
  it('are as many as may take effect together', () => {
    expect(slice('ABCDE', 0, 2)).toBe('AB');
    expect(slice('ABCDE', 4, 2)).toBe('E');
  });

  it('do not count those that only move a cursor', () => {
    expect(slice('aaAbbBccC', 0, 2)).toBe('aaAbbBcc');
    expect(slice('aaaaa', 1, 2)).toBe('aaaa');
  });

  it('are one alone where one is looked for that fails', () => {
    expect(slice('aAb', 0, 1)).toBe('a');
    expect(slice('aAb', 1, 1)).toBe('A');
  });

  it('are, slice after slice, all events in their order, each slice with its size at most', () => {
    const letters = fc.array(fc.constantFrom('a', 'A'), { maxLength: 40 }).map((each) => each.join(''));
    fc.assert(
      fc.property(letters, fc.integer({ min: 1, max: 6 }), (events, size) => {
        let seen = '';
        while (seen.length < events.length) {
          const next = slice(events, seen.length, size);
          expect(next.length).toBeGreaterThan(0);
          expect(next.split('').filter(isCounted).length).toBeLessThanOrEqual(size);
          seen += next;
        }
        expect(seen).toBe(events);
      }),
    );
  });
});
