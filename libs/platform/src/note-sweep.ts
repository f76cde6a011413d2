import type { Clock } from '@keng/kernel';
import type { OwnNotes } from '@keng/messaging';
import type { Sweep } from './sweeper';

const EVERY_HOUR_MS = 3_600_000;
/** A page that slept longer than a shift reads its lists again. */
const KEPT = Temporal.Duration.from({ hours: 24 });

/** Forgets notes of changes that are older than a day: they serve those who come back to a stream, nobody else. */
export function forgetOldNotes(notes: OwnNotes, clock: Clock): Sweep {
  return {
    name: 'change-notes',
    everyMs: EVERY_HOUR_MS,
    run: () => notes.forget(clock.now().subtract(KEPT)),
  };
}
