import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { ReferenceLoads } from '../persistence/reference-loads';
import { ImportUnits } from '../use-cases/import-units';
import { SetCalendar } from '../use-cases/set-calendar';
import { type CsvFile, readCsvFile } from './csv-file';
import { readHolidays } from './read-holidays';
import { readUnitFiles } from './read-unit-files';

/** Where the reference data lies that comes with the program. A class, so that it is its own injection token. */
export class ReferenceFolder {
  constructor(readonly path: string) {}
}

const UNIT_FILES = ['units/units.csv', 'units/lineage.csv', 'organisations/associations.csv'];
/** These have another number when the reader learns to take more from the same files, so that they are read again. */
const UNITS = 'units-2';
const CALENDAR = 'calendar-2';
const CALENDAR_FILE = 'calendar/holidays.csv';

/** Loads units and holidays at the start; looks at nothing but digests while the files are as they were. */
@Injectable()
export class LoadReference {
  constructor(
    private readonly folder: ReferenceFolder,
    private readonly loads: ReferenceLoads,
    private readonly importUnits: ImportUnits,
    private readonly setCalendar: SetCalendar,
  ) {}

  /** @throws FaultyFiles, InvalidWorkingSaturday */
  async execute(): Promise<void> {
    const units = UNIT_FILES.map((path) => this.read(path));
    await this.loads.once(UNITS, digestOf(units), async () => {
      await this.importUnits.execute({ read: (known) => readUnitFiles(units, known) });
    });
    const calendar = this.read(CALENDAR_FILE);
    await this.loads.once(CALENDAR, digestOf([calendar]), async () => {
      await this.setCalendar.execute(readHolidays(calendar));
    });
  }

  private read(path: string): CsvFile {
    return readCsvFile(join(this.folder.path, path));
  }
}

function digestOf(files: readonly CsvFile[]): Buffer {
  const hash = createHash('sha256');
  for (const { name, text } of files) hash.update(`${name}\0${text}\0`);
  return hash.digest();
}
