import type { Decision } from '@keng/kernel';
import type { Dossier, DossierEvent } from './dossier';

/** Where dossiers live, with their decision and its awards. A save writes state and events, or neither. */
export abstract class DossierRepository {
  abstract find(id: string): Promise<Dossier | undefined>;

  /** Adds a draft. @returns its version, 1 @throws InvalidField when a nomination's id is taken */
  abstract add(decision: Decision<Dossier, DossierEvent>): Promise<number>;

  /**
   * Writes what follows from a dossier read at `next.version`. A decision claims the merits of its awards and gives
   * each award its number in the register of the issuer.
   * @returns the new version
   * @throws StaleVersion when the dossier has moved on meanwhile
   * @throws DecisionNumberTaken when the issuer has used the number in that year
   * @throws MeritAlreadyUsed when another decision has claimed a merit
   */
  abstract save(decision: Decision<Dossier, DossierEvent>): Promise<number>;
}
