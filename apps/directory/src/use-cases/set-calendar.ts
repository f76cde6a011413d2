import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import {
  assertSoundWorkYear,
  type CalendarDay,
  CalendarDayRepository,
  composeYears,
  WorkYearRepository,
} from '../domain/work-year';

/** Keeps the calendar's years in line with the days they are made of; years that are as they were tell nothing. */
@Injectable()
export class SetCalendar {
  constructor(
    private readonly days: CalendarDayRepository,
    private readonly years: WorkYearRepository,
  ) {}

  /** Takes the days of the program's file. @returns how many years changed. @throws InvalidWorkingSaturday */
  async execute(given: readonly CalendarDay[]): Promise<number> {
    await this.days.takeProgramDays(given);
    return this.compose();
  }

  /** After days were added. @returns how many years changed. @throws InvalidWorkingSaturday */
  async compose(): Promise<number> {
    const wanted = composeYears(await this.days.standing());
    const known = new Map((await this.years.findAll()).map((year) => [year.year, year]));
    const changed = wanted.filter((year) => !isDeepStrictEqual(known.get(year.year), year));
    for (const year of changed) assertSoundWorkYear(year);
    await this.years.save(changed);
    return changed.length;
  }
}
