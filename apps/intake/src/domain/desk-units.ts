import type { DeskUnit } from './desk-unit';

/** What the desk knows of units. */
export abstract class DeskUnits {
  /** The unit of a desk that works now; one that directory has not told of yet counts as a commune's. */
  abstract ownDesk(unitId: string): Promise<DeskUnit>;

  /** A unit if it is in force today. */
  abstract find(unitId: string): Promise<DeskUnit | undefined>;

  /**
   * Where a tip goes that names these officers: the nearest unit above that none of them belongs to. Undefined when
   * none of them belongs to the unit itself, or there is no such unit.
   */
  abstract findEscalation(
    unitId: string,
    recusedOfficerIds: readonly string[],
  ): Promise<DeskUnit | undefined>;
}
