import type { Unit, UnitPeriod } from '../domain/unit';
import { unitIdOf } from '../domain/unit-id';
import { kindOfType, type UnitType } from '../domain/unit-kinds';

/** The day from which the demonstration's bodies exist: the two-tier administration (NQ 202/2025/QH15). */
export const DEMO_SINCE = '2025-07-01';
export const DEMO_BASIS = 'Dữ liệu trình diễn số 1';

/** Code of the ministry, the top of the police tree. */
export const MINISTRY_CODE = 'BCA';

/**
 * Codes of the bodies of a province or commune: `CA-37`, `CA-37-PC01`, `CA-37-14464`, `UBND-37`, `HD-TDKT-37-14464` …
 * @param place code of the province, or of province and commune joined by a hyphen
 */
export const demoCodes = {
  police: (place: string): string => `CA-${place}`,
  investigatingBody: (province: string): string => `CA-${province}-PC01`,
  procuracy: (province: string): string => `VKS-${province}`,
  peoplesCommittee: (place: string): string => `UBND-${place}`,
  emulationCouncil: (place: string): string => `HD-TDKT-${place}`,
  steeringCommittee: (place: string): string => `BCD-138-${place}`,
};

/** A province or commune as the demonstration needs it. */
interface Place {
  readonly unit: Unit;
  /** "tỉnh Ninh Bình", "phường Hồng Bàng". */
  readonly spoken: string;
}

/** The ministry: parent of all police, and the administrators' unit. */
export function ministryUnit(): Unit {
  return body('police_ministry', MINISTRY_CODE, { name: 'Bộ Công an', fullName: 'Bộ Công an' });
}

/**
 * Police, People's Committees, councils and committees of some provinces and all their communes, under made-up codes.
 * Pure; the same administrative units give the same bodies.
 * @param administrative every unit known
 * @param provinceCodes e.g. 37, 31, 38; a code that no province bears on {@link DEMO_SINCE} gives nothing
 */
export function demoUnits(administrative: Iterable<Unit>, provinceCodes: readonly string[]): Unit[] {
  const current = [...administrative].filter((unit) => unit.kind === 'administrative' && isOpen(unit));
  const provinces = current.filter(
    (unit) => unit.unitType === 'province' && provinceCodes.includes(unit.code),
  );
  const communesOf = Map.groupBy(
    current.filter((unit) => unit.unitType === 'commune'),
    (unit) => unit.periods.at(-1)?.parentId,
  );
  return [
    ministryUnit(),
    ...provinces.flatMap((province) =>
      provinceBodies(placeOf(province), communesOf.get(province.unitId) ?? []),
    ),
  ];
}

/** The communes of a province that have a body of their own, in order of their codes. */
export function communeCodesOf(units: Iterable<Unit>, provinceCode: string): string[] {
  const prefix = `${demoCodes.police(provinceCode)}-`;
  return [...units]
    .filter(({ unitType, code }) => unitType === 'commune_police' && code.startsWith(prefix))
    .map(({ code }) => code.slice(prefix.length))
    .sort();
}

function provinceBodies({ unit, spoken }: Place, communes: readonly Unit[]): Unit[] {
  const { code } = unit;
  const police = body(
    'provincial_police',
    demoCodes.police(code),
    named(`Công an ${spoken}`),
    MINISTRY_CODE,
    'police_ministry',
  );
  const under = [demoCodes.police(code), 'provincial_police'] as const;
  const committee = [demoCodes.peoplesCommittee(code), 'peoples_committee'] as const;
  return [
    police,
    body(
      'investigating_body',
      demoCodes.investigatingBody(code),
      { name: 'Văn phòng CQCSĐT', fullName: `Văn phòng Cơ quan Cảnh sát điều tra Công an ${spoken}` },
      ...under,
    ),
    body('procuracy', demoCodes.procuracy(code), named(`Viện kiểm sát nhân dân ${spoken}`)),
    placedUnder(unit.unitId, body('peoples_committee', committee[0], named(`Ủy ban nhân dân ${spoken}`))),
    body(
      'emulation_council',
      demoCodes.emulationCouncil(code),
      named(`Hội đồng Thi đua - Khen thưởng ${spoken}`),
      ...committee,
    ),
    placedUnder(
      unit.unitId,
      body('steering_committee', demoCodes.steeringCommittee(code), named(`Ban Chỉ đạo 138 ${spoken}`)),
    ),
    ...communes.flatMap((commune) => communeBodies(placeOf(commune), code)),
  ];
}

function communeBodies({ unit, spoken }: Place, province: string): Unit[] {
  const place = `${province}-${unit.code}`;
  const committee = demoCodes.peoplesCommittee(place);
  const { remote } = unit;
  const police = body(
    'commune_police',
    demoCodes.police(place),
    named(`Công an ${spoken}`),
    demoCodes.police(province),
    'provincial_police',
  );
  return [
    { ...police, remote },
    placedUnder(unit.unitId, body('peoples_committee', committee, named(`Ủy ban nhân dân ${spoken}`))),
    body(
      'emulation_council',
      demoCodes.emulationCouncil(place),
      named(`Hội đồng Thi đua - Khen thưởng ${spoken}`),
      committee,
      'peoples_committee',
    ),
  ];
}

function body(
  unitType: UnitType,
  code: string,
  names: Pick<UnitPeriod, 'name' | 'fullName'>,
  parentCode?: string,
  parentType?: UnitType,
): Unit {
  const kind = kindOfType(unitType) ?? 'agency';
  const parentId =
    parentCode === undefined || parentType === undefined
      ? undefined
      : unitIdOf(parentType, parentCode, DEMO_SINCE);
  const period = {
    ...names,
    ...(parentId !== undefined && { parentId }),
    validFrom: DEMO_SINCE,
    basis: DEMO_BASIS,
  };
  return {
    unitId: demoUnitId(unitType, code),
    code,
    kind,
    unitType,
    remote: false,
    periods: [period],
    lineage: [],
  };
}

/** The body under a unit of the administration: what happens anywhere in it is the body's business. */
function placedUnder(parentId: string, unit: Unit): Unit {
  return { ...unit, periods: unit.periods.map((period) => ({ ...period, parentId })) };
}

/** The id of one of the demonstration's bodies. */
export function demoUnitId(unitType: UnitType, code: string): string {
  return unitIdOf(unitType, code, DEMO_SINCE);
}

function named(fullName: string): Pick<UnitPeriod, 'name' | 'fullName'> {
  return { name: fullName, fullName };
}

function placeOf(unit: Unit): Place {
  const fullName = unit.periods.at(-1)?.fullName ?? unit.code;
  return { unit, spoken: fullName.charAt(0).toLowerCase() + fullName.slice(1) };
}

function isOpen({ periods }: Unit): boolean {
  const last = periods.at(-1);
  return last !== undefined && last.validTo === undefined;
}
