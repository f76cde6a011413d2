import type { Decision } from '@keng/kernel';
import type { Case, CaseId } from './case';
import type { CaseEvent } from './case-events';

/** Where cases live. A save writes the state and the events it led to, or neither. */
export abstract class CaseRepository {
  abstract find(id: CaseId): Promise<Case | undefined>;

  /**
   * The same in an open transaction, holding the case until it ends, and its place while there is none yet: for changes
   * that carry no version of their caller.
   */
  abstract findForChange(id: CaseId): Promise<Case | undefined>;

  /** Whether a tip was taken into a case because of that event. */
  abstract wasHandled(eventId: string): Promise<boolean>;

  /** Adds a new case. @returns its version, 1 */
  abstract open(decision: Decision<Case, CaseEvent>): Promise<number>;

  /**
   * Writes what follows from a case read at `next.version`.
   * @returns the new version
   * @throws StaleVersion when the case has moved on meanwhile
   * @throws DecisionNumberTaken when a paper bears a number its issuer has used in that year
   */
  abstract save(decision: Decision<Case, CaseEvent>): Promise<number>;
}
