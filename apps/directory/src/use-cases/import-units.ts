import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { Unit } from '../domain/unit';
import { type OnProgress, UnitRepository } from '../domain/unit-repository';

export interface UnitImport {
  /** Gives the units as they shall be, from the units known so far; throws to refuse everything. */
  readonly read: (known: ReadonlyMap<string, Unit>) => readonly Unit[];
  readonly dryRun?: boolean;
  readonly onProgress?: OnProgress;
}

/** Number of units by what became of them. */
export interface UnitImportOutcome {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

/** Brings units up to date, all or nothing. A repetition changes nothing and tells nothing. */
@Injectable()
export class ImportUnits {
  constructor(private readonly units: UnitRepository) {}

  async execute({ read, dryRun = false, onProgress }: UnitImport): Promise<UnitImportOutcome> {
    return this.units.exclusively(async () => {
      const known = await this.units.findAll();
      const wanted = read(known);
      const added = wanted.filter(({ unitId }) => !known.has(unitId));
      const changed = wanted.filter((unit) => {
        const before = known.get(unit.unitId);
        return before !== undefined && !isDeepStrictEqual(before, unit);
      });
      if (!dryRun) await this.units.save({ added, changed }, onProgress);
      const touched = added.length + changed.length;
      return { added: added.length, changed: changed.length, unchanged: wanted.length - touched };
    });
  }
}
