/** The one time zone in which days, months and years of this product are counted. */
export const VIETNAM = 'Asia/Ho_Chi_Minh';

/** The day it is in Viet Nam at `instant`. */
export function vietnamDate(instant: Temporal.Instant): Temporal.PlainDate {
  return instant.toZonedDateTimeISO(VIETNAM).toPlainDate();
}

/** The year it is in Viet Nam at `instant`: the year of a register (NĐ 30/2020, Đ.15: from 01/01 to 31/12). */
export function vietnamYear(instant: Temporal.Instant): number {
  return vietnamDate(instant).year;
}

/** 00:00 of `date` in Viet Nam. */
export function startOfVietnamDay(date: Temporal.PlainDate): Temporal.Instant {
  return date.toZonedDateTime(VIETNAM).toInstant();
}

/** 24:00 of `date` in Viet Nam, which is the same instant as 00:00 of the day after (BLTTHS Đ.134). */
export function endOfVietnamDay(date: Temporal.PlainDate): Temporal.Instant {
  return startOfVietnamDay(date.add({ days: 1 }));
}

/** `dd/MM/yyyy`. */
export function formatDateVi(date: Temporal.PlainDate): string {
  return `${padded(date.day)}/${padded(date.month)}/${padded(date.year, 4)}`;
}

/** `dd/MM/yyyy HH:mm` on the clocks of Viet Nam; seconds are cut off, not rounded. */
export function formatDateTimeVi(instant: Temporal.Instant): string {
  const local = instant.toZonedDateTimeISO(VIETNAM);
  return `${formatDateVi(local.toPlainDate())} ${padded(local.hour)}:${padded(local.minute)}`;
}

/**
 * `ngày 05 tháng 02 năm 2026`, as state documents write it: days below 10 and the months 1 and 2 take a leading
 * zero, the months 3 to 9 do not (NĐ 30/2020/NĐ-CP, annex I).
 */
export function formatDateWords(date: Temporal.PlainDate): string {
  const month = date.month <= 2 ? padded(date.month) : String(date.month);
  return `ngày ${padded(date.day)} tháng ${month} năm ${date.year}`;
}

function padded(value: number, digits = 2): string {
  return String(value).padStart(digits, '0');
}
