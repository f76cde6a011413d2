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

export abstract class WorkYearRepository {
  abstract findAll(): Promise<readonly WorkYear[]>;
  /** Writes the years and one event for each. */
  abstract save(years: readonly WorkYear[]): Promise<void>;
}
