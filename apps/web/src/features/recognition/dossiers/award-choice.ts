import type { Unit } from '../../../api/units';
import type { AwardForm, PartyKind } from '../shared/vocabulary';

type Level = AwardForm['issuerLevel'];
type Issuer = Pick<Unit, 'unitType' | 'kind' | 'fullName'> | null | undefined;

/** The head of a police body is the head of an agency as well (Luật TĐKT Đ.75 k1). */
const LEVELS: Partial<Readonly<Record<Unit['unitType'], readonly Level[]>>> = {
  province: ['province'],
  district: ['district'],
  commune: ['commune'],
  police_ministry: ['ministry', 'agency'],
  provincial_police: ['provincial_police', 'agency'],
  investigating_body: ['agency'],
  commune_police: ['agency'],
  police_post: ['agency'],
  procuracy: ['agency'],
};

/** Words of the administration in the name of a People's Committee; "thành phố" alone stands for either of two. */
const LEVEL_IN_NAME: readonly (readonly [RegExp, Level])[] = [
  [/(?<=\s)(xã|phường|thị trấn|đặc khu)(?=\s)/iu, 'commune'],
  [/(?<=\s)(huyện|quận|thị xã)(?=\s)/iu, 'district'],
  [/(?<=\s)tỉnh(?=\s)/iu, 'province'],
];

/**
 * Whose forms the issuer gives; undefined where the directory does not tell, so that nothing is kept back. A People's
 * Committee has the level of the area above it, else of the first one in its name.
 */
export function levelsOf(issuer: Issuer, above: Issuer): readonly Level[] | undefined {
  if (issuer == null) return undefined;
  if (issuer.unitType !== 'peoples_committee') return LEVELS[issuer.unitType];
  if (above?.kind === 'administrative') return LEVELS[above.unitType];
  const name = issuer.fullName.normalize('NFC');
  const [first] = LEVEL_IN_NAME.map(([word, level]) => ({ at: name.search(word), level }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  return first === undefined ? undefined : [first.level];
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
