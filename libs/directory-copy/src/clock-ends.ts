import type { Ends, RunningClock } from '@keng/kernel';

/** Which event moved a clock, null for a round that caught up, and when. */
export interface MoveReason {
  readonly eventId: string | null;
  readonly at: Temporal.Instant;
}

/** The ends of a service's running clocks, apart from their records: days off move them and nobody decides anything. */
export abstract class ClockEnds {
  /** Running clocks whose ends depend on days off. */
  abstract running(): Promise<readonly RunningClock[]>;

  /** Moves the ends if the clock still runs, and keeps the old ones in its history, in one transaction. */
  abstract move(clock: RunningClock, to: Ends, reason: MoveReason): Promise<void>;
}
