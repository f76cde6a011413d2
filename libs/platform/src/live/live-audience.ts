import type { Actor } from '@keng/kernel';
import type { LiveChange } from './live-change';
import type { LiveNote } from './live-frames';

/** Whether a viewer may hear of a change: of one of the batch that it was made for. Pure, so it cannot fail. */
export type Judge<Viewer> = (viewer: Viewer, change: LiveChange) => boolean;

/**
 * Who may hear of a service's changes: whoever may read the record now, by the policy that its lists and single reads
 * use, and whoever could until the change itself took it away from them (ADR 24).
 */
export abstract class LiveAudience<Viewer extends object = object> {
  /** The officer as the policy knows them; asked once a stream, which lives no longer than its token. */
  abstract describe(actor: Actor): Promise<Viewer>;

  /** Reads, once for all viewers, what the policy needs to know of the records of a batch. */
  abstract judge(changes: readonly LiveChange[]): Promise<Judge<Viewer>>;

  /** What a viewer is told as they begin, beside changes. */
  greet(_viewer: Viewer): Promise<readonly LiveNote[]> {
    return Promise.resolve([]);
  }
}
