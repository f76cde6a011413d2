import type { NominatedMerit } from './dossier';

/** Looks up merits that a dossier names. */
export abstract class NominatedMerits {
  /** Those that exist, with the award that has used each up; none changes before the open transaction ends. */
  abstract findNominated(meritIds: readonly string[]): Promise<readonly NominatedMerit[]>;
}
