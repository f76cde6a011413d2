import { WorkCalendar } from './calendar';
import {
  clockState,
  computeDeadline,
  daysBefore,
  type DeadlineRule,
  extendDeadline,
  lastDayOf,
} from './deadline';
import { formatDateVi, startOfVietnamDay } from './vietnam-time';

const inVietnam = (local: string) => Temporal.Instant.from(`${local}+07:00`);
const date = (text: string) => Temporal.PlainDate.from(text);

const calendar = new WorkCalendar({ daysOff: [date('2027-01-01')], workingSaturdays: [] });
const weekendsOnly = new WorkCalendar({ daysOff: [], workingSaturdays: [] });

const hours = (amount: number): DeadlineRule => ({ amount, unit: 'hours', rollsOver: false });
const days = (amount: number, rollsOver = false): DeadlineRule => ({ amount, unit: 'days', rollsOver });
const months = (amount: number): DeadlineRule => ({ amount, unit: 'months', rollsOver: true });
const workingDays = (amount: number): DeadlineRule => ({ amount, unit: 'working_days', rollsOver: false });

/** Monday 02/11/2026, 08:15. */
const RECEIVED = inVietnam('2026-11-02T08:15');
const fromReceipt = (rule: DeadlineRule) => computeDeadline(rule, RECEIVED, calendar);
const both = ({ dueOn, legalEndOn }: { dueOn: Temporal.PlainDate; legalEndOn: Temporal.PlainDate }) => [
  formatDateVi(dueOn),
  formatDateVi(legalEndOn),
];

describe('an investigating body receives a tip on Monday 02/11/2026 at 08:15', () => {
  it('classifies it by 03/11 08:15', () => {
    const { dueAt, legalEndAt } = fromReceipt(hours(24));
    expect(dueAt.equals(inVietnam('2026-11-03T08:15'))).toBe(true);
    expect(legalEndAt.equals(dueAt)).toBe(true);
  });

  it('notifies the procuracy by 05/11', () => {
    expect(both(fromReceipt(days(3)))).toEqual(['05/11/2026', '05/11/2026']);
  });

  it('notifies the reporter by Thursday 05/11, three working days later', () => {
    expect(both(fromReceipt(workingDays(3)))).toEqual(['05/11/2026', '05/11/2026']);
  });

  it('assigns it by 05/11', () => {
    expect(both(fromReceipt(days(3, true)))).toEqual(['05/11/2026', '05/11/2026']);
  });

  it('has 20 days until Sunday 22/11, which legally end on Monday 23/11', () => {
    const base = fromReceipt(days(20, true));
    expect(both(base)).toEqual(['22/11/2026', '23/11/2026']);
    expect(base.dueAt.equals(inVietnam('2026-11-23T00:00'))).toBe(true);
    expect(base.legalEndAt.equals(inVietnam('2026-11-24T00:00'))).toBe(true);
  });

  it('has 20 days until Sunday 22/11 and no longer where day terms are not rolled over', () => {
    expect(both(fromReceipt(days(20)))).toEqual(['22/11/2026', '22/11/2026']);
  });

  it('has the closing report by 15/11, seven days before the raw end', () => {
    expect(both(daysBefore(fromReceipt(days(20, true)), 7))).toEqual(['15/11/2026', '15/11/2026']);
  });

  it('has two months until Saturday 02/01/2027, which legally end on Monday 04/01/2027', () => {
    expect(both(fromReceipt(months(2)))).toEqual(['02/01/2027', '04/01/2027']);
  });

  it('asks the procuracy for more time by 28/12/2026, five days before the raw end', () => {
    const request = daysBefore(fromReceipt(months(2)), 5);
    expect(both(request)).toEqual(['28/12/2026', '28/12/2026']);
    expect(request.legalEndAt.equals(inVietnam('2026-12-29T00:00'))).toBe(true);
  });

  it('has the second extension until Tuesday 02/03/2027, counted from the raw end of the first', () => {
    const extended = fromReceipt(months(2));
    expect(both(extendDeadline(months(2), extended, calendar))).toEqual(['02/03/2027', '02/03/2027']);
  });
});

describe('a commune receives a tip on Monday 02/11/2026 at 08:15', () => {
  it('transfers a normal one by 09/11', () => {
    expect(both(fromReceipt(days(7)))).toEqual(['09/11/2026', '09/11/2026']);
  });

  it('transfers an urgent one by 03/11 08:15 and a remote urgent one by 04/11 08:15', () => {
    expect(fromReceipt(hours(24)).legalEndAt.equals(inVietnam('2026-11-03T08:15'))).toBe(true);
    expect(fromReceipt(hours(48)).legalEndAt.equals(inVietnam('2026-11-04T08:15'))).toBe(true);
  });
});

