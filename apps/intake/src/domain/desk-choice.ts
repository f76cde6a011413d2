import { unitsOf, type Actor } from '@keng/kernel';
import { InvalidField } from './invalid-field';
import { NotAllowed } from './tip-errors';

/**
 * The unit an operator registers for: the one named, or the only one there is.
 * @throws NotAllowed when it is not the operator's; InvalidField when it has to be named
 */
export function chooseDesk(actor: Actor, unitId: string | null): string {
  const desks = unitsOf(actor, ['operator']);
  if (unitId !== null) {
    if (!desks.includes(unitId)) throw new NotAllowed();
    return unitId;
  }
  const [only, ...others] = desks;
  if (only === undefined) throw new NotAllowed();
  if (others.length > 0) throw new InvalidField('unitId', 'required');
  return only;
}
