import * as fc from 'fast-check';
import { CalendarWithoutWorkingDays, InvalidWorkingSaturday, WorkCalendar } from './calendar';

const date = (text: string) => Temporal.PlainDate.from(text);
const dates = (...texts: string[]) => texts.map(date);

const NEW_YEAR_AND_TET_2027 = dates(
  '2027-01-01',
  '2027-02-05',
  '2027-02-08',
  '2027-02-09',
  '2027-02-10',
  '2027-02-11',
);
const calendar = new WorkCalendar({
  daysOff: NEW_YEAR_AND_TET_2027,
  workingSaturdays: dates('2027-01-30'),
});

describe('a day off', () => {
  it('is every Sunday and every Saturday that is not worked', () => {
    expect(calendar.isDayOff(date('2026-11-22'))).toBe(true);
    expect(calendar.isDayOff(date('2026-11-21'))).toBe(true);
    expect(calendar.isDayOff(date('2027-01-30'))).toBe(false);
  });

  it('is a holiday in the week', () => {
    expect(calendar.isDayOff(date('2027-01-01'))).toBe(true);
    expect(calendar.isDayOff(date('2027-01-04'))).toBe(false);
  });
});

describe('the next working day', () => {
  it('is the day itself if it is worked', () => {
    expect(calendar.nextWorkingDay(date('2026-11-23')).toString()).toBe('2026-11-23');
    expect(calendar.nextWorkingDay(date('2027-01-30')).toString()).toBe('2027-01-30');
  });

  it('passes over a holiday and the weekend behind it', () => {
    expect(calendar.nextWorkingDay(date('2027-01-01')).toString()).toBe('2027-01-04');
    expect(calendar.nextWorkingDay(date('2027-02-05')).toString()).toBe('2027-02-12');
  });

  it('is refused rather than sought for ever when a calendar has none', () => {
    const daysOff = Array.from({ length: 40 }, (_, days) => date('2027-03-01').add({ days }));
    const broken = new WorkCalendar({ daysOff, workingSaturdays: [] });
    expect(() => broken.nextWorkingDay(date('2027-03-01'))).toThrow(CalendarWithoutWorkingDays);
  });
});

describe('adding working days', () => {
  it('counts from the next day', () => {
    expect(calendar.addWorkingDays(date('2026-11-02'), 3).toString()).toBe('2026-11-05');
    expect(calendar.addWorkingDays(date('2026-11-22'), 1).toString()).toBe('2026-11-23');
    expect(calendar.addWorkingDays(date('2026-11-22'), 0).toString()).toBe('2026-11-22');
  });

  it('passes over weekends and holidays and counts a worked Saturday', () => {
    expect(calendar.addWorkingDays(date('2026-12-31'), 1).toString()).toBe('2027-01-04');
    expect(calendar.addWorkingDays(date('2027-01-29'), 1).toString()).toBe('2027-01-30');
    expect(calendar.addWorkingDays(date('2027-02-04'), 2).toString()).toBe('2027-02-15');
  });

  it('refuses parts of days, negative counts and counts beyond reason', () => {
    for (const count of [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 10_001]) {
      expect(() => calendar.addWorkingDays(date('2026-11-02'), count)).toThrow(RangeError);
    }
  });

  it('agrees with walking through the days one by one', () => {
    const start = date('2027-01-01');
    const daysOfYear = fc.integer({ min: 0, max: 364 });
    fc.assert(
      fc.property(
        fc.uniqueArray(daysOfYear, { maxLength: 20 }),
        daysOfYear,
        fc.integer({ min: 1, max: 60 }),
        (holidays, from, count) => {
          const off = new Set(holidays);
          const walked = walk(from, count, (day) => off.has(day));
          const holidaysOff = holidays.map((days) => start.add({ days }));
          const reached = new WorkCalendar({ daysOff: holidaysOff, workingSaturdays: [] }).addWorkingDays(
            start.add({ days: from }),
            count,
          );
          expect(reached.toString()).toBe(start.add({ days: walked }).toString());
        },
      ),
    );
  });

  /** Days are numbers from Friday 01/01/2027, so day 1 is a Saturday and day 2 a Sunday. */
  function walk(from: number, count: number, isHoliday: (day: number) => boolean): number {
    let day = from;
    for (let left = count; left > 0;) {
      day += 1;
      const weekend = day % 7 === 1 || day % 7 === 2;
      left -= weekend || isHoliday(day) ? 0 : 1;
    }
    return day;
  }
});

describe('a working Saturday', () => {
  it('must be a Saturday', () => {
    expect(() => new WorkCalendar({ daysOff: [], workingSaturdays: dates('2027-01-31') })).toThrow(
      InvalidWorkingSaturday,
    );
  });

  it('cannot be a day off as well', () => {
    const saturday = dates('2027-01-30');
    expect(() => new WorkCalendar({ daysOff: saturday, workingSaturdays: saturday })).toThrow(
      InvalidWorkingSaturday,
    );
  });
});
