/** The kernel's clock, which a test moves by hand. */
export interface FakeClock {
  now(): Temporal.Instant;
  /** Moves on, or back with a negative duration; hours and smaller, for an instant knows no days. */
  advance(by: Temporal.Duration | Temporal.DurationLike | string): void;
  /** Jumps to an instant, e.g. `2026-07-01T08:00:00+07:00`. */
  set(to: Temporal.Instant | string): void;
}

/** A clock that stands at the given instant until it is moved. */
export function fakeClock(start: Temporal.Instant | string): FakeClock {
  let now = Temporal.Instant.from(start);
  return {
    now: () => now,
    advance: (by) => void (now = now.add(by)),
    set: (to) => void (now = Temporal.Instant.from(to)),
  };
}
