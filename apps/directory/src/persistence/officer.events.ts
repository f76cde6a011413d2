import { createPayload, OfficerChangedV1 } from '@keng/contracts';
import type { Officer } from '../domain/officer';

/** The officer's full state as other services learn it; no user name, which is for signing in only. */
export function officerChangedPayload(officer: Officer): OfficerChangedV1 {
  return createPayload(OfficerChangedV1, {
    officerId: officer.officerId,
    displayName: officer.displayName,
    active: officer.active,
    appointments: officer.appointments.map((appointment) => ({ ...appointment })),
  });
}
