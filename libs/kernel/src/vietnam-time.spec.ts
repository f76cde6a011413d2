import {
  endOfVietnamDay,
  formatDateTimeVi,
  formatDateVi,
  formatDateWords,
  startOfVietnamDay,
  vietnamDate,
  vietnamYear,
} from './vietnam-time';

const instant = (text: string) => Temporal.Instant.from(text);
const date = (text: string) => Temporal.PlainDate.from(text);

describe('the day in Viet Nam', () => {
  it('begins at 17:00 UTC of the day before', () => {
    expect(vietnamDate(instant('2026-11-01T16:59:59.999Z')).toString()).toBe('2026-11-01');
    expect(vietnamDate(instant('2026-11-01T17:00:00Z')).toString()).toBe('2026-11-02');
    expect(startOfVietnamDay(date('2026-11-02')).toString()).toBe('2026-11-01T17:00:00Z');
  });

  it('ends at the instant at which the next one begins', () => {
    expect(endOfVietnamDay(date('2026-11-22')).toString()).toBe('2026-11-22T17:00:00Z');
    expect(endOfVietnamDay(date('2026-12-31')).equals(startOfVietnamDay(date('2027-01-01')))).toBe(true);
  });
});

describe('the year in Viet Nam', () => {
  it('changes seven hours before the year of UTC', () => {
    expect(vietnamYear(instant('2026-12-31T16:59:59Z'))).toBe(2026);
    expect(vietnamYear(instant('2026-12-31T17:00:00Z'))).toBe(2027);
  });
});

describe('writing a date', () => {
  it('puts day before month before year', () => {
    expect(formatDateVi(date('2026-02-05'))).toBe('05/02/2026');
    expect(formatDateVi(date('2026-11-22'))).toBe('22/11/2026');
  });

  it('gives the time of day on the clocks of Viet Nam and cuts the seconds off', () => {
    expect(formatDateTimeVi(instant('2026-11-02T01:15:59.999Z'))).toBe('02/11/2026 08:15');
    expect(formatDateTimeVi(instant('2026-11-01T17:05:00Z'))).toBe('02/11/2026 00:05');
  });

  it('pads days below 10 and the months 1 and 2 in words, and no other month', () => {
    expect(formatDateWords(date('2026-02-05'))).toBe('ngày 05 tháng 02 năm 2026');
    expect(formatDateWords(date('2026-01-10'))).toBe('ngày 10 tháng 01 năm 2026');
    expect(formatDateWords(date('2026-03-09'))).toBe('ngày 09 tháng 3 năm 2026');
    expect(formatDateWords(date('2026-09-30'))).toBe('ngày 30 tháng 9 năm 2026');
    expect(formatDateWords(date('2026-12-22'))).toBe('ngày 22 tháng 12 năm 2026');
  });
});
