import { nearnessOf } from './nearness';

const now = Date.parse('2026-11-22T22:00:00+07:00');

describe('how near a clock is', () => {
  it.each([
    ['2026-11-22T22:00:00+07:00', 'breached'],
    ['2026-11-22T22:00:01+07:00', 'soon'],
    ['2026-11-22T23:00:00+07:00', 'soon'],
    ['2026-11-22T23:59:59+07:00', 'today'],
    ['2026-11-23T00:00:00+07:00', 'later'],
  ])('at 22:00 in Vietnam, %s is %s', (dueAt, nearness) => {
    expect(nearnessOf(dueAt, now)).toBe(nearness);
  });

  it('is not late before the end after days off', () => {
    const dueAt = '2026-11-21T24:00:00+07:00';
    expect(nearnessOf(dueAt, now, '2026-11-23T24:00:00+07:00')).toBe('soon');
    expect(nearnessOf(dueAt, now, '2026-11-22T12:00:00+07:00')).toBe('breached');
  });
});
