import {
  computeDeadline,
  type Deadline,
  type DeadlineRule,
  type WorkCalendar,
  type WorkCalendarDays,
} from '@keng/kernel';

/** A clock that still asks for something, with the term it runs under. */
export interface RunningClock {
  readonly clockId: string;
  readonly rule: DeadlineRule;
  readonly startedAt: Temporal.Instant;
  readonly dueAt: Temporal.Instant;
  readonly legalEndAt: Temporal.Instant;
}

/** Which event moved a clock, null for a round that caught up, and when. */
export interface MoveReason {
  readonly eventId: string | null;
  readonly at: Temporal.Instant;
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

/** The ends of running clocks, apart from their cases: days off move them and nobody decides anything. */
export abstract class ClockEnds {
  /** Days off known of all years but that one. */
  abstract daysOffOutside(year: number): Promise<WorkCalendarDays>;

  /** Running clocks whose ends depend on days off. */
  abstract running(): Promise<readonly RunningClock[]>;

  /** Moves the ends and keeps the old ones in the clock's history, in one statement. */
  abstract move(clock: RunningClock, to: Ends, reason: MoveReason): Promise<void>;
}
