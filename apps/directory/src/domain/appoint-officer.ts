import { decide, type Decision, DomainError } from '@keng/kernel';
import { type Appointment, collide, type Officer, officerChanged, type OfficerChanged } from './officer';
import { isInForceThroughout, type UnitPeriod } from './unit';

/** The officer holds that role at that unit on one of the days already. */
export class AppointmentOverlaps extends DomainError {
  readonly slug = 'appointment-overlaps';
}

/** The unit does not exist, or not on every day of the appointment. */
export class UnitNotInForce extends DomainError {
  readonly slug = 'unit-not-in-force';
}

/**
 * Gives the officer a role at a unit for a period.
 * @param unitPeriods the unit's periods, oldest first
 * @throws AppointmentOverlaps with the appointment in the way
 * @throws UnitNotInForce
 */
export function appointOfficer(
  officer: Officer,
  appointment: Appointment,
  unitPeriods: readonly Pick<UnitPeriod, 'validFrom' | 'validTo'>[],
): Decision<Officer, OfficerChanged> {
  if (!isInForceThroughout(unitPeriods, appointment.validFrom, appointment.validTo)) {
    throw new UnitNotInForce({ unitId: appointment.unitId, on: appointment.validFrom });
  }
  const inTheWay = officer.appointments.find((other) => collide(other, appointment));
  if (inTheWay) throw new AppointmentOverlaps({ appointmentId: inTheWay.appointmentId });
  const next = { ...officer, appointments: [...officer.appointments, appointment] };
  return decide(next, officerChanged(next));
}