describe('a term of months', () => {
  it('ends on the last day of a month without the date: 31/12/2026 + 2 months is Sunday 28/02/2027, legally 01/03', () => {
    const deadline = computeDeadline(months(2), inVietnam('2026-12-31T10:00'), calendar);
    expect(both(deadline)).toEqual(['28/02/2027', '01/03/2027']);
  });

  it('ends on 29/02 in a leap year', () => {
    const deadline = computeDeadline(months(1), inVietnam('2028-01-31T10:00'), weekendsOnly);
    expect(both(deadline)).toEqual(['29/02/2028', '29/02/2028']);
  });

  it('rolls over a holiday and the weekend behind it', () => {
    const deadline = computeDeadline(months(1), inVietnam('2026-12-01T10:00'), calendar);
    expect(both(deadline)).toEqual(['01/01/2027', '04/01/2027']);
  });
});

describe('a term of days', () => {
  it('counts from the day in Viet Nam, which may be the day after the one in UTC', () => {
    const received = Temporal.Instant.from('2026-11-01T17:30:00Z');
    expect(both(computeDeadline(days(3), received, calendar))).toEqual(['05/11/2026', '05/11/2026']);
  });

  it('gives the first and the last minute of a day the same end', () => {
    const early = computeDeadline(days(3), inVietnam('2026-11-02T00:00'), calendar);
    const late = computeDeadline(days(3), inVietnam('2026-11-02T23:59'), calendar);
    expect(early.dueAt.equals(late.dueAt)).toBe(true);
  });
});

describe('a term of hours', () => {
  it('runs through days off and never rolls over', () => {
    const saturday = inVietnam('2026-11-21T20:00');
    const { legalEndAt } = computeDeadline({ ...hours(24), rollsOver: true }, saturday, calendar);
    expect(legalEndAt.equals(inVietnam('2026-11-22T20:00'))).toBe(true);
  });

  it('extends from the instant at which the earlier term ends', () => {
    const first = computeDeadline(hours(24), RECEIVED, calendar);
    expect(extendDeadline(hours(24), first, calendar).dueAt.equals(inVietnam('2026-11-04T08:15'))).toBe(true);
  });
});

describe('an extension', () => {
  it('reads its start from a stored end without slipping by a day', () => {
    const stored = { dueAt: Temporal.Instant.from('2027-01-02T17:00:00Z') };
    expect(both(extendDeadline(months(2), stored, calendar))).toEqual(['02/03/2027', '02/03/2027']);
    expect(both(extendDeadline(days(5), stored, calendar))).toEqual(['07/01/2027', '07/01/2027']);
    expect(both(extendDeadline(workingDays(1), stored, calendar))).toEqual(['04/01/2027', '04/01/2027']);
  });
});

describe('a term of nothing', () => {
  it('is refused, as are parts of a unit', () => {
    for (const amount of [0, -3, 1.5, Number.NaN]) {
      expect(() => fromReceipt(days(amount))).toThrow(RangeError);
      expect(() => fromReceipt(hours(amount))).toThrow(RangeError);
    }
  });
});

describe('the last day of an end', () => {
  it('is the day that ends at midnight, not the one that begins', () => {
    expect(lastDayOf(startOfVietnamDay(date('2026-11-23'))).toString()).toBe('2026-11-22');
    expect(lastDayOf(inVietnam('2026-11-23T00:01')).toString()).toBe('2026-11-23');
  });
});

describe('the state of a clock that is due on Sunday 22/11 and legally ends on Monday 23/11', () => {
  const clock = fromReceipt(days(20, true));
  const stateAt = (local: string) => clockState(clock, inVietnam(local), 72);

  it('is on time until 72 hours before the raw end', () => {
    expect(stateAt('2026-11-19T23:59:59.999')).toBe('on_time');
    expect(stateAt('2026-11-20T00:00')).toBe('due_soon');
  });

  it('is due soon between the raw and the legal end', () => {
    expect(stateAt('2026-11-23T15:00')).toBe('due_soon');
  });

  it('is overdue after the last instant of the legal end, not at it', () => {
    expect(stateAt('2026-11-24T00:00')).toBe('due_soon');
    expect(stateAt('2026-11-24T00:00:00.001')).toBe('overdue');
  });

  it('is satisfied once satisfied, however late, and running while nobody satisfied it', () => {
    const late = inVietnam('2026-12-01T08:00');
    expect(clockState({ ...clock, satisfiedAt: late }, late, 72)).toBe('satisfied');
    expect(clockState({ ...clock, satisfiedAt: null }, late, 72)).toBe('overdue');
  });
});
