import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { Unit } from '../domain/unit';
import { type OnProgress, UnitRepository } from '../domain/unit-repository';

export interface UnitImport {
  /** Gives the units as they shall be, from the units known so far; throws to refuse everything. */
  readonly read: (known: ReadonlyMap<string, Unit>) => readonly Unit[];
  readonly dryRun?: boolean;
  readonly onProgress?: OnProgress;
  /** Sees what would be written; throws to refuse it. */
  readonly accept?: (changes: UnitImportChanges) => void;
}

/** The units themselves, before and after which nothing else changes. */
export interface UnitImportChanges {
  readonly added: readonly Unit[];
  readonly changed: readonly Unit[];
  readonly unchanged: number;
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

  async execute(given: UnitImport): Promise<UnitImportOutcome> {
    const { added, changed, unchanged } = await this.run(given);
    return { added: added.length, changed: changed.length, unchanged };
  }

  async run({ read, dryRun = false, onProgress, accept }: UnitImport): Promise<UnitImportChanges> {
    return this.units.exclusively(async () => {
      const known = await this.units.findAll();
      const wanted = read(known);
      const added = wanted.filter(({ unitId }) => !known.has(unitId));
      const changed = wanted.filter((unit) => {
        const before = known.get(unit.unitId);
        return before !== undefined && !isDeepStrictEqual(before, unit);
      });
      const changes = { added, changed, unchanged: wanted.length - added.length - changed.length };
      accept?.(changes);
      if (!dryRun) await this.units.save({ added, changed }, onProgress);
      return changes;
    });
  }
}
