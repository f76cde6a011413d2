import { useUnit } from '../../../api/units';

/** A unit in a list; its name when it is known. */
export function UnitOption({ unitId }: { readonly unitId: string }) {
  return <option value={unitId}>{useUnit(unitId)?.name ?? '…'}</option>;
}
