const DAY_MS = 24 * 60 * 60_000;
/** Vietnam's clocks stand seven hours before UTC all year. */
const OFFSET_MS = 7 * 60 * 60_000;

/** Today in Vietnam as `2026-11-22`. @param now ms since 1970 */
export const vietnamToday = (now: number): string => isoOf(now + OFFSET_MS);

/** The day so many days after that one. */
export const daysAfter = (day: string, days: number): string =>
  isoOf(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS);

/**
 * The day that somebody typed: `22/11/2026`, `22/11`, `22`, `22112026`, `N` (today), `hqua` (yesterday), `-3`, `+7`.
 * What is left out is taken from today.
 * @returns `2026-11-22`; nothing where it is no day
 */
export function readDay(text: string, today: string): string | undefined {
  const typed = text.trim().toLowerCase();
  if (TODAY.has(typed)) return today;
  if (YESTERDAY.has(typed)) return daysAfter(today, -1);
  const shift = /^([+-])(\d{1,3})$/u.exec(typed);
  if (shift) return daysAfter(today, Number(`${shift[1]}${shift[2]}`));
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(typed);
  if (iso) return dayOf(iso[1], iso[2], iso[3]);
  const compact = /^(\d{2})(\d{2})(\d{4})$/u.exec(typed);
  if (compact) return dayOf(compact[3], compact[2], compact[1]);
  const parts = /^(\d{1,2})(?:[./-](\d{1,2})(?:[./-](\d{4}))?)?$/u.exec(typed);
  if (!parts) return undefined;
  const [year, month] = today.split('-');
  return dayOf(parts[3] ?? year, parts[2] ?? month, parts[1]);
}

const TODAY = new Set(['n', 'nay', 'hnay', 'hôm nay']);
const YESTERDAY = new Set(['hqua', 'hôm qua', 'hq']);

function dayOf(year = '', month = '', day = ''): string | undefined {
  const iso = `${year}-${twoDigits(Number(month))}-${twoDigits(Number(day))}`;
  const at = Date.parse(`${iso}T00:00:00Z`);
  // 31/11 would roll over to 1/12.
  return Number.isNaN(at) || isoOf(at) !== iso ? undefined : iso;
}

const isoOf = (ms: number): string => new Date(ms).toISOString().slice(0, '2026-11-22'.length);
const twoDigits = (value: number): string => String(value).padStart(2, '0');
