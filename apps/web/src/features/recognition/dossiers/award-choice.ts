import type { Unit } from '../../../api/units';
import type { AwardForm, PartyKind } from '../shared/vocabulary';

type Level = AwardForm['issuerLevel'];
type Issuer = Pick<Unit, 'unitType'> | null | undefined;

/** The head of a police body is the head of an agency as well (Luật TĐKT Đ.75 k1). */
const LEVELS: Partial<Readonly<Record<Unit['unitType'], readonly Level[]>>> = {
  province: ['province'],
  commune: ['commune'],
  police_ministry: ['ministry', 'agency'],
  provincial_police: ['provincial_police', 'agency'],
  investigating_body: ['agency'],
  commune_police: ['agency'],
  police_post: ['agency'],
  procuracy: ['agency'],
};

/** Whose forms the issuer gives; undefined where the directory does not tell, so that nothing is kept back. */
export function levelsOf(issuer: Issuer, above: Issuer): readonly Level[] | undefined {
  if (issuer == null) return undefined;
  return issuer.unitType === 'peoples_committee' && above != null
    ? LEVELS[above.unitType]
    : LEVELS[issuer.unitType];
}

/** Forms that the issuer may give to that kind of party. */
export function formsFor(
  forms: readonly AwardForm[],
  partyKind: PartyKind,
  levels: readonly Level[] | undefined,
): readonly AwardForm[] {
  return forms.filter(
    (form) => form.partyKinds.includes(partyKind) && (levels?.includes(form.issuerLevel) ?? true),
  );
}
