import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { assertSoundWorkYear, type WorkYear, WorkYearRepository } from '../domain/work-year';

/** Sets the holiday calendar of the years given; years that are as they were tell nothing. */
@Injectable()
export class SetCalendar {
  constructor(private readonly years: WorkYearRepository) {}

  /** @returns how many years changed. @throws InvalidWorkingSaturday */
  async execute(wanted: readonly WorkYear[]): Promise<number> {
    for (const year of wanted) assertSoundWorkYear(year);
    const known = new Map((await this.years.findAll()).map((year) => [year.year, year]));
    const changed = wanted.filter((year) => !isDeepStrictEqual(known.get(year.year), year));
    await this.years.save(changed);
    return changed.length;
  }
}
