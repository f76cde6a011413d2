import { join } from 'node:path';
import { WorkCalendar } from '@keng/kernel';
import { readCsv } from '../read-csv';
import { toLunar } from './lunar';
import { statutoryDays } from './statutory-days';

const rows = readCsv<'date' | 'kind' | 'name_vi' | 'basis' | 'confidence'>(join(__dirname, 'holidays.csv'));
const daysOff = rows.filter(({ kind }) => kind === 'day_off');
const workingSaturdays = rows.filter(({ kind }) => kind === 'working_saturday');
const years = Array.from({ length: 12 }, (_, i) => 2017 + i);

const dates = (of: typeof rows) => of.map(({ date }) => Temporal.PlainDate.from(date));
const ofYear = (of: typeof rows, year: number) => of.filter(({ date }) => date.startsWith(`${year}-`));
const isStatutory = ({ name_vi }: { name_vi: string }) => !/^Nghỉ (?:bù|hoán đổi)/u.test(name_vi);

describe('the holidays', () => {
  it.each(years)('hold every statutory day of %i', (year) => {
    const expected = year < 2021 ? 10 : year < 2026 ? 11 : 12;
    expect(ofYear(daysOff, year).filter(isStatutory)).toHaveLength(expected);
  });

  it.each(years)('are in %i what the law and the lunar calendar give, but for exchanged days', (year) => {
    const given = ofYear(daysOff, year).filter(({ name_vi }) => !name_vi.startsWith('Nghỉ hoán đổi'));
    expect(given.map(({ date, name_vi }) => `${date} ${name_vi}`)).toEqual(
      statutoryDays(year).map(({ date, nameVi }) => `${date.toString()} ${nameVi}`),
    );
  });

  it('put mùng 1 to mùng 3 into every Tết and Giỗ Tổ on 10/3 of the lunar calendar', () => {
    const lunarDays = (name: string, year: number) =>
      dates(ofYear(daysOff, year).filter(({ name_vi }) => name_vi === name)).map(toLunar);
    for (const year of years) {
      const tet = lunarDays('Tết Âm lịch', year).filter(({ month }) => month === 1);
      expect(tet.map(({ day }) => day).slice(0, 3)).toEqual([1, 2, 3]);
      expect(lunarDays('Giỗ Tổ Hùng Vương', year)).toEqual([{ year, month: 3, leap: false, day: 10 }]);
    }
  });

  it('exchange each weekday off for one Saturday worked', () => {
    const exchanged = daysOff.filter(({ name_vi }) => name_vi.startsWith('Nghỉ hoán đổi'));
    const inWords = ({ date }: { date: string }) => date.split('-').toReversed().join('/');
    expect(exchanged).toHaveLength(6);
    expect(exchanged.map(({ name_vi }) => name_vi.slice(-10)).toSorted()).toEqual(
      workingSaturdays.map(inWords).toSorted(),
    );
    expect(workingSaturdays.map(({ name_vi }) => name_vi.slice(-10)).toSorted()).toEqual(
      exchanged.map(inWords).toSorted(),
    );
  });

  it('make a calendar that works the Saturday of 22/08/2026 and rests from 29/08 to 02/09/2026', () => {
    const calendar = new WorkCalendar({ daysOff: dates(daysOff), workingSaturdays: dates(workingSaturdays) });
    expect(calendar.isDayOff(Temporal.PlainDate.from('2026-08-22'))).toBe(false);
    expect(calendar.nextWorkingDay(Temporal.PlainDate.from('2026-08-29')).toString()).toBe('2026-09-03');
    expect(calendar.nextWorkingDay(Temporal.PlainDate.from('2026-11-24')).toString()).toBe('2026-11-25');
  });

  it('stand in order, one row a day, each with its basis, and call a projected day a doubt', () => {
    const days = rows.map(({ date }) => date);
    expect(days).toEqual([...new Set(days)].toSorted());
    expect(rows.filter(({ basis }) => basis === '')).toEqual([]);
    const doubtful = rows.filter(({ confidence }) => confidence === '?');
    expect(doubtful.map(({ date }) => date.slice(0, 4)).filter((year) => Number(year) < 2027)).toEqual([]);
    expect(doubtful).toHaveLength(14);
  });
});
