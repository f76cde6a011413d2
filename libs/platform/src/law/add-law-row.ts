import { Inject, Injectable } from '@nestjs/common';
import { Clock, DomainError, lastDayFrom, succession, vietnamDate, type Actor } from '@keng/kernel';
import { Database, UnitOfWork } from '@keng/persistence';
import { Audit } from '../audit';
import { NotFound } from '../auth';
import { InvalidFields } from '../invalid-fields';
import { checkCells, entryOf } from './check-cells';
import { LawTables, type EnteredRow, type LawCells, type LawTable } from './law-table';

/** The row would begin today or earlier: what was done since then stays as it is, so somebody must know (409). */
class LawInThePast extends DomainError {
  readonly slug = 'law-in-the-past';
}

/** The entry has a row that begins on that day and stands (409). */
class LawRowExists extends DomainError {
  readonly slug = 'law-row-exists';
}

export interface LawRowGiven {
  readonly list: string;
  readonly cells: readonly { readonly field: string; readonly value: string }[];
  readonly validFrom: string;
  readonly basis: string;
  readonly appliesToPast: boolean;
}

export interface AddedLawRow {
  readonly rowId: string;
  readonly validTo: Temporal.PlainDate | null;
}

/** Changes a list of law from a day on, by a new row; nothing that was entered before is edited. */
@Injectable()
export class AddLawRow {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Database) private readonly database: Database,
    @Inject(LawTables) private readonly tables: LawTables,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** @throws NotFound, InvalidFields, LawRowExists, LawInThePast */
  async execute(actor: Actor, given: LawRowGiven): Promise<AddedLawRow> {
    const table = this.tables.all.find(({ list }) => list === given.list);
    if (!table) throw new NotFound();
    return this.work.run(async () => {
      const lock = `keng/${this.database.schema}/law/${table.list}`;
      await this.work.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [lock]);
      const fields = await table.fields();
      const cells = checkCells(fields, given.cells);
      const fault = await table.fault(cells, Temporal.PlainDate.from(given.validFrom));
      if (fault) throw InvalidFields.of(fault.field, fault.code);
      const entry = (await table.rows()).filter(
        (row) => entryOf(fields, row.cells) === entryOf(fields, cells),
      );
      return this.add(actor, { table, cells, entry, given });
    });
  }

  private async add(actor: Actor, { table, cells, entry, given }: Addition): Promise<AddedLawRow> {
    const validFrom = Temporal.PlainDate.from(given.validFrom);
    const standing = succession(entry, () => '');
    const isFuture = Temporal.PlainDate.compare(validFrom, vietnamDate(this.clock.now())) > 0;
    const same = standing.findLast((row) => row.validFrom.equals(validFrom));
    const mayReplace = table.isDayByDay === true || (isFuture && same?.addedBy != null);
    if (same && !mayReplace) throw new LawRowExists({ validFrom: String(validFrom), basis: same.basis });
    if (!isFuture && !given.appliesToPast) {
      const { count, lastOn } = await table.usedSince(entry, validFrom);
      throw new LawInThePast({ used: count, lastUsedOn: lastOn && String(lastOn) });
    }
    const validTo = table.isDayByDay === true ? validFrom : lastDayFrom(standing, validFrom);
    const { basis } = given;
    const rowId = await table.add({ cells, validFrom, validTo, basis, addedBy: actor.officerId });
    const detail = {
      list: table.list,
      validFrom: given.validFrom,
      past: !isFuture,
      replaces: same?.rowId ?? null,
    };
    await this.audit.record({ action: 'add-law-row', subject: 'law', subjectId: rowId, detail });
    return { rowId, validTo };
  }
}

interface Addition {
  readonly table: LawTable;
  readonly cells: LawCells;
  readonly entry: readonly EnteredRow[];
  readonly given: LawRowGiven;
}
