import { Injectable } from '@nestjs/common';
import { Clock, vietnamDate } from '@keng/kernel';
import { UnitOfWork } from '@keng/persistence';
import { absoluteEnd, idleEnd, sessionEnd, SessionLimits } from '../domain/session';
import type { SignedInOfficer } from '../use-cases/open-sessions';
import type { SignedInView } from './signed-in.view';

interface Surroundings {
  readonly names: Readonly<Record<string, string>>;
  readonly totpOn: boolean;
}

const SELECT = `
  select a.totp_confirmed as "totpOn", coalesce((
    select jsonb_object_agg(unit_id, full_name) from (
      select distinct on (unit_id) unit_id, full_name from directory.unit_period where unit_id = any($2::uuid[])
      order by unit_id, (valid_from <= $3 and coalesce(valid_to >= $3, true)) desc, valid_from desc) p
  ), '{}') as names
  from directory.account a where a.officer_id = $1`;

/** What a screen shows of its own session: names of units and the ends of the session beside who it is. */
@Injectable()
export class SignedInQuery {
  constructor(
    private readonly work: UnitOfWork,
    private readonly limits: SessionLimits,
    private readonly clock: Clock,
  ) {}

  async describe({ officer, session, appointments, acting }: SignedInOfficer): Promise<SignedInView> {
    const unitIds = appointments.map(({ unitId }) => unitId);
    const today = vietnamDate(this.clock.now()).toString();
    const [row] = await this.work.query<Surroundings>(SELECT, [officer.officerId, unitIds, today]);
    return {
      officerId: officer.officerId,
      displayName: officer.displayName,
      appointments: appointments.map(({ appointmentId, unitId, role, capacity }) => ({
        appointmentId,
        unitId,
        unitName: row?.names[unitId] ?? '',
        role,
        ...(capacity !== undefined && { capacity }),
      })),
      actingAppointmentId: session.appointmentId ?? null,
      roles: [...new Set(acting.map(({ role }) => role))],
      totpOn: row?.totpOn ?? false,
      expiresAt: sessionEnd(session, this.limits).toString(),
      idleExpiresAt: idleEnd(session, this.limits).toString(),
      sessionExpiresAt: absoluteEnd(session, this.limits).toString(),
    };
  }
}
