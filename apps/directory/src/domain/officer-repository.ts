import { type Decision, DomainError } from '@keng/kernel';
import type { Officer, OfficerChanged } from './officer';

/** Somebody else has the user name. */
export class UsernameTaken extends DomainError {
  readonly slug = 'username-taken';
}

/** What the audit trail says about a change. */
export type OfficerAct = 'register-officer' | 'appoint-officer' | 'import-officer';

export abstract class OfficerRepository {
  abstract find(officerId: string): Promise<Officer | undefined>;
  /** Every officer by user name. */
  abstract findAll(): Promise<ReadonlyMap<string, Officer>>;
  /**
   * Writes the officer, the event and the audit entry in one transaction.
   * @param act for the audit trail
   * @returns the new version
   * @throws StaleVersion, UsernameTaken, AppointmentOverlaps
   */
  abstract save(decision: Decision<Officer, OfficerChanged>, act: OfficerAct): Promise<number>;
  /**
   * The same for many at once, each as a whole with its one event.
   * @throws StaleVersion, UsernameTaken, AppointmentOverlaps
   */
  abstract saveAll(officers: readonly Officer[], act: OfficerAct): Promise<void>;
}
