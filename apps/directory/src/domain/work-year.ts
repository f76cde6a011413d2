import { WorkCalendar } from '@keng/kernel';
import type { Day } from './unit';

/** How one year's offices differ from the plain week. */
export interface WorkYear {
  readonly year: number;
  /** Holidays, days in lieu and exchanged working days (BLLĐ 45/2019/QH14 Đ.111–112), in order. */
  readonly daysOff: readonly Day[];
  /** Saturdays worked in exchange for a weekday off, in order. */
  readonly workingSaturdays: readonly Day[];
  /** The instruments, separated by semicolons. */
  readonly basis: string;
}

/** @throws InvalidWorkingSaturday with the date at fault */
export function assertSoundWorkYear({ daysOff, workingSaturdays }: WorkYear): void {
  const days = (list: readonly Day[]): Temporal.PlainDate[] =>
    list.map((day) => Temporal.PlainDate.from(day));
  void new WorkCalendar({ daysOff: days(daysOff), workingSaturdays: days(workingSaturdays) });
}

/** What a day is that differs from the plain week; `working_day` takes an earlier word on it back. */
export const CALENDAR_DAY_KINDS = ['day_off', 'working_saturday', 'working_day'] as const;
export type CalendarDayKind = (typeof CALENDAR_DAY_KINDS)[number];

/** One day of the calendar with the instrument that makes it one. */
export interface CalendarDay {
  readonly day: Day;
  readonly kind: CalendarDayKind;
  readonly name: string | null;
  readonly basis: string;
  readonly confidence: string;
}

/** The longest that an event may carry. */
const LONGEST_BASIS = 200;
const SEPARATOR = '; ';

/** The years that days make up. @param days one row a day */
export function composeYears(days: readonly CalendarDay[]): WorkYear[] {
  const years = Map.groupBy(days, ({ day }) => Number(day.slice(0, 4)));
  return [...years].map(([year, ofYear]) => {
    const inOrder = ofYear.toSorted((a, b) => (a.day < b.day ? -1 : 1));
    const datesOf = (kind: CalendarDayKind): Day[] =>
      inOrder.filter((row) => row.kind === kind).map(({ day }) => day);
    const basis = joinBases(inOrder.map((row) => row.basis));
    return { year, daysOff: datesOf('day_off'), workingSaturdays: datesOf('working_saturday'), basis };
  });
}

/** As many of the instruments as a citation may hold, each once. */
function joinBases(bases: readonly string[]): string {
  return [...new Set(bases)].reduce((joined, basis) => {
    const longer = joined === '' ? basis : `${joined}${SEPARATOR}${basis}`;
    return longer.length <= LONGEST_BASIS ? longer : joined;
  }, '');
}

export abstract class WorkYearRepository {
  abstract findAll(): Promise<readonly WorkYear[]>;
  /** Writes the years and one event for each. */
  abstract save(years: readonly WorkYear[]): Promise<void>;
}

/** The days that years are made of; rows are added and never edited. */
export abstract class CalendarDayRepository {
  /** One row a day, the one that was entered last. */
  abstract standing(): Promise<readonly CalendarDay[]>;
  /** Brings the rows of the program in line with its file; those of administrators stay. */
  abstract takeProgramDays(days: readonly CalendarDay[]): Promise<void>;
}
