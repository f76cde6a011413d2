import { parseTime } from './time-entry';

const DAY_MS = 24 * 60 * 60_000;
/** Vietnam's clocks stand seven hours before UTC all year. */
const OFFSET_MS = 7 * 60 * 60_000;

/** Today in Vietnam as `2026-11-22`. @param now ms since 1970 */
export const vietnamToday = (now: number = Date.now()): string => isoOf(now + OFFSET_MS);

/** The day so many days after that one. */
export const daysAfter = (day: string, days: number): string =>
  isoOf(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS);

/**
 * The day that somebody typed: `22/11/2026`, `22/11`, `22`, `22112026`, `N` (today), `hqua` (yesterday), `t7` (last
 * Saturday), `-3`, `+7`. What is left out is taken from today; where only the past comes into question, from the last
 * such day.
 * @returns `2026-11-22`; nothing where it is no day
 */
export function readDay(text: string, today: string, isPast = false): string | undefined {
  const typed = text.trim().toLowerCase();
  const shift = /^([+-])(\d{1,3})$/u.exec(typed);
  if (shift) return daysAfter(today, Number(`${shift[1]}${shift[2]}`));
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(typed);
  if (iso) return dayOf(iso[1], iso[2], iso[3]);
  const compact = /^(\d{2})(\d{2})(\d{4})$/u.exec(typed);
  if (compact) return dayOf(compact[3], compact[2], compact[1]);
  const parts = /^(\d{1,2})(?:[./-](\d{1,2})(?:[./-](\d{4}))?)?$/u.exec(typed);
  if (!parts) return typed === 'n' ? today : dayInWords(typed, today);
  const [year, month] = today.split('-');
  const day = dayOf(parts[3] ?? year, parts[2] ?? month, parts[1]);
  if (!isPast || day === undefined || day <= today || parts[3] !== undefined) return day;
  if (parts[2] !== undefined) return dayOf(String(Number(year) - 1), parts[2], parts[1]);
  const [lastYear, lastMonth] = daysAfter(`${year}-${month}-01`, -1).split('-');
  return dayOf(lastYear, lastMonth, parts[1]);
}

/** `hqua`, `hôm kia`, `thứ bảy`: as in times. */
function dayInWords(words: string, today: string): string | undefined {
  const entry = parseTime(words, Date.parse(`${today}T00:00:00+07:00`));
  return entry?.precision === 'day' ? isoOf(Date.parse(entry.at) + OFFSET_MS) : undefined;
}

/** `14:30`, `14h30`, `14h`, `1430`, `9.15`. @returns `14:30`; nothing where it is no time of day */
export function readTimeOfDay(text: string): string | undefined {
  const typed = text.trim().toLowerCase();
  const parts = /^(\d{1,2})(?:[:h.g](\d{2})?)?$/u.exec(typed) ?? /^(\d{2})(\d{2})$/u.exec(typed);
  if (!parts) return undefined;
  const [hour, minute] = [Number(parts[1]), Number(parts[2] ?? 0)];
  return hour > 23 || minute > 59 ? undefined : `${twoDigits(hour)}:${twoDigits(minute)}`;
}

/** That time of that day in Vietnam, as RFC 3339. */
export const vietnamMoment = (day: string, time: string): string => `${day}T${time}:00+07:00`;

/** The present time of day in Vietnam, `14:30`. */
export const vietnamTimeOfDay = (now: number): string =>
  new Date(now + OFFSET_MS).toISOString().slice('2026-11-22T'.length, '2026-11-22T14:30'.length);

function dayOf(year = '', month = '', day = ''): string | undefined {
  const iso = `${year}-${twoDigits(Number(month))}-${twoDigits(Number(day))}`;
  const at = Date.parse(`${iso}T00:00:00Z`);
  // 31/11 would roll over to 1/12.
  return Number.isNaN(at) || isoOf(at) !== iso ? undefined : iso;
}

const isoOf = (ms: number): string => new Date(ms).toISOString().slice(0, '2026-11-22'.length);
const twoDigits = (value: number): string => String(value).padStart(2, '0');
