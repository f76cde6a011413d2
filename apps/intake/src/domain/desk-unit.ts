/** Kinds of unit whose desk clocks differ (TTLT 01/2017 Đ.8). */
export type DeskUnitKind = 'investigating_body' | 'commune_police' | 'police_post';

/** A unit as the desk sees it on one day. */
export interface DeskUnit {
  readonly unitId: string;
  readonly kind: DeskUnitKind;
  /** Serves a remote forest, mountain or island commune. */
  readonly remote: boolean;
  /** Resolves tips itself (BLTTHS 2015 Đ.145 k2–3); others receive, check and pass on (Đ.146 k3). */
  readonly mayVerify: boolean;
  /** Has a desk in this system that can answer a transfer. */
  readonly insideSystem: boolean;
  readonly parentId: string | null;
}

/** A rule of competence in force. */
export interface CompetenceRule {
  readonly unitType: string;
  readonly deskUnitKind: DeskUnitKind;
  readonly mayVerify: boolean;
}

/** A unit as directory describes it. */
export interface DirectoryUnit {
  readonly unitId: string;
  readonly kind: string;
  readonly unitType: string;
  readonly remote: boolean;
  readonly parentId: string | null;
}

/**
 * What a unit is to the desk, by its type. A unit that no rule knows may receive tips but not resolve them, which is
 * the narrower competence.
 */
export function deskUnitOf(unit: DirectoryUnit, rules: readonly CompetenceRule[]): DeskUnit {
  const rule = rules.find(({ unitType }) => unitType === unit.unitType);
  return {
    unitId: unit.unitId,
    kind: rule?.deskUnitKind ?? 'commune_police',
    remote: unit.remote,
    mayVerify: rule?.mayVerify ?? false,
    insideSystem: unit.kind === 'police',
    parentId: unit.parentId,
  };
}

/** A desk whose unit directory has not told of yet: tips are taken all the same, under the rules of a commune. */
export function unknownDeskUnit(unitId: string): DeskUnit {
  return {
    unitId,
    kind: 'commune_police',
    remote: false,
    mayVerify: false,
    insideSystem: true,
    parentId: null,
  };
}
