import { fromLunar, toLunar } from './lunar';

const date = (text: string) => Temporal.PlainDate.from(text);
const lunar = (year: number, month: number, day: number, leap = false) => ({ year, month, day, leap });

describe('the lunar calendar', () => {
  it.each([
    ['2017-01-28', lunar(2017, 1, 1)],
    ['2018-02-16', lunar(2018, 1, 1)],
    ['2019-02-05', lunar(2019, 1, 1)],
    ['2020-01-25', lunar(2020, 1, 1)],
    ['2021-02-12', lunar(2021, 1, 1)],
    ['2022-02-01', lunar(2022, 1, 1)],
    ['2023-01-22', lunar(2023, 1, 1)],
    ['2024-02-10', lunar(2024, 1, 1)],
  ])('puts Tết on %s', (day, expected) => {
    expect(toLunar(date(day))).toEqual(expected);
    expect(fromLunar(expected).toString()).toBe(day);
  });

  it.each([
    ['2025-01-25', lunar(2024, 12, 26), 'TB 6150/TB-BLĐTBXH'],
    ['2025-01-29', lunar(2025, 1, 1), 'TB 6150/TB-BLĐTBXH'],
    ['2025-02-02', lunar(2025, 1, 5), 'TB 6150/TB-BLĐTBXH'],
    ['2026-02-14', lunar(2025, 12, 27), 'TB 9441/TB-BNV'],
    ['2026-02-16', lunar(2025, 12, 29), 'TB 9441/TB-BNV'],
    ['2026-02-20', lunar(2026, 1, 4), 'TB 9441/TB-BNV'],
    ['2026-02-22', lunar(2026, 1, 6), 'TB 9441/TB-BNV'],
  ])('agrees on %s with the date the notice prints (%o, %s)', (day, expected) => {
    expect(toLunar(date(day))).toEqual(expected);
  });

  it('keeps the Tết of 1985 a month before the Chinese one and those of 2007 and 2030 a day before', () => {
    const tet = [1985, 2007, 2030].map((year) => fromLunar(lunar(year, 1, 1)).toString());
    expect(tet).toEqual(['1985-01-21', '2007-02-17', '2030-02-02']);
  });

  it.each([
    [2017, 6],
    [2020, 4],
    [2023, 2],
    [2025, 6],
    [2028, 5],
    [2033, 11],
  ])('gives %i a leap month %i', (year, month) => {
    const first = fromLunar(lunar(year, month, 1, true));
    expect(toLunar(first)).toEqual(lunar(year, month, 1, true));
    expect(toLunar(first.subtract({ days: 1 }))).toMatchObject({ month, leap: false });
  });

  it('refuses a leap month and a 30th day that the year does not have', () => {
    expect(() => fromLunar(lunar(2026, 6, 1, true))).toThrow(RangeError);
    expect(() => fromLunar(lunar(2025, 12, 30))).toThrow(RangeError);
  });

  it('leads from days of 1968 to 2100 to a lunar date and back', () => {
    const first = date('1968-01-01');
    const days = Array.from({ length: 2560 }, (_, i) => first.add({ days: 19 * i }));
    expect(days.filter((day) => !fromLunar(toLunar(day)).equals(day))).toEqual([]);
  });
});
