import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Actor, DomainError } from '@keng/kernel';
import { canonicalJson } from '@keng/persistence';
import { Forbidden } from '@keng/platform';
import { type CsvFault, type CsvFile, FaultyFiles, lineCountOf } from '../commands/csv-file';
import { readOfficerFile } from '../commands/read-officer-file';
import { readUnitFiles } from '../commands/read-unit-files';
import type { Officer } from '../domain/officer';
import { may, refuseOwnAppointment } from '../domain/officer.policy';
import type { Unit } from '../domain/unit';
import { ImportOfficers } from './import-officers';
import { ImportUnits } from './import-units';

/** Something cannot be read; nothing was written (422). */
class ImportFaulty extends DomainError {
  readonly slug = 'import-faulty';
}

/** The file would do something else than what was shown (409). */
class ImportChanged extends DomainError {
  readonly slug = 'import-changed';
}

export type ImportKind = 'units' | 'officers';

/** A unit or an officer that the file tells of. */
export interface ImportedEntry {
  /** The unit's code, or the user name. */
  readonly code: string;
  readonly name: string;
  readonly state: 'added' | 'changed';
}

export interface ImportPreview {
  /** Stands for the file and what it would do; undefined while something is wrong with it. */
  readonly digest?: string;
  readonly lines: number;
  readonly entries: readonly ImportedEntry[];
  readonly unchanged: number;
  readonly faults: readonly CsvFault[];
}

export interface ImportDone {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Officers who have no account yet. */
  readonly officerIds: readonly string[];
}

interface Outcome {
  readonly added: readonly (Unit | Officer)[];
  readonly changed: readonly (Unit | Officer)[];
  readonly unchanged: number;
}

interface Run {
  readonly dryRun: boolean;
  readonly onProgress?: (written: number, total: number) => void;
  readonly accept?: (outcome: Outcome) => void;
}

/** The import commands for whoever sits at the desk: what was previewed is what is written, all or nothing. */
@Injectable()
export class ImportFile {
  constructor(
    private readonly units: ImportUnits,
    private readonly officers: ImportOfficers,
  ) {}

  /** What the file would do; the rows that are in order are counted beside those that are not. @throws Forbidden */
  async preview(actor: Actor, kind: ImportKind, text: string): Promise<ImportPreview> {
    if (!may(actor, 'import')) throw new Forbidden();
    const file: CsvFile = { name: kind, text };
    const lines = lineCountOf(file);
    const whole = await this.tryOut(actor, kind, file);
    if ('added' in whole) {
      return { digest: digestOf(kind, text, whole), lines, ...shown(whole), faults: [] };
    }
    const without = new Set(whole.map(({ line }) => line));
    const rest = without.has(HEAD) ? whole : await this.tryOut(actor, kind, { ...file, without });
    return { lines, ...('added' in rest ? shown(rest) : NOTHING), faults: whole };
  }

  /** @throws Forbidden, ImportFaulty, ImportChanged */
  async confirm(
    actor: Actor,
    kind: ImportKind,
    given: { readonly csv: string; readonly digest: string; readonly onProgress: Run['onProgress'] },
  ): Promise<ImportDone> {
    if (!may(actor, 'import')) throw new Forbidden();
    const accept = (outcome: Outcome): void => {
      refuseOwnRow(actor, outcome);
      if (digestOf(kind, given.csv, outcome) !== given.digest) throw new ImportChanged();
    };
    const { onProgress } = given;
    try {
      const run: Run = { dryRun: false, accept, ...(onProgress && { onProgress }) };
      const { added, changed, unchanged } = await this.run(kind, { name: kind, text: given.csv }, run);
      const officerIds = added.flatMap((entry) => ('officerId' in entry ? [entry.officerId] : []));
      return { added: added.length, changed: changed.length, unchanged, officerIds };
    } catch (error) {
      if (error instanceof FaultyFiles) throw new ImportFaulty({ faults: error.faults.length });
      throw error;
    }
  }

  /** What the file would do, or what is wrong with it. */
  private async tryOut(
    actor: Actor,
    kind: ImportKind,
    file: CsvFile,
  ): Promise<Outcome | readonly CsvFault[]> {
    const accept = (outcome: Outcome): void => refuseOwnRow(actor, outcome);
    try {
      return await this.run(kind, file, { dryRun: true, accept });
    } catch (error) {
      if (error instanceof FaultyFiles) return error.faults;
      throw error;
    }
  }

  private run(kind: ImportKind, file: CsvFile, run: Run): Promise<Outcome> {
    return kind === 'units'
      ? this.units.run({ read: (known) => readUnitFiles([file], known), ...run })
      : this.officers.execute({ read: (known) => readOfficerFile(file, known), ...run });
  }
}

/** Nobody appoints oneself, by a file neither. @throws OwnAppointment */
function refuseOwnRow(actor: Actor, { changed }: Outcome): void {
  for (const entry of changed) if ('officerId' in entry) refuseOwnAppointment(actor, entry.officerId);
}

const HEAD = 1;
const NOTHING = { entries: [], unchanged: 0 } as const;

function shown({ added, changed, unchanged }: Outcome): Pick<ImportPreview, 'entries' | 'unchanged'> {
  const entry =
    (state: ImportedEntry['state']) =>
    (of: Unit | Officer): ImportedEntry =>
      'username' in of
        ? { code: of.username, name: of.displayName, state }
        : { code: of.code, name: of.periods.at(-1)?.fullName ?? of.code, state };
  return { entries: [...added.map(entry('added')), ...changed.map(entry('changed'))], unchanged };
}

/** New officers and appointments get their ids when they are written, so those of a preview do not count. */
function digestOf(kind: ImportKind, text: string, { added, changed, unchanged }: Outcome): string {
  const codes = (of: readonly (Unit | Officer)[]): string[] =>
    of.map((each) => ('username' in each ? `${each.username}/${each.version}` : each.unitId));
  const content = canonicalJson({ kind, text, added: codes(added), changed: codes(changed), unchanged });
  return createHash('sha256').update(content).digest('hex');
}
