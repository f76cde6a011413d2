import { useSession } from '../../../api/session';
import { useUnit } from '../../../api/units';

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
  const { officer } = useSession();
  const unitsOf = (role: string): readonly string[] =>
    officer.appointments.filter((held) => held.role === role).map((held) => held.unitId);
  const secretaryOf = unitsOf('committee_secretary');
  const served = useServed(secretaryOf[0]);
  return {
    proposes: secretaryOf.includes(unitId),
    standsBy: secretaryOf.includes(issuerUnitId) || served === issuerUnitId,
    issues: unitsOf('issuer').includes(issuerUnitId),
  };
}

/** The body that a council, a steering committee or an office of it works for. */
function useServed(unitId: string | undefined): string | null {
  const unit = useUnit(unitId);
  return unit?.kind === 'committee' || unit?.kind === 'agency' ? (unit.parentId ?? null) : null;
}
