import { decide, type Decision } from '@keng/kernel';
import { type Officer, officerChanged, type OfficerChanged } from './officer';

/** Makes an active officer without appointments, who can do nothing until appointed. */
export function registerOfficer(
  given: Pick<Officer, 'officerId' | 'username' | 'displayName'>,
): Decision<Officer, OfficerChanged> {
  const officer: Officer = { ...given, active: true, appointments: [], version: 1 };
  return decide(officer, officerChanged(officer));
}
