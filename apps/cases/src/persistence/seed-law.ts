import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { canonicalJson, projectPath, type UnitOfWork } from '@keng/persistence';

/** A law table and the file that its rows come from; the file's columns are the table's. */
interface LawTable {
  readonly table: string;
  readonly file: string;
}

const LAW_TABLES: readonly LawTable[] = [
  { table: 'clock_rule', file: 'clock-rules.csv' },
  { table: 'number_series', file: 'number-series.csv' },
];

type Row = Readonly<Record<string, string | null>>;

/**
 * Brings the law tables in line with the checked-in files. A changed row becomes a new one and the old one is
 * retired, never rewritten: clocks that began under it keep it. Rows of administrators stay. Repeatable, and safe when
 * two do it at once.
 */
export async function seedLaw(work: UnitOfWork): Promise<void> {
  await work.run(async () => {
    for (const { table, file } of LAW_TABLES) {
      await seedTable(work, table, readRows(projectPath('apps/cases/law', file)));
    }
  });
}

/** The rows of a law file; an empty cell is null. */
export function readRows(path: string): readonly Row[] {
  return parse<Row>(readFileSync(path, 'utf8'), {
    columns: true,
    cast: (cell, { header }) => (cell === '' && !header ? null : cell),
  });
}

async function seedTable(work: UnitOfWork, table: string, rows: readonly Row[]): Promise<void> {
  const identified = rows.map((row): Row => ({ id: contentId(row), ...row }));
  const columns = Object.keys(identified[0] ?? {}).join(', ');
  await work.query(
    `insert into cases.${table} (${columns})
     select ${columns} from jsonb_populate_recordset(null::cases.${table}, $1::jsonb)
     on conflict (id) do update set retired_at = null`,
    [JSON.stringify(identified)],
  );
  await work.query(
    `update cases.${table} set retired_at = now()
     where retired_at is null and added_by is null and id <> all($1)`,
    [identified.map(({ id }) => id)],
  );
}

/** The same content has the same id everywhere and for ever: a version 8 UUID of its digest. */
function contentId(row: Row): string {
  const bytes = createHash('sha256').update(canonicalJson(row)).digest().subarray(0, 16);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(6) & 0x0f), 6);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
