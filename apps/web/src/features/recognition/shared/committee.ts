import { actingUnder, useSession } from '../../../api/session';
import { useUnits } from '../../../api/units';

/** What the officer may do for a dossier, by the units concerned; the server has the last word. */
export interface Part {
  /** Secretary of the proposing unit: writes the dossier and hands it in. */
  readonly proposes: boolean;
  /** Secretary of the issuer's standing body: appraises, enters the council's vote, hands over. */
  readonly standsBy: boolean;
  /** Keeps the issuer's decisions. */
  readonly issues: boolean;
}

/** The officer's part in a dossier of that unit for that issuer. */
export function usePart(unitId: string, issuerUnitId: string): Part {
  const session = useSession();
  const unitsOf = (role: string): readonly string[] =>
    actingUnder(session)
      .filter((held) => held.role === role)
      .map((held) => held.unitId);
  const secretaryOf = unitsOf('committee_secretary');
  const served = useServed(secretaryOf);
  return {
    proposes: secretaryOf.includes(unitId),
    standsBy: secretaryOf.includes(issuerUnitId) || served.includes(issuerUnitId),
    issues: unitsOf('issuer').includes(issuerUnitId),
  };
}

/** The bodies that councils, steering committees and agencies work for: the ones above them (ADR 36). */
function useServed(unitIds: readonly string[]): readonly string[] {
  const units = useUnits(unitIds);
  return units
    .filter((unit) => unit.kind === 'committee' || unit.unitType === 'state_agency')
    .flatMap(({ parentId }) => parentId ?? []);
}
