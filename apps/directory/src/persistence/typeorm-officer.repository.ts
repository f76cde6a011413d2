import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Decision } from '@keng/kernel';
import { Outbox } from '@keng/messaging';
import { UnitOfWork, updateVersioned, violates } from '@keng/persistence';
import { Audit } from '@keng/platform';
import { AppointmentOverlaps } from '../domain/appoint-officer';
import type { Appointment, Officer, OfficerChanged } from '../domain/officer';
import { type OfficerAct, OfficerRepository, UsernameTaken } from '../domain/officer-repository';
import { officerChangedPayload } from './officer.events';
import { AppointmentRow, OfficerRow } from './officer.row';

@Injectable()
export class TypeormOfficerRepository extends OfficerRepository {
  constructor(
    private readonly work: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {
    super();
  }

  async find(officerId: string): Promise<Officer | undefined> {
    const row = await this.work.manager.findOneBy(OfficerRow, { id: officerId });
    if (!row) return undefined;
    return toOfficer(
      row,
      await this.work.manager.find(AppointmentRow, { where: { officerId }, order: BY_START }),
    );
  }

  async findAll(): Promise<ReadonlyMap<string, Officer>> {
    const rows = await this.work.manager.find(OfficerRow);
    const appointments = await this.work.manager.find(AppointmentRow, { order: BY_START });
    const byOfficer = Map.groupBy(appointments, ({ officerId }) => officerId);
    return new Map(rows.map((row) => [row.username, toOfficer(row, byOfficer.get(row.id) ?? [])]));
  }

  async save({ next, events }: Decision<Officer, OfficerChanged>, act: OfficerAct): Promise<number> {
    return this.work.run(async (manager) => {
      const { version, eventSeq } = await this.saveState(manager, next, events.length);
      await this.outbox.add(
        events.map(({ officer }, at) => ({
          key: officer.officerId,
          eventSeq: eventSeq - events.length + 1 + at,
          payload: officerChangedPayload(officer),
        })),
      );
      const detail = { version, appointments: next.appointments.length };
      await this.audit.record({ action: act, subject: 'officer', subjectId: next.officerId, detail });
      return version;
    });
  }

  private async saveState(
    manager: EntityManager,
    officer: Officer,
    eventCount: number,
  ): Promise<{ version: number; eventSeq: number }> {
    const { officerId: id, username, displayName, active, version: readVersion } = officer;
    try {
      const lock = { mode: 'pessimistic_write' } as const;
      const stored = await manager.findOne(OfficerRow, { where: { id }, lock });
      const eventSeq = (stored?.eventSeq ?? 0) + eventCount;
      const version = stored
        ? await updateVersioned(
            manager,
            OfficerRow,
            { id, version: readVersion },
            { displayName, active, eventSeq },
          )
        : readVersion;
      if (!stored) await manager.insert(OfficerRow, { id, username, displayName, active, version, eventSeq });
      await manager.upsert(
        AppointmentRow,
        officer.appointments.map((of) => toRow(id, of)),
        ['id'],
      );
      return { version, eventSeq };
    } catch (error) {
      if (violates(error, 'officer_username')) throw new UsernameTaken();
      if (violates(error, 'appointment_overlaps')) throw new AppointmentOverlaps();
      throw error;
    }
  }
}

const BY_START = { validFrom: 'ASC', id: 'ASC' } as const;

function toOfficer(row: OfficerRow, appointments: readonly AppointmentRow[]): Officer {
  const { id: officerId, username, displayName, active, version } = row;
  return { officerId, username, displayName, active, version, appointments: appointments.map(toAppointment) };
}

function toAppointment(row: AppointmentRow): Appointment {
  return {
    appointmentId: row.id,
    unitId: row.unitId,
    role: row.role,
    ...(row.capacity !== null && { capacity: row.capacity }),
    validFrom: row.validFrom,
    ...(row.validTo !== null && { validTo: row.validTo }),
    basis: row.basis,
  };
}

function toRow(officerId: string, appointment: Appointment): AppointmentRow {
  return {
    id: appointment.appointmentId,
    officerId,
    unitId: appointment.unitId,
    role: appointment.role,
    capacity: appointment.capacity ?? null,
    validFrom: appointment.validFrom,
    validTo: appointment.validTo ?? null,
    basis: appointment.basis,
  };
}
