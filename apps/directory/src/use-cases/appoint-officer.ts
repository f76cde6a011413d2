import { Injectable } from '@nestjs/common';
import { type Actor, Ids } from '@keng/kernel';
import { StaleVersion } from '@keng/persistence';
import { Forbidden, InvalidFields, NotFound } from '@keng/platform';
import { appointOfficer } from '../domain/appoint-officer';
import type { Appointment } from '../domain/officer';
import { may, refuseOwnAppointment } from '../domain/officer.policy';
import { OfficerRepository } from '../domain/officer-repository';
import { UnitRepository } from '../domain/unit-repository';

export interface AppointmentRequest {
  readonly officerId: string;
  /** Version of the officer that the administrator has read. */
  readonly expectedVersion: number;
  readonly appointment: Omit<Appointment, 'appointmentId'>;
}

/** Gives an officer a role at a unit for a period. */
@Injectable()
export class AppointOfficer {
  constructor(
    private readonly officers: OfficerRepository,
    private readonly units: UnitRepository,
    private readonly ids: Ids,
  ) {}

  /** @throws Forbidden, InvalidFields, OwnAppointment, NotFound, StaleVersion, UnitNotInForce, AppointmentOverlaps */
  async execute(
    actor: Actor,
    { officerId, expectedVersion, appointment }: AppointmentRequest,
  ): Promise<{ appointmentId: string; version: number }> {
    if (!may(actor, 'appoint')) throw new Forbidden();
    refuseOwnAppointment(actor, officerId);
    const { validFrom, validTo = validFrom } = appointment;
    if (validTo < validFrom) throw InvalidFields.of('validTo', 'too_small');
    const officer = await this.officers.find(officerId);
    if (!officer) throw new NotFound();
    if (officer.version !== expectedVersion) throw new StaleVersion();
    const unit = await this.units.find(appointment.unitId);
    const appointmentId = this.ids.next();
    const decision = appointOfficer(officer, { appointmentId, ...appointment }, unit?.periods ?? []);
    const version = await this.officers.save(decision, 'appoint-officer');
    return { appointmentId, version };
  }
}
