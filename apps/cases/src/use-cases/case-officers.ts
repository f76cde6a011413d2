import { Injectable } from '@nestjs/common';
import { DirectoryCopy } from '@keng/directory-copy';
import { Clock, hasRole, unitsOf, vietnamDate, type Actor } from '@keng/kernel';
import { VERIFYING_CAPACITIES, type OfficerStanding } from '../domain/assign-officers';
import type { CaseOfficer } from '../domain/case.policy';

/** What the directory's copy tells about officers where cases are concerned. */
@Injectable()
export class CaseOfficers {
  constructor(
    private readonly directory: DirectoryCopy,
    private readonly clock: Clock,
  ) {}

  /** The caller, with all units that they command today. */
  async describe(actor: Actor): Promise<CaseOfficer> {
    const today = vietnamDate(this.clock.now());
    const commanded = await Promise.all(
      unitsOf(actor, ['case_commander']).map((unitId) => this.directory.subtree(unitId, today)),
    );
    return {
      officerId: actor.officerId,
      investigates: hasRole(actor, ['investigator']),
      commandedUnitIds: new Set(commanded.flat()),
    };
  }

  /**
   * Whether the officers can be assigned in a case of that unit on that day. In reach are the unit, the units below
   * it, and the bodies above it, to which officers posted elsewhere belong (TTLT 02/2025; HD 11/HD-BCA-V03).
   */
  async standings(
    officerIds: readonly string[],
    unitId: string,
    on: Temporal.PlainDate,
  ): Promise<OfficerStanding[]> {
    const below = await this.directory.subtree(unitId, on);
    const above = await this.directory.ancestors(unitId, on);
    const reach = new Set([...below, ...above.map((unit) => unit.unitId)]);
    return Promise.all(
      officerIds.map(async (officerId) => {
        const officer = await this.directory.findOfficer(officerId);
        const appointments = await this.directory.appointmentsOf(officerId, on);
        const capable = appointments.some(
          (appointment) =>
            reach.has(appointment.unitId) && VERIFYING_CAPACITIES.includes(appointment.capacity ?? ''),
        );
        return { officerId, active: officer?.active ?? false, capable };
      }),
    );
  }
}
