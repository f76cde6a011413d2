/**
 * The Vietnamese lunar calendar (âm lịch), computed as Hồ Ngọc Đức describes it: months begin on the day of the new
 * moon, month 11 holds the winter solstice, and in a year of thirteen months the first without a major solar term
 * repeats the number before it. Days are those of UTC+7, the meridian of Viet Nam since 1968 (QĐ 121-CP of 08/08/1967),
 * which is why Tết can differ from the Chinese new year. Astronomical series after Meeus, good for 1968 to 2100.
 */

/** A day of the lunar calendar; `leap` marks the second of two months with one number. */
export interface LunarDate {
  readonly year: number;
  /** 1 (tháng Giêng) to 12 (tháng Chạp). */
  readonly month: number;
  readonly leap: boolean;
  /** 1 to 30. */
  readonly day: number;
}

/** The lunar date of a day in Viet Nam. */
export function toLunar(date: Temporal.PlainDate): LunarDate {
  const day = julianDay(date);
  const solstice = monthWithSolstice(date.year);
  const year = day >= solstice ? date.year + 1 : date.year;
  const months = lunarYear(year);
  const month = months.findLast(({ start }) => start <= day);
  if (month === undefined) {
    throw new RangeError(`no lunar month holds ${date.toString()}`);
  }
  return {
    year: month.number >= 11 ? year - 1 : year,
    month: month.number,
    leap: month.leap,
    day: day - month.start + 1,
  };
}

/**
 * The day in Viet Nam of a lunar date.
 *
 * @throws RangeError when the year has no such month or the month no such day
 */
export function fromLunar({ year, month, leap, day }: LunarDate): Temporal.PlainDate {
  const months = lunarYear(month >= 11 ? year + 1 : year);
  const index = months.findIndex((candidate) => candidate.number === month && candidate.leap === leap);
  const found = months[index];
  const length =
    found === undefined ? 0 : (months[index + 1]?.start ?? nextNewMoon(found.start)) - found.start;
  if (found === undefined || day < 1 || day > length) {
    throw new RangeError(`the lunar calendar has no ${day}/${month}${leap ? ' (leap)' : ''}/${year}`);
  }
  return EPOCH.add({ days: found.start + day - 1 - EPOCH_JULIAN_DAY });
}

interface LunarMonth {
  readonly number: number;
  readonly leap: boolean;
  /** Julian day number of its first day. */
  readonly start: number;
}

const EPOCH = Temporal.PlainDate.from('2000-01-01');
const EPOCH_JULIAN_DAY = 2_451_545;
const SYNODIC_MONTH = 29.530_588_53;
/** Julian day, in days, of the new moon of 01/01/1900 from which new moons are numbered. */
const FIRST_NEW_MOON = 2_415_021.076_998_695;
const UTC_PLUS_7 = 7 / 24;
const DEGREE = Math.PI / 180;

function julianDay(date: Temporal.PlainDate): number {
  return EPOCH_JULIAN_DAY + EPOCH.until(date, { largestUnit: 'days' }).days;
}

/** The months from month 11 of the year before `year` to month 10 of `year`: twelve, or thirteen with a leap month. */
function lunarYear(year: number): LunarMonth[] {
  const first = newMoonNumber(monthWithSolstice(year - 1));
  const count = newMoonNumber(monthWithSolstice(year)) - first;
  const starts = Array.from({ length: count + 1 }, (_, i) => newMoonDay(first + i));
  const leapIndex =
    count === 13 ? starts.findIndex((start, i) => i > 0 && hasNoMajorTerm(start, starts[i + 1])) : -1;
  return starts.slice(0, count).map((start, i) => {
    const passed = leapIndex !== -1 && i >= leapIndex ? i - 1 : i;
    return { number: ((10 + passed) % 12) + 1, leap: i === leapIndex, start };
  });
}

/** First day of the lunar month that holds the winter solstice (month 11) of the solar year `year`. */
function monthWithSolstice(year: number): number {
  const lastDay = julianDay(Temporal.PlainDate.from({ year, month: 12, day: 31 }));
  const number = Math.floor((lastDay - FIRST_NEW_MOON) / SYNODIC_MONTH);
  const start = newMoonDay(number);
  return solarTerm(start) >= 9 ? newMoonDay(number - 1) : start;
}

function hasNoMajorTerm(start: number, next: number | undefined): boolean {
  return next !== undefined && solarTerm(start) === solarTerm(next);
}

function newMoonNumber(day: number): number {
  return Math.round((day - FIRST_NEW_MOON) / SYNODIC_MONTH);
}

function nextNewMoon(day: number): number {
  return newMoonDay(newMoonNumber(day) + 1);
}

/** Julian day number of the day, in UTC+7, on which the `k`-th new moon after 01/01/1900 falls. */
function newMoonDay(k: number): number {
  const t = k / 1236.85; // Julian centuries from 1900
  const mean =
    2_415_020.759_33 +
    29.530_588_68 * k +
    0.000_117_8 * t ** 2 -
    0.000_000_155 * t ** 3 +
    0.000_33 * sin(166.56 + 132.87 * t - 0.009_173 * t ** 2);
  const sun = 359.2242 + 29.105_356_08 * k - 0.000_033_3 * t ** 2 - 0.000_003_47 * t ** 3;
  const moon = 306.0253 + 385.816_918_06 * k + 0.010_730_6 * t ** 2 + 0.000_012_36 * t ** 3;
  const latitude = 21.2964 + 390.670_506_46 * k - 0.001_652_8 * t ** 2 - 0.000_002_39 * t ** 3;
  const correction =
    (0.1734 - 0.000_393 * t) * sin(sun) +
    0.0021 * sin(2 * sun) -
    0.4068 * sin(moon) +
    0.0161 * sin(2 * moon) -
    0.0004 * sin(3 * moon) +
    0.0104 * sin(2 * latitude) -
    0.0051 * sin(sun + moon) -
    0.0074 * sin(sun - moon) +
    0.0004 * sin(2 * latitude + sun) -
    0.0004 * sin(2 * latitude - sun) -
    0.0006 * sin(2 * latitude + moon) +
    0.001 * sin(2 * latitude - moon) +
    0.0005 * sin(sun + 2 * moon);
  const dynamicalMinusUniversal = -0.000_278 + 0.000_265 * t + 0.000_262 * t ** 2;
  return Math.floor(mean + correction - dynamicalMinusUniversal + 0.5 + UTC_PLUS_7);
}

/** Which twelfth of its yearly path (0 from the spring equinox, 9 from the winter solstice) the sun is in at 00:00. */
function solarTerm(day: number): number {
  const t = (day - 0.5 - UTC_PLUS_7 - EPOCH_JULIAN_DAY) / 36_525; // Julian centuries from 2000
  const anomaly = 357.5291 + 35_999.0503 * t - 0.000_155_9 * t ** 2 - 0.000_000_48 * t ** 3;
  const longitude =
    280.466_45 +
    36_000.769_83 * t +
    0.000_303_2 * t ** 2 +
    (1.9146 - 0.004_817 * t - 0.000_014 * t ** 2) * sin(anomaly) +
    (0.019_993 - 0.000_101 * t) * sin(2 * anomaly) +
    0.000_29 * sin(3 * anomaly);
  return Math.floor((((longitude % 360) + 360) % 360) / 30);
}

function sin(degrees: number): number {
  return Math.sin(degrees * DEGREE);
}
