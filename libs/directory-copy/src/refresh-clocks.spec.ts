import {
  computeDeadline,
  lastDayOf,
  WorkCalendar,
  type Ends,
  type RunningClock,
  type WorkCalendarDays,
} from '@keng/kernel';
import { fakeClock } from '@keng/testing';
import { ClockEnds, type MoveReason } from './clock-ends';
import type { DirectoryCopy } from './directory-copy';
import { RefreshClocks } from './refresh-clocks';

const date = (day: string) => Temporal.PlainDate.from(day);
const days = (...off: string[]): WorkCalendarDays => ({ daysOff: off.map(date), workingSaturdays: [] });

class Clocks extends ClockEnds {
  readonly moves: { readonly clockId: string; readonly legalEnd: string; readonly reason: MoveReason }[] = [];

  constructor(private readonly clocks: readonly RunningClock[]) {
    super();
  }

  running(): Promise<readonly RunningClock[]> {
    return Promise.resolve(this.clocks);
  }

  move({ clockId }: RunningClock, { legalEndAt }: Ends, reason: MoveReason): Promise<void> {
    this.moves.push({ clockId, legalEnd: String(lastDayOf(legalEndAt)), reason });
    return Promise.resolve();
  }
}

/** A term of 7 days that started when no day off was known. */
function sevenDaysFrom(startedOn: string): RunningClock {
  const startedAt = Temporal.Instant.from(`${startedOn}T08:15:00+07:00`);
  const rule = { amount: 7, unit: 'days', rollsOver: true } as const;
  return {
    clockId: startedOn,
    rule,
    startedAt,
    ...computeDeadline(rule, startedAt, new WorkCalendar(days())),
  };
}

function refreshing(clocks: Clocks, copied: Readonly<Record<number, WorkCalendarDays>>): RefreshClocks {
  const known = (but?: number): WorkCalendarDays => {
    const years = Object.entries(copied).filter(([year]) => Number(year) !== but);
    return { daysOff: years.flatMap(([, { daysOff }]) => daysOff), workingSaturdays: [] };
  };
  const directory: Pick<DirectoryCopy, 'calendar' | 'daysOffOutside'> = {
    calendar: () => Promise.resolve(new WorkCalendar(known())),
    daysOffOutside: (year) => Promise.resolve(known(year)),
  };
  return new RefreshClocks(clocks, directory as DirectoryCopy, fakeClock('2026-12-30T08:00:00+07:00'));
}

describe('refreshing the ends of running clocks', () => {
  const publishedAt = Temporal.Instant.from('2026-12-20T03:00:00Z');

  it('takes the days off of the event in place of those copied for its year, and all other years', async () => {
    const clocks = new Clocks([sevenDaysFrom('2026-12-24'), sevenDaysFrom('2026-12-25')]);
    const copied = { 2026: days('2026-12-31'), 2027: days('2027-01-04') };
    const refresh = refreshing(clocks, copied);
    await refresh.execute({ year: 2027, ...days('2027-01-01'), eventId: 'event', publishedAt });
    const reason = { eventId: 'event', at: publishedAt };
    expect(clocks.moves).toEqual([
      { clockId: '2026-12-24', legalEnd: '2027-01-04', reason },
      { clockId: '2026-12-25', legalEnd: '2027-01-04', reason },
    ]);
  });

  it('catches up with the copy, by no event, and counts what it moved', async () => {
    const clocks = new Clocks([sevenDaysFrom('2026-12-24'), sevenDaysFrom('2026-12-21')]);
    const refresh = refreshing(clocks, { 2026: days('2026-12-31') });
    expect(await refresh.catchUp()).toBe(1);
    expect(clocks.moves).toEqual([
      {
        clockId: '2026-12-24',
        legalEnd: '2027-01-01',
        reason: { eventId: null, at: Temporal.Instant.from('2026-12-30T01:00:00Z') },
      },
    ]);
  });
});
