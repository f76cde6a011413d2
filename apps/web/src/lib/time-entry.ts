import { fold } from './fold';

/** How exactly a time is known. */
export type Precision = 'minute' | 'hour' | 'day' | 'month' | 'year';

/** A time as it was understood. */
export interface TimeEntry {
  /** RFC 3339: the beginning of the minute, hour, day, month or year; exact where it was counted from now. */
  readonly at: string;
  readonly precision: Precision;
}

/**
 * Understands a time as call-takers type it, always in the past, marks optional, by Vietnam's clocks: `N` (now), `-15`
 * (minutes ago), `-2h`, `14h30`, `1430`, `hqua 22`, `8h tối qua`, `t7 21h`, `20/11 14h`, `20/11/2025`, `11/2025`,
 * `năm 2024`. A time of day that is still to come was yesterday; a date without a year is the last one.
 *
 * @param now ms since 1970
 * @returns undefined for what it does not understand
 */
export function parseTime(text: string, now: number): TimeEntry | undefined {
  const words = wordsOf(text);
  if (words.length === 0) return undefined;
  if (words.length === 1 && NOW.has(words[0] ?? '')) return entry(now, 'minute');
  return ago(words.join(''), now) ?? month(words) ?? moment(words, now);
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const OFFSET = 7 * HOUR;
const NOW: ReadonlySet<string> = new Set(['n', 'now', 'baygio']);
/** A clock that runs a little behind must not turn "now" into yesterday. */
const GRACE = 5 * MINUTE;

/** Phrases that are one word here. */
const PHRASES: readonly (readonly [RegExp, string])[] = [
  [/\bbay gio\b/gu, 'baygio'],
  [/\b(?:hom|h)[ .]*(qua|kia|nay)\b/gu, 'h$1'],
  [/\bhq\b/gu, 'hqua'],
  [/\bthu ([2-7])\b/gu, 't$1'],
  ...['hai', 'ba', 'tu', 'nam', 'sau', 'bay'].map(
    (day, at) => [new RegExp(String.raw`\bthu ${day}\b`, 'gu'), `t${at + 2}`] as const,
  ),
  [/\bchu nhat\b/gu, 'cn'],
  [/\b(sang|trua|chieu|toi|dem) (qua|nay)\b/gu, '$1 h$2'],
  [/\b(\d{1,2}) (?:gio|g|h)\b/gu, '$1h'],
  [/\bnam (\d{4})\b/gu, 'nam$1'],
  [/\b(?:luc|vao|khoang|(?<!\d )ngay)\b/gu, ' '],
];

function wordsOf(text: string): readonly string[] {
  const plain = PHRASES.reduce((soFar, [phrase, word]) => soFar.replaceAll(phrase, word), fold(text).trim());
  return plain.split(/[\s,]+/u).filter((word) => word !== '');
}

const AGO = /^-(?:(\d{1,3})h(\d{1,2})?|(\d{1,4})(?:p|ph|phut)?|(\d{1,3})(?:ng|ngay|d))$/u;

/** `-15`, `-2h`, `-1h30`, `-3ng` */
function ago(text: string, now: number): TimeEntry | undefined {
  const found = AGO.exec(text);
  if (found === null) return undefined;
  const [hours, minutesOfHour, minutes, days] = found.slice(1).map((part) => Number(part ?? 0));
  if (days) return entry(startOfDay(now - days * DAY), 'day');
  const back = (hours ?? 0) * HOUR + ((minutesOfHour ?? 0) + (minutes ?? 0)) * MINUTE;
  return entry(now - back, 'minute');
}

/** `11/2025`, `năm 2024` */
function month(words: readonly string[]): TimeEntry | undefined {
  const [word = ''] = words;
  if (words.length > 1) return undefined;
  const year = /^nam(\d{4})$/u.exec(word)?.[1];
  if (year !== undefined) return whole(dateOf(Number(year), 1, 1), 'year');
  const [, monthText, yearText] = /^(\d{1,2})[/.-](\d{4})$/u.exec(word) ?? [];
  if (monthText === undefined || yearText === undefined) return undefined;
  return whole(dateOf(Number(yearText), Number(monthText), 1), 'month');
}

const whole = (start: number | undefined, precision: Precision): TimeEntry | undefined =>
  start === undefined ? undefined : entry(start, precision);

interface Parts {
  readonly day?: number;
  readonly hour?: number;
  readonly minute?: number;
  readonly partOfDay?: string;
}

/** A day, a time of day, or both, in either order. */
function moment(words: readonly string[], now: number): TimeEntry | undefined {
  let parts: Parts = {};
  for (const word of words) {
    const read = dayWord(word, parts, now) ?? timeWord(word, parts);
    if (read === undefined) return undefined;
    parts = { ...parts, ...read };
  }
  return momentOf(parts, now);
}

function momentOf({ day, hour, minute, partOfDay }: Parts, now: number): TimeEntry | undefined {
  if (hour === undefined) return day === undefined ? undefined : entry(day, 'day');
  const ofDay = inPart(hour, partOfDay);
  if (ofDay === undefined) return undefined;
  const precision = minute === undefined ? 'hour' : 'minute';
  const time = ofDay * HOUR + (minute ?? 0) * MINUTE;
  const at = (day ?? startOfDay(now)) + time;
  return entry(day === undefined && at > now + GRACE ? at - DAY : at, precision);
}

/** `8h tối` is 20:00, `12h đêm` midnight. */
function inPart(hour: number, part: string | undefined): number | undefined {
  if (part === undefined || hour > 12) return hour;
  if (part === 'sang') return hour === 12 ? undefined : hour;
  if (part === 'trua') return hour < 4 ? hour + 12 : hour;
  if (part === 'dem') return hour === 12 ? 0 : hour < 6 ? hour : hour + 12;
  return hour === 12 ? 12 : hour + 12;
}

const DAYS_BACK: Readonly<Record<string, number>> = { hnay: 0, hqua: 1, hkia: 2 };
const PARTS: ReadonlySet<string> = new Set(['sang', 'trua', 'chieu', 'toi', 'dem']);

function dayWord(word: string, parts: Parts, now: number): Parts | undefined {
  if (parts.day !== undefined) return undefined;
  const back = DAYS_BACK[word];
  if (back !== undefined) return { day: startOfDay(now) - back * DAY };
  const weekday = word === 'cn' ? 0 : Number(/^t([2-7])$/u.exec(word)?.[1] ?? Number.NaN) - 1;
  if (!Number.isNaN(weekday)) return { day: lastWeekday(weekday, now) };
  const found = /^(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}))?$/u.exec(word);
  if (found === null) return undefined;
  const [dayOfMonth, monthOfYear] = [Number(found[1]), Number(found[2])];
  const day =
    found[3] === undefined
      ? lastDate(dayOfMonth, monthOfYear, now)
      : dateOf(Number(found[3]), monthOfYear, dayOfMonth);
  return day === undefined ? undefined : { day };
}

