import { Injectable } from '@nestjs/common';
import { DirectoryCopy } from '@keng/directory-copy';
import { Clock, hasRole, unitsOf, vietnamDate, type Actor } from '@keng/kernel';
import { UnitOfWork } from '@keng/persistence';
import type { CommitteeOfficer } from '../domain/committee.policy';
import { SqlParameters } from './sql-parameters';
import { areaOf } from './unit-trees';

const COMMITTEE_ROLES = ['committee_secretary', 'committee_member', 'issuer'] as const;

/** Describes officers to the policy, from their token and the directory's tree of today. */
@Injectable()
export class CommitteeOfficers {
  constructor(
    private readonly work: UnitOfWork,
    private readonly directory: DirectoryCopy,
    private readonly clock: Clock,
  ) {}

  async describe(actor: Actor): Promise<CommitteeOfficer> {
    const today = vietnamDate(this.clock.now());
    const secretaryOf = unitsOf(actor, ['committee_secretary']);
    return {
      officerId: actor.officerId,
      secretaryOf: new Set(secretaryOf),
      standingBodyOf: new Set(await this.servedBy(secretaryOf, today)),
      issuerOf: new Set(unitsOf(actor, ['issuer'])),
      readsLedger: hasRole(actor, ['committee_secretary', 'committee_member']),
      area: new Set(await this.areaBelow(await this.servedBy(unitsOf(actor, COMMITTEE_ROLES), today), today)),
    };
  }

  /** The units themselves, and the body that a council, a steering committee or an office of it works for. */
  private async servedBy(unitIds: readonly string[], today: Temporal.PlainDate): Promise<readonly string[]> {
    const served = await Promise.all(
      unitIds.map(async (unitId) => {
        const unit = await this.directory.describeUnit(unitId, today);
        const serves = unit?.kind === 'committee' || unit?.kind === 'agency';
        return serves && unit.parentId !== null ? [unitId, unit.parentId] : [unitId];
      }),
    );
    return served.flat();
  }

  private async areaBelow(bodies: readonly string[], today: Temporal.PlainDate): Promise<readonly string[]> {
    if (bodies.length === 0) return [];
    const parameters = new SqlParameters();
    const rows = await this.work.query<{ unit_id: string }>(
      `with recursive ${areaOf(parameters, bodies, String(today))} select unit_id from area`,
      parameters.values,
    );
    return rows.map((row) => row.unit_id);
  }
}
