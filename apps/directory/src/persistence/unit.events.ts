import { UnitChangedV1 } from '@keng/contracts';
import type { Unit, UnitPeriod } from '../domain/unit';

/** The unit's full history as other services learn it. The outbox checks it: thousands come at once, checked once. */
export function unitChanged(unit: Unit): UnitChangedV1 {
  return Object.assign(new UnitChangedV1(), {
    unitId: unit.unitId,
    code: unit.code,
    kind: unit.kind,
    unitType: unit.unitType,
    remote: unit.remote,
    periods: unit.periods.map(withoutForm),
    lineage: unit.lineage,
  });
}

/** The form is told by the full name. */
function withoutForm({
  name,
  fullName,
  parentId,
  validFrom,
  validTo,
  basis,
}: UnitPeriod): Omit<UnitPeriod, 'form'> {
  return {
    name,
    fullName,
    ...(parentId !== undefined && { parentId }),
    validFrom,
    ...(validTo !== undefined && { validTo }),
    basis,
  };
}