function timeWord(word: string, parts: Parts): Parts | undefined {
  if (PARTS.has(word)) return parts.partOfDay === undefined ? { partOfDay: word } : undefined;
  if (parts.hour !== undefined) {
    const minute = word === 'ruoi' ? 30 : Number(/^(\d{1,2})(?:p|ph|phut)?$/u.exec(word)?.[1] ?? Number.NaN);
    return parts.minute === undefined && minute < 60 ? { minute } : undefined;
  }
  const found =
    /^(\d{1,2})(?:(?:h|g|:|\.)(?:(\d{1,2})(?:p|ph)?)?)?$/u.exec(word) ?? /^(\d{2})(\d{2})$/u.exec(word);
  if (found === null) return undefined;
  const hour = Number(found[1]);
  const minute = found[2] === undefined ? undefined : Number(found[2]);
  if (hour > 23 || (minute ?? 0) > 59) return undefined;
  return minute === undefined ? { hour } : { hour, minute };
}

function lastWeekday(weekday: number, now: number): number {
  const today = startOfDay(now);
  const back = (new Date(today + OFFSET).getUTCDay() - weekday + 7) % 7;
  return today - back * DAY;
}

function lastDate(day: number, monthOfYear: number, now: number): number | undefined {
  const year = new Date(now + OFFSET).getUTCFullYear();
  const thisYear = dateOf(year, monthOfYear, day);
  return thisYear !== undefined && thisYear <= now ? thisYear : dateOf(year - 1, monthOfYear, day);
}

/** Midnight of a date in Vietnam; undefined where the calendar has no such day. */
function dateOf(year: number, monthOfYear: number, day: number): number | undefined {
  const utc = Date.UTC(year, monthOfYear - 1, day);
  const date = new Date(utc);
  const exists = date.getUTCMonth() === monthOfYear - 1 && date.getUTCDate() === day && year >= 1945;
  return exists ? utc - OFFSET : undefined;
}

const floor = (ms: number, unit: number): number => Math.floor(ms / unit) * unit;
const startOfDay = (ms: number): number => floor(ms + OFFSET, DAY) - OFFSET;
const entry = (ms: number, precision: Precision): TimeEntry => ({
  at: new Date(ms).toISOString(),
  precision,
});
