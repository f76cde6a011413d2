import { randomBytes } from 'node:crypto';
import { Clock } from './clock';
import { Ids, uuidV7 } from './ids';

/** The machine's clock. */
export class SystemClock extends Clock {
  now(): Temporal.Instant {
    return Temporal.Now.instant();
  }
}

/** Version 7 UUIDs from the operating system's randomness, dated by `clock`. */
export class SystemIds extends Ids {
  constructor(private readonly clock: Clock = new SystemClock()) {
    super();
  }

  next(): string {
    return uuidV7(this.clock.now(), randomBytes(16));
  }
}
