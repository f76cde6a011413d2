import type { WorkCalendar } from './calendar';
import { computeDeadline, type Deadline, type DeadlineRule } from './deadline';

/** A clock that still asks for something, with the term it runs under. */
export interface RunningClock {
  readonly clockId: string;
  readonly rule: DeadlineRule;
  readonly startedAt: Temporal.Instant;
  readonly dueAt: Temporal.Instant;
  readonly legalEndAt: Temporal.Instant;
}

/** Both ends of a clock. */
export type Ends = Pick<Deadline, 'dueAt' | 'legalEndAt'>;

/**
 * Where the clock ends under another calendar of days off (BLTTHS Đ.134); undefined when that is where it ends
 * already. Terms of working days move as a whole, other terms by their legal end only.
 */
export function movedEnds(clock: RunningClock, calendar: WorkCalendar): Ends | undefined {
  const { dueAt, legalEndAt } = computeDeadline(clock.rule, clock.startedAt, calendar);
  const same = dueAt.equals(clock.dueAt) && legalEndAt.equals(clock.legalEndAt);
  return same ? undefined : { dueAt, legalEndAt };
}
