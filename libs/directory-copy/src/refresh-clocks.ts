import { Inject, Injectable } from '@nestjs/common';
import { Clock, movedEnds, WorkCalendar, type WorkCalendarDays } from '@keng/kernel';
import { ClockEnds, type MoveReason } from './clock-ends';
import { DirectoryCopy } from './directory-copy';

/** The days off of one year as directory just published them. */
export interface PublishedYear extends WorkCalendarDays {
  readonly year: number;
  readonly eventId: string;
  readonly publishedAt: Temporal.Instant;
}

/**
 * Days off were published or corrected: clocks that still run get the ends they have under them (BLTTHS Đ.134). Until
 * a year's days are known only its weekends are, so ends near Tết move once they are published. Ended clocks keep
 * what was known when it mattered.
 */
@Injectable()
export class RefreshClocks {
  constructor(
    @Inject(ClockEnds) private readonly ends: ClockEnds,
    @Inject(DirectoryCopy) private readonly directory: DirectoryCopy,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Because of an event, with the days that it brings: the directory's copy may take the same event later. */
  async execute({ year, eventId, publishedAt, ...days }: PublishedYear): Promise<void> {
    const others = await this.directory.daysOffOutside(year);
    const calendar = new WorkCalendar({
      daysOff: [...others.daysOff, ...days.daysOff],
      workingSaturdays: [...others.workingSaturdays, ...days.workingSaturdays],
    });
    await this.moveAll(calendar, { eventId, at: publishedAt });
  }

  /** For a clock that started between the event and the copy of it. @returns how many clocks moved */
  async catchUp(): Promise<number> {
    return this.moveAll(await this.directory.calendar(), { eventId: null, at: this.clock.now() });
  }

  private async moveAll(calendar: WorkCalendar, reason: MoveReason): Promise<number> {
    let moved = 0;
    for (const clock of await this.ends.running()) {
      const ends = movedEnds(clock, calendar);
      if (!ends) continue;
      await this.ends.move(clock, ends, reason);
      moved += 1;
    }
    return moved;
  }
}
