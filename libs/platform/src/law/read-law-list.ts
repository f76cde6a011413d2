import { Inject, Injectable } from '@nestjs/common';
import { inForce, succession } from '@keng/kernel';
import { NotFound } from '../auth';
import { entryOf } from './check-cells';
import { LawTables, type EnteredRow, type LawField } from './law-table';
import type { LawListView } from './law.view';

/** A list of law with its history, or as it stands on a day. */
@Injectable()
export class ReadLawList {
  constructor(@Inject(LawTables) private readonly tables: LawTables) {}

  /** @throws NotFound */
  async execute(list: string, asOf?: Temporal.PlainDate): Promise<LawListView> {
    const table = this.tables.all.find((each) => each.list === list);
    if (!table) throw new NotFound();
    const fields = await table.fields();
    const entered = await table.rows();
    const standing = new Map(
      succession(entered, ({ cells }) => entryOf(fields, cells)).map((row) => [row.rowId, row]),
    );
    const shown = asOf === undefined ? entered : inForce([...standing.values()], asOf);
    return {
      list,
      fields: fields.map(({ field, kind, choices = [], isKey = false, isOptional = false }) => ({
        field,
        kind,
        choices: [...choices],
        isKey,
        isOptional,
      })),
      rows: shown.map((row) => toView(row, standing.get(row.rowId), fields)),
    };
  }
}

function toView(
  row: EnteredRow,
  standing: EnteredRow | undefined,
  fields: readonly LawField[],
): LawListView['rows'][number] {
  const { validTo = null } = standing ?? row;
  return {
    rowId: row.rowId,
    cells: fields.flatMap(({ field }) => {
      const value = row.cells[field];
      return value === undefined ? [] : [{ field, value }];
    }),
    validFrom: String(row.validFrom),
    validTo: validTo === null ? null : String(validTo),
    basis: row.basis,
    confidence: row.confidence,
    isReplaced: standing === undefined,
    addedBy: row.addedBy,
    addedAt: row.addedAt.toISOString(),
  };
}
