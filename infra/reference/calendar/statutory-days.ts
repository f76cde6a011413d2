import { fromLunar } from './lunar';

/** A day off that the Labour Code gives every year, or the working day that makes up for one on a weekend. */
export interface StatutoryDay {
  readonly date: Temporal.PlainDate;
  readonly nameVi: string;
}

const SATURDAY = 6;
const TUESDAY = 2;
/** From 2021 Quốc khánh has two days (BLLĐ 45/2019/QH14 Đ.112 k1đ). */
const TWO_NATIONAL_DAYS_SINCE = 2021;
/** From 01/07/2026 (NQ 28/2026/QH16 Đ.2); it stands outside Đ.112, so a weekend is not made up for. */
const CULTURE_DAY_SINCE = 2026;

/**
 * The statutory days off of `year` and the days in lieu of those on a weekend, in order of date: 10 statutory days to
 * 2020, 11 from 2021, 12 from 2026 (BLLĐ 10/2012/QH13 Đ.115; BLLĐ 45/2019/QH14 Đ.111 k3, Đ.112).
 *
 * The Prime Minister chooses the five days of Tết and the second day of Quốc khánh each year (Đ.112 k3). Until the
 * notice is out this projects what every notice from 2017 to 2026 chose: Tết from the eve when mùng 1 is a Tuesday,
 * else from the day before the eve; 3 September when the 2nd is a Monday or Thursday, else 1 September. Exchanged
 * working days cannot be foreseen.
 */
export function statutoryDays(year: number): StatutoryDay[] {
  const madeUpFor = [...fixedDays(year), ...tetDays(year), ...nationalDays(year), hungKingsDay(year)];
  const taken = new Set(madeUpFor.map(({ date }) => date.toString()));
  const inLieu = madeUpFor.toSorted(byDate).flatMap(({ date, nameVi }) => {
    if (date.dayOfWeek < SATURDAY) return [];
    const free = nextFreeWeekday(date, taken);
    taken.add(free.toString());
    return [{ date: free, nameVi: `Nghỉ bù ${nameVi}` }];
  });
  return [...madeUpFor, ...cultureDay(year), ...inLieu].toSorted(byDate);
}

function fixedDays(year: number): StatutoryDay[] {
  return [
    { date: day(year, 1, 1), nameVi: 'Tết Dương lịch' },
    { date: day(year, 4, 30), nameVi: 'Ngày Chiến thắng' },
    { date: day(year, 5, 1), nameVi: 'Ngày Quốc tế lao động' },
  ];
}

function tetDays(year: number): StatutoryDay[] {
  const first = fromLunar({ year, month: 1, leap: false, day: 1 });
  const daysBefore = first.dayOfWeek === TUESDAY ? 1 : 2;
  return [0, 1, 2, 3, 4].map((i) => ({ date: first.add({ days: i - daysBefore }), nameVi: 'Tết Âm lịch' }));
}

function nationalDays(year: number): StatutoryDay[] {
  const second = day(year, 9, 2);
  const adjacent = [1, 4].includes(second.dayOfWeek) ? 3 : 1;
  const days = year < TWO_NATIONAL_DAYS_SINCE ? [second] : [second, day(year, 9, adjacent)];
  return days.map((date) => ({ date, nameVi: 'Quốc khánh' }));
}

function hungKingsDay(year: number): StatutoryDay {
  return { date: fromLunar({ year, month: 3, leap: false, day: 10 }), nameVi: 'Giỗ Tổ Hùng Vương' };
}

function cultureDay(year: number): StatutoryDay[] {
  return year < CULTURE_DAY_SINCE ? [] : [{ date: day(year, 11, 24), nameVi: 'Ngày Văn hóa Việt Nam' }];
}

function nextFreeWeekday(after: Temporal.PlainDate, taken: ReadonlySet<string>): Temporal.PlainDate {
  const next = after.add({ days: 1 });
  return next.dayOfWeek >= SATURDAY || taken.has(next.toString()) ? nextFreeWeekday(next, taken) : next;
}

function day(year: number, month: number, dayOfMonth: number): Temporal.PlainDate {
  return Temporal.PlainDate.from({ year, month, day: dayOfMonth });
}

function byDate(a: StatutoryDay, b: StatutoryDay): number {
  return Temporal.PlainDate.compare(a.date, b.date);
}
