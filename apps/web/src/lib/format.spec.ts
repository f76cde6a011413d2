import { formatEnd, formatDate, formatMoney, formatNumber, formatTime } from './format';

describe('what is shown', () => {
  it('has times of Vietnam, day first', () => {
    expect(formatTime('2026-11-21T18:05:00Z')).toBe('22/11/2026 01:05');
  });

  it('has dates by the calendar of Vietnam', () => {
    expect(formatDate('2026-11-21T18:05:00Z')).toBe('22/11/2026');
    expect(formatDate('2026-02-03')).toBe('03/02/2026');
  });

  it('has points between thousands', () => {
    expect(formatNumber(1234567)).toBe('1.234.567');
    expect(formatMoney(1520000)).toBe('1.520.000 đ');
  });
});

it('ends a term at 24:00 of its last day', () => {
  expect(formatEnd('2026-11-26T24:00:00+07:00')).toBe('26/11/2026 24:00');
  expect(formatEnd('2026-11-26T14:30:00+07:00')).toBe('26/11/2026 14:30');
});
