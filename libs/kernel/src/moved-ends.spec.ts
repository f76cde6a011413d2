import { WorkCalendar } from './calendar';
import { computeDeadline, lastDayOf, type DeadlineRule } from './deadline';
import { movedEnds, type RunningClock } from './moved-ends';

const calendarWith = (...daysOff: string[]) =>
  new WorkCalendar({ daysOff: daysOff.map((day) => Temporal.PlainDate.from(day)), workingSaturdays: [] });

/** A clock that started on Mon 02/11/2026 when no day off was known. */
function running(rule: DeadlineRule): RunningClock {
  const startedAt = Temporal.Instant.from('2026-11-02T08:15:00+07:00');
  const { dueAt, legalEndAt } = computeDeadline(rule, startedAt, calendarWith());
  return { clockId: 'clock', rule, startedAt, dueAt, legalEndAt };
}

const SEVEN_DAYS: DeadlineRule = { amount: 7, unit: 'days', rollsOver: true };

describe('the ends of a running clock once days off are published', () => {
  const daysUnder = (rule: DeadlineRule, ...daysOff: string[]) => {
    const ends = movedEnds(running(rule), calendarWith(...daysOff));
    return ends && [String(lastDayOf(ends.dueAt)), String(lastDayOf(ends.legalEndAt))];
  };

  it('move the legal end of a term of days off them, and leave the raw end', () => {
    expect(daysUnder(SEVEN_DAYS, '2026-11-09', '2026-11-10')).toEqual(['2026-11-09', '2026-11-11']);
  });

  it('move both ends of a term of working days', () => {
    const rule: DeadlineRule = { amount: 3, unit: 'working_days', rollsOver: false };
    expect(daysUnder(rule, '2026-11-04')).toEqual(['2026-11-06', '2026-11-06']);
  });

  it('stay when the days off lie elsewhere', () => {
    expect(daysUnder(SEVEN_DAYS, '2026-11-05', '2026-11-10')).toBeUndefined();
  });

  it('stay for terms that never roll over, be they hours or days', () => {
    expect(daysUnder({ ...SEVEN_DAYS, rollsOver: false }, '2026-11-09')).toBeUndefined();
    expect(daysUnder({ amount: 24, unit: 'hours', rollsOver: true }, '2026-11-03')).toBeUndefined();
  });

  it('come back when a day off is taken out again', () => {
    const moved = movedEnds(running(SEVEN_DAYS), calendarWith('2026-11-09'));
    const back = moved && movedEnds({ ...running(SEVEN_DAYS), ...moved }, calendarWith());
    expect(back?.legalEndAt.equals(running(SEVEN_DAYS).legalEndAt)).toBe(true);
  });
});
