import type { Decision } from '@keng/kernel';
import type { Merit, MeritEvent } from './merit';

/** The ledger. */
export abstract class MeritRepository {
  /** Whether a contribution of that event is in the ledger. */
  abstract wasHandled(eventId: string): Promise<boolean>;

  /** Merits of a case that are not struck, held until the transaction ends. */
  abstract findOfCase(caseId: string): Promise<Merit[]>;

  /** Which of these merits an award has used up. */
  abstract findAwarded(meritIds: readonly string[]): Promise<ReadonlySet<string>>;

  /**
   * Enters a merit, unless the ledger holds the same achievement: that contribution of that event, or that alias's
   * valuable tip.
   */
  abstract record(decision: Decision<Merit, MeritEvent>): Promise<void>;

  abstract save(decision: Decision<Merit, MeritEvent>): Promise<void>;
}
