import type { WorkCalendar } from './calendar';
import { endOfVietnamDay, vietnamDate } from './vietnam-time';

/** How long the law gives. The amount is a positive whole number of `unit`s. */
export interface DeadlineRule {
  readonly amount: number;
  readonly unit: 'hours' | 'days' | 'months' | 'working_days';
  /** Whether a last day that is a day off moves the legal end to the next working day. Hours never move. */
  readonly rollsOver: boolean;
}

/**
 * The end of a term, raw and legal. Each instant is the last one at which the act is still in time: `at <= legalEndAt`.
 * Terms of days end at 24:00 of their last day in Viet Nam, so `2026-11-22T17:00:00Z` ends 22/11/2026 although a
 * clock shows 00:00 of the 23rd: show {@link dueOn} and {@link legalEndOn}, or take them back by {@link lastDayOf}.
 */
export interface Deadline {
  /** The end as counted, before any roll-over. Drives queues, and later terms are counted from it. */
  readonly dueAt: Temporal.Instant;
  /** The end after roll-over; the same as `dueAt` where nothing rolls. After it the act is late. */
  readonly legalEndAt: Temporal.Instant;
  /** The day in Viet Nam that `dueAt` belongs to. */
  readonly dueOn: Temporal.PlainDate;
  /** The day in Viet Nam that `legalEndAt` belongs to. */
  readonly legalEndOn: Temporal.PlainDate;
}

export type ClockState = 'satisfied' | 'on_time' | 'due_soon' | 'overdue';

/**
 * The end of a term that starts at `startedAt` (BLTTHS 2015 Đ.134).
 *
 * - hours: to the instant, never rolled over;
 * - days, working days: the day of `startedAt` is not counted, the term ends at 24:00 of its last day. Đ.134 leaves
 *   the first day open; BLDS 2015 Đ.147 k2 starts the next day;
 * - months: the same date of the later month, or its last day where there is none, at 24:00.
 *
 * @throws RangeError when the amount is not a positive whole number
 */
export function computeDeadline(
  rule: DeadlineRule,
  startedAt: Temporal.Instant,
  calendar: WorkCalendar,
): Deadline {
  return endOfTerm(rule, { at: startedAt, day: vietnamDate(startedAt) }, calendar);
}

/**
 * The end of a further term, counted from where `previous` ends **raw**: a roll-over gives the earlier term some
 * days and takes none from the law's total (extension by the procuracy, BLTTHS Đ.147 k2). A stored clock row will
 * do for `previous`.
 *
 * @throws RangeError when the amount is not a positive whole number
 */
export function extendDeadline(
  rule: DeadlineRule,
  previous: Pick<Deadline, 'dueAt'>,
  calendar: WorkCalendar,
): Deadline {
  const { dueAt } = previous;
  return endOfTerm(rule, { at: dueAt, day: lastDayOf(dueAt) }, calendar);
}

/**
 * The end for an act that must come at least `days` before `deadline`, counted back from the raw date: the request
 * to the procuracy 5 days before (BLTTHS Đ.147 k2), the closing report 7 days before (TT 28/2020 Đ.15). It never
 * rolls over, for that would shorten the days before.
 */
export function daysBefore(deadline: Pick<Deadline, 'dueAt'>, days: number): Deadline {
  const dueOn = lastDayOf(deadline.dueAt).subtract({ days });
  return endingOn(dueOn, dueOn);
}

/** The day in Viet Nam that `end` belongs to when it ends a term: 00:00 is 24:00 of the day before. */
export function lastDayOf(end: Temporal.Instant): Temporal.PlainDate {
  return vietnamDate(end.subtract({ nanoseconds: 1 }));
}

/**
 * How a clock stands at `now`. A clock is due soon from `dueSoonHours` before its raw end until its legal end, and
 * overdue after the legal end; a satisfied one stays satisfied, however late it was (compare `satisfiedAt` with
 * `legalEndAt` for that). The state is derived each time and never stored.
 */
export function clockState(
  clock: Pick<Deadline, 'dueAt' | 'legalEndAt'> & { readonly satisfiedAt?: Temporal.Instant | null },
  now: Temporal.Instant,
  dueSoonHours: number,
): ClockState {
  if (clock.satisfiedAt) {
    return 'satisfied';
  }
  if (Temporal.Instant.compare(now, clock.legalEndAt) > 0) {
    return 'overdue';
  }
  const dueSoonFrom = clock.dueAt.subtract({ hours: dueSoonHours });
  return Temporal.Instant.compare(now, dueSoonFrom) >= 0 ? 'due_soon' : 'on_time';
}

interface TermStart {
  readonly at: Temporal.Instant;
  readonly day: Temporal.PlainDate;
}

function endOfTerm(rule: DeadlineRule, start: TermStart, calendar: WorkCalendar): Deadline {
  const { amount, unit } = rule;
  if (!Number.isInteger(amount) || amount <= 0) {
    throw new RangeError('a term is a positive whole number of hours, days or months');
  }
  const endingOnDay = (dueOn: Temporal.PlainDate) =>
    endingOn(dueOn, rule.rollsOver ? calendar.nextWorkingDay(dueOn) : dueOn);
  switch (unit) {
    case 'hours':
      return endingAt(start.at.add({ hours: amount }));
    case 'days':
      return endingOnDay(start.day.add({ days: amount }));
    case 'months':
      return endingOnDay(start.day.add({ months: amount }, { overflow: 'constrain' }));
    case 'working_days':
      return endingOnDay(calendar.addWorkingDays(start.day, amount));
  }
}

function endingAt(end: Temporal.Instant): Deadline {
  const day = lastDayOf(end);
  return { dueAt: end, legalEndAt: end, dueOn: day, legalEndOn: day };
}

function endingOn(dueOn: Temporal.PlainDate, legalEndOn: Temporal.PlainDate): Deadline {
  return { dueAt: endOfVietnamDay(dueOn), legalEndAt: endOfVietnamDay(legalEndOn), dueOn, legalEndOn };
}
