import {
  daysAfter,
  readDay,
  readTimeOfDay,
  vietnamMoment,
  vietnamTimeOfDay,
  vietnamToday,
} from './day-entry';

const TODAY = '2026-11-22';

describe('reading a typed day', () => {
  it.each([
    ['22/11/2026', '2026-11-22'],
    [' 1/2/2026 ', '2026-02-01'],
    ['1.2.2026', '2026-02-01'],
    ['01022026', '2026-02-01'],
    ['2026-02-01', '2026-02-01'],
    ['5/10', '2026-10-05'],
    ['9', '2026-11-09'],
    ['N', TODAY],
    ['hnay', TODAY],
    ['hqua', '2026-11-21'],
    ['Hôm qua', '2026-11-21'],
    ['hôm kia', '2026-11-20'],
    ['t7', '2026-11-21'],
    ['Thứ hai', '2026-11-16'],
    ['-3', '2026-11-19'],
    ['+10', '2026-12-02'],
    ['29/2/2028', '2028-02-29'],
  ])('takes %s', (typed, day) => {
    expect(readDay(typed, TODAY)).toBe(day);
  });

  it.each([
    '',
    '31/11',
    '0/1/2026',
    '29/2/2026',
    '13/13/2026',
    'mai kia',
    '22/11/26',
    '1/2/2026/3',
    'hqua 22',
    '14h30',
    '11/2025',
  ])('refuses "%s"', (typed) => {
    expect(readDay(typed, TODAY)).toBeUndefined();
  });

  it.each([
    ['24/12', '2026-12-24', '2025-12-24'],
    ['25', '2026-11-25', '2026-10-25'],
    ['22/11', TODAY, TODAY],
    ['24/12/2026', '2026-12-24', '2026-12-24'],
    ['+7', '2026-11-29', '2026-11-29'],
  ])('takes %s for the last such day where only the past is asked', (typed, day, past) => {
    expect(readDay(typed, TODAY)).toBe(day);
    expect(readDay(typed, TODAY, true)).toBe(past);
  });
});

describe('reading a typed time of day', () => {
  it.each([
    ['14:30', '14:30'],
    ['14h30', '14:30'],
    ['14H', '14:00'],
    ['9', '09:00'],
    ['9g15', '09:15'],
    ['0915', '09:15'],
    ['0:05', '00:05'],
  ])('takes %s', (typed, time) => {
    expect(readTimeOfDay(typed)).toBe(time);
  });

  it.each(['', '24:00', '12:60', 'sáng', '9h5'])('refuses "%s"', (typed) => {
    expect(readTimeOfDay(typed)).toBeUndefined();
  });
});

it("knows Vietnam's day and time, whatever the machine's time zone", () => {
  const now = Date.parse('2026-11-21T17:05:00Z');
  expect(vietnamToday(now)).toBe('2026-11-22');
  expect(vietnamTimeOfDay(now)).toBe('00:05');
  expect(Date.parse(vietnamMoment('2026-11-22', '00:05'))).toBe(now);
  expect(daysAfter('2026-12-31', 1)).toBe('2027-01-01');
});
