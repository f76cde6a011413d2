const ZONE = 'Asia/Ho_Chi_Minh';

const dateAndTime = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const dateOnly = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
});
const wholeNumber = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 0 });

/** `22/11/2026 14:30`, Vietnam's time, whatever the time zone of the machine. */
export function formatTime(instant: string | Date): string {
  return dateAndTime.format(new Date(instant)).replace(', ', ' ');
}

/** The end of a term: midnight is 24:00 of the day that ends, as the law counts, not 00:00 of the one after. */
export function formatEnd(instant: string): string {
  const time = formatTime(instant);
  if (!time.endsWith(' 00:00')) return time;
  return `${formatDate(new Date(Date.parse(instant) - 1))} 24:00`;
}

/** `22/11/2026`; a plain date as it is, an instant by Vietnam's calendar. */
export function formatDate(date: string | Date): string {
  if (typeof date === 'string' && PLAIN_DATE.test(date)) return date.split('-').reverse().join('/');
  return dateOnly.format(new Date(date));
}

const PLAIN_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** `Chủ Nhật`, `Sunday`; of a plain date. */
export const formatDayOfWeek = (day: string, language: string): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'vi-VN', { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );

/** `1.234` */
export const formatNumber = (value: number): string => wholeNumber.format(value);

/** `1.520.000 đ` */
export const formatMoney = (dong: number): string => `${wholeNumber.format(dong)} đ`;
