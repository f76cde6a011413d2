import { Injectable } from '@nestjs/common';
import { DirectoryCopy, type UnitOnDay } from '@keng/directory-copy';
import { Clock, unitsOf, vietnamDate, type Actor, type Role } from '@keng/kernel';
import { UnitOfWork } from '@keng/persistence';
import type { CommitteeOfficer } from '../domain/committee.policy';
import { governedBy, servedBy } from '../domain/committee-reach';
import { SqlParameters } from './sql-parameters';
import { areaOf } from './unit-trees';

/** For whom the ledger of merits and the register of parties are. */
const LEDGER_ROLES: readonly Role[] = ['committee_secretary', 'committee_member'];

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
    const issuerOf = unitsOf(actor, ['issuer']);
    const ledgerArea = await this.areaOf(unitsOf(actor, LEDGER_ROLES), today);
    return {
      officerId: actor.officerId,
      secretaryOf: new Set(secretaryOf),
      standingBodyOf: new Set(await this.withServed(secretaryOf, today)),
      issuerOf: new Set(issuerOf),
      ledgerArea: new Set(ledgerArea),
      area: new Set([...ledgerArea, ...(await this.areaOf(issuerOf, today))]),
    };
  }

  /** Everything below those units, the bodies they work for and what these govern. */
  private async areaOf(unitIds: readonly string[], today: Temporal.PlainDate): Promise<readonly string[]> {
    const bodies = await this.withServed(unitIds, today);
    return this.areaBelow([...bodies, ...(await this.governedBy(bodies, today))], today);
  }

  private async withServed(
    unitIds: readonly string[],
    today: Temporal.PlainDate,
  ): Promise<readonly string[]> {
    const units = await this.unitsOn(unitIds, today);
    return [...unitIds, ...units.map(servedBy).filter((bodyId) => bodyId !== null)];
  }

  private async governedBy(bodies: readonly string[], today: Temporal.PlainDate): Promise<readonly string[]> {
    const units = await this.unitsOn(bodies, today);
    const governed = await Promise.all(
      units.map(async (unit) => {
        const [above] = unit.parentId === null ? [] : await this.unitsOn([unit.parentId], today);
        return governedBy(unit, above);
      }),
    );
    return governed.filter((unitId) => unitId !== null);
  }

  private async unitsOn(
    unitIds: readonly string[],
    today: Temporal.PlainDate,
  ): Promise<readonly UnitOnDay[]> {
    const units = await Promise.all(unitIds.map((unitId) => this.directory.describeUnit(unitId, today)));
    return units.filter((unit) => unit !== undefined);
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
