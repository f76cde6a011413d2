import type { IssuerLevel } from './law-book';

/** What tells the level of an issuing unit: itself, and the units above it, nearest first, as of one day. */
export interface IssuingUnit {
  readonly kind: string;
  readonly unitType: string;
  readonly fullName: string;
  readonly above: readonly { readonly kind: string; readonly unitType: string }[];
}

/** Levels whose forms an issuer may give; null where the directory does not tell them. */
export type FormLevels = ReadonlySet<IssuerLevel> | null;

/** The head of a police body is the head of an agency as well (Luật TĐKT Đ.75 k1). */
const LEVELS_OF_TYPE: Readonly<Record<string, readonly IssuerLevel[]>> = {
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
const LEVEL_IN_NAME: readonly (readonly [RegExp, IssuerLevel])[] = [
  [/(?<=\s)(xã|phường|thị trấn|đặc khu)(?=\s)/iu, 'commune'],
  [/(?<=\s)(huyện|quận|thị xã)(?=\s)/iu, 'district'],
  [/(?<=\s)tỉnh(?=\s)/iu, 'province'],
];

/**
 * Whose forms the unit gives. Its type tells most; a People's Committee has the level of the administrative unit above
 * it, else of the one in its name. Councils, steering committees, associations and agencies whose rank is unknown are
 * told nothing of, and so refused nothing.
 */
export function formLevelsOf(unit: IssuingUnit | undefined): FormLevels {
  if (unit === undefined) return null;
  const levels =
    unit.unitType === 'peoples_committee' ? levelsOfCommittee(unit) : LEVELS_OF_TYPE[unit.unitType];
  return levels === undefined ? null : new Set(levels);
}

function levelsOfCommittee({ fullName, above }: IssuingUnit): readonly IssuerLevel[] | undefined {
  const [parent] = above;
  if (parent?.kind === 'administrative') return LEVELS_OF_TYPE[parent.unitType];
  // The first such word after the body's own name: "… phường Thành phố Mới" is a ward.
  const found = LEVEL_IN_NAME.map(([word, level]) => ({ at: fullName.normalize('NFC').search(word), level }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => a.at - b.at);
  const isCentralCity = parent === undefined && /(?<=\s)thành phố(?=\s)/iu.test(fullName.normalize('NFC'));
  const level = found[0]?.level ?? (isCentralCity ? 'province' : undefined);
  return level === undefined ? undefined : [level];
}
