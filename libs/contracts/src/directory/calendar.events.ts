import { EventContract } from '../event-contract';
import { IsCitation, IsPlainDateList, IsYear } from '../fields';

/** Emitted when the holiday calendar of a year is set or corrected; carries the whole year each time. */
@EventContract({ topic: 'keng.directory.calendar', event: 'changed' })
export class CalendarChangedV1 {
  /** The year. */
  @IsYear() readonly year!: number;

  /** Weekdays off by law or by exchange, besides Saturdays and Sundays. */
  @IsPlainDateList() readonly daysOff!: string[];

  /** Saturdays worked in exchange for a weekday off. */
  @IsPlainDateList() readonly workingSaturdays!: string[];

  /** Notice that fixed the calendar. */
  @IsCitation() readonly basis!: string;
}
