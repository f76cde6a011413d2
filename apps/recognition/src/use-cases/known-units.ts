import { Injectable } from '@nestjs/common';
import { DirectoryCopy } from '@keng/directory-copy';
import { InvalidFields } from '@keng/platform';

/** Checks ids of units and officers that a request names against the directory's copy. */
@Injectable()
export class KnownUnits {
  constructor(private readonly directory: DirectoryCopy) {}

  /** @throws InvalidFields naming `field` when no such unit is in force on that day */
  async require(field: string, unitId: string, on: Temporal.PlainDate): Promise<void> {
    if (!(await this.directory.findUnit(unitId, on))) throw InvalidFields.of(field, 'not_in_list');
  }

  /** The officer's name as decisions print it. @throws InvalidFields naming `field` */
  async officerName(field: string, officerId: string): Promise<string> {
    const officer = await this.directory.findOfficer(officerId);
    if (!officer) throw InvalidFields.of(field, 'not_in_list');
    return officer.displayName;
  }
}
