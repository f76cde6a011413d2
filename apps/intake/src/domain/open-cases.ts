/** What intake knows of cases. */
export abstract class OpenCases {
  /** Whether the unit has that case under verification, so that a tip may join it. */
  abstract isOpen(caseId: string, unitId: string): Promise<boolean>;
}
