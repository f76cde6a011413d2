/**
 * Unit types by unit kind. A unit keeps its type for life; what the law lets a unit do with a tip hangs on it:
 * `investigating_body` (CQCSĐT, CQANĐT of ministry and province) accepts and resolves, `commune_police` (xã, phường,
 * đặc khu, đồn) checks and passes on, `police_post` (trạm) passes on within 24 h (BLTTHS Đ.145–146; TTLT 01/2017 Đ.8).
 */
export const UNIT_TYPES = {
  administrative: ['province', 'district', 'commune'],
  police: ['police_ministry', 'provincial_police', 'investigating_body', 'commune_police', 'police_post'],
  association: ['association'],
  committee: ['steering_committee', 'emulation_council'],
  agency: ['peoples_committee', 'procuracy', 'state_agency'],
} as const;

export type UnitKind = keyof typeof UNIT_TYPES;
export type UnitType = (typeof UNIT_TYPES)[UnitKind][number];

const KINDS = Object.keys(UNIT_TYPES) as UnitKind[];

/** Every type, in the order of the kinds. */
export const ALL_UNIT_TYPES: readonly UnitType[] = KINDS.flatMap((kind) => UNIT_TYPES[kind]);

/** The kind to which a type belongs; undefined for a word that is no type. */
export function kindOfType(unitType: string): UnitKind | undefined {
  return KINDS.find((kind) => (UNIT_TYPES[kind] as readonly string[]).includes(unitType));
}
