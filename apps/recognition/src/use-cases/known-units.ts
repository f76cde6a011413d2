import { Injectable } from '@nestjs/common';
import { DirectoryCopy } from '@keng/directory-copy';
import { InvalidFields } from '@keng/platform';
import { formLevelsOf, type FormLevels } from '../domain/issuer-level';

/** Holds units and officers that a request names against the directory's copy. */
@Injectable()
export class KnownUnits {
  constructor(private readonly directory: DirectoryCopy) {}

  /** @throws InvalidFields naming `field` when no such unit is in force on that day */
  async require(field: string, unitId: string, on: Temporal.PlainDate): Promise<void> {
    if (!(await this.directory.findUnit(unitId, on))) throw InvalidFields.of(field, 'not_in_list');
  }

  /** Whether the officer signs for that unit on that day. */
  async isIssuer(officerId: string, unitId: string, on: Temporal.PlainDate): Promise<boolean> {
    const appointments = await this.directory.appointmentsOf(officerId, on);
    return appointments.some((held) => held.role === 'issuer' && held.unitId === unitId);
  }

  /** Levels of forms that the unit gives on that day. */
  async formLevels(unitId: string, on: Temporal.PlainDate): Promise<FormLevels> {
    const unit = await this.directory.describeUnit(unitId, on);
    return formLevelsOf(unit && { ...unit, above: await this.directory.ancestors(unitId, on) });
  }

  /** The officer's name as decisions print it. @throws InvalidFields naming `field` */
  async officerName(field: string, officerId: string): Promise<string> {
    const officer = await this.directory.findOfficer(officerId);
    if (!officer) throw InvalidFields.of(field, 'not_in_list');
    return officer.displayName;
  }
}
