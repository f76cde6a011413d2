import { randomFillSync } from 'node:crypto';
import { Clock } from './clock';
import { Ids, uuidV7 } from './ids';

/** The machine's clock. */
export class SystemClock extends Clock {
  now(): Temporal.Instant {
    return Temporal.Now.instant();
  }
}

const RANDOM_BYTES = 16;
const IDS_AT_ONCE = 256;

/** Version 7 UUIDs from the operating system's randomness, dated by `clock`. */
export class SystemIds extends Ids {
  /** Asked for in bulk: the system's answer costs the same for one id as for many. */
  private readonly random = Buffer.alloc(IDS_AT_ONCE * RANDOM_BYTES);
  private used = this.random.length;

  constructor(private readonly clock: Clock = new SystemClock()) {
    super();
  }

  next(): string {
    if (this.used === this.random.length) {
      randomFillSync(this.random);
      this.used = 0;
    }
    const random = this.random.subarray(this.used, this.used + RANDOM_BYTES);
    this.used += RANDOM_BYTES;
    return uuidV7(this.clock.now(), random);
  }
}
