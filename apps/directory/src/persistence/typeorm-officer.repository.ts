import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Decision } from '@keng/kernel';
import { Outbox } from '@keng/messaging';
import { StaleVersion, UnitOfWork, updateVersioned, violates } from '@keng/persistence';
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

  async saveAll(officers: readonly Officer[], act: OfficerAct): Promise<void> {
    await this.work.run(async () => {
      const saved = new Map((await this.saveStates(officers)).map((row) => [row.id, row]));
      // A row that somebody changed since it was read is not among them.
      if (saved.size < officers.length) throw new StaleVersion();
      await this.outbox.add(
        officers.map((officer) => ({
          key: officer.officerId,
          eventSeq: saved.get(officer.officerId)?.event_seq ?? 1,
          payload: officerChangedPayload(officer),
        })),
      );
      await this.audit.recordAll(
        officers.map(({ officerId, appointments }) => ({
          action: act,
          subject: 'officer',
          subjectId: officerId,
          detail: { version: saved.get(officerId)?.version ?? 1, appointments: appointments.length },
        })),
      );
    });
  }

  private async saveStates(
    officers: readonly Officer[],
  ): Promise<{ id: string; version: number; event_seq: number }[]> {
    const rows = officers.map(({ officerId, username, displayName, active, version }) => ({
      officerId,
      username,
      displayName,
      active,
      version,
    }));
    const appointments = officers.flatMap((officer) =>
      officer.appointments.map((of) => toRow(officer.officerId, of)),
    );
    try {
      const saved = await this.work.query<{ id: string; version: number; event_seq: number }>(
        `insert into directory.officer as o (id, username, display_name, active, version, event_seq)
         select "officerId", username, "displayName", active, version, 1 from jsonb_to_recordset($1)
           as r ("officerId" uuid, username text, "displayName" text, active boolean, version integer)
         on conflict (id) do update set display_name = excluded.display_name, active = excluded.active,
           version = o.version + 1, event_seq = o.event_seq + 1 where o.version = excluded.version
         returning id, version, event_seq`,
        [JSON.stringify(rows)],
      );
      await this.work.manager.upsert(AppointmentRow, appointments, ['id']);
      return saved;
    } catch (error) {
      throw asDomainError(error);
    }
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
      throw asDomainError(error);
    }
  }
}

function asDomainError(error: unknown): unknown {
  if (violates(error, 'officer_username')) return new UsernameTaken();
  return violates(error, 'appointment_overlaps') ? new AppointmentOverlaps() : error;
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
