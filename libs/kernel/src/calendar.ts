import { DomainError } from './domain-error';

/** The days on which Viet Nam's offices differ from the plain week, as published each year. */
export interface WorkCalendarDays {
  /** Holidays, compensatory days off and swapped working days (Bộ luật Lao động Đ.111–112). */
  readonly daysOff: readonly Temporal.PlainDate[];
  /** Saturdays worked in exchange for a swapped day off. */
  readonly workingSaturdays: readonly Temporal.PlainDate[];
}

/** A day was entered as a working Saturday that is no Saturday or is a day off as well. */
export class InvalidWorkingSaturday extends DomainError {
  readonly slug = 'invalid-working-saturday';
}

/** The calendar leaves no working day for longer than any holiday lasts: it was entered wrongly. */
export class CalendarWithoutWorkingDays extends DomainError {
  readonly slug = 'calendar-without-working-days';
}

const SATURDAY = 6;
/** Tết, the longest break, gave 9 days off in a row so far. */
const LONGEST_BREAK_DAYS = 31;
const LONGEST_TERM_WORKING_DAYS = 10_000;

/** Which days are worked. Immutable; knows only the days it was given and weekends. */
export class WorkCalendar {
  private readonly daysOff: ReadonlySet<string>;
  private readonly workingSaturdays: ReadonlySet<string>;

  /** @throws InvalidWorkingSaturday with the `date` at fault */
  constructor(days: WorkCalendarDays) {
    this.daysOff = new Set(days.daysOff.map(String));
    this.workingSaturdays = new Set(days.workingSaturdays.map(String));
    for (const date of days.workingSaturdays) {
      if (date.dayOfWeek !== SATURDAY || this.daysOff.has(String(date))) {
        throw new InvalidWorkingSaturday({ date: String(date) });
      }
    }
  }

  /** Whether `date` is a holiday, a Sunday, or a Saturday that is not worked. */
  isDayOff(date: Temporal.PlainDate): boolean {
    const key = String(date);
    const weekend = date.dayOfWeek >= SATURDAY && !this.workingSaturdays.has(key);
    return weekend || this.daysOff.has(key);
  }

  /**
   * `date` itself if it is worked, else the first working day after it (BLTTHS Đ.134: a term that ends on a day off
   * ends on the next working day).
   *
   * @throws CalendarWithoutWorkingDays when none follows within 31 days
   */
  nextWorkingDay(date: Temporal.PlainDate): Temporal.PlainDate {
    for (let days = 0; days <= LONGEST_BREAK_DAYS; days++) {
      const candidate = date.add({ days });
      if (!this.isDayOff(candidate)) {
        return candidate;
      }
    }
    throw new CalendarWithoutWorkingDays({ from: String(date) });
  }

  /**
   * The `count`-th working day after `date`; `date` itself is never counted, so 0 gives `date` back.
   *
   * @param count whole number of working days, 0 to 10,000
   * @throws RangeError for any other count
   * @throws CalendarWithoutWorkingDays as {@link nextWorkingDay}
   */
  addWorkingDays(date: Temporal.PlainDate, count: number): Temporal.PlainDate {
    if (!Number.isInteger(count) || count < 0 || count > LONGEST_TERM_WORKING_DAYS) {
      throw new RangeError('working days are counted in whole numbers from 0 to 10,000');
    }
    let reached = date;
    for (let counted = 0; counted < count; counted++) {
      reached = this.nextWorkingDay(reached.add({ days: 1 }));
    }
    return reached;
  }
}
