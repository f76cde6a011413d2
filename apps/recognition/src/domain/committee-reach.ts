/** What tells whose business is a committee's: a unit, and the one above it on the same day. */
export interface ReachingUnit {
  readonly kind: string;
  readonly unitType: string;
  readonly parentId: string | null;
}

/**
 * The body that the unit works for: a council, a steering committee and a state agency (a Department of Home Affairs, an
 * office of the council) work for the unit above them. Everything else is a body of its own; a commune's People's
 * Committee does not do the province's business because it stands below it.
 */
export function servedBy({ kind, unitType, parentId }: ReachingUnit): string | null {
  return kind === 'committee' || unitType === 'state_agency' ? parentId : null;
}

/** The administrative unit that a People's Committee governs: the one it stands under. */
export function governedBy(
  { unitType, parentId }: ReachingUnit,
  above: Pick<ReachingUnit, 'kind'> | undefined,
): string | null {
  return unitType === 'peoples_committee' && above?.kind === 'administrative' ? parentId : null;
}
