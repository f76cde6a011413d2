import { createHash } from 'node:crypto';
import { canonicalJson, type UnitOfWork } from '@keng/persistence';
import type { LawRow } from '../law/law-file';
import { LAW_TABLES, readLawTable } from '../law/law-tables';

/**
 * Brings the law tables in line with the checked-in files. A changed row becomes a new one and the old one is retired,
 * never rewritten: awards keep what they were granted under. Rows of administrators stay. Repeatable, and safe when two
 * do it at once.
 * @throws LawFileError
 */
export async function seedLaw(work: UnitOfWork): Promise<void> {
  const tables = LAW_TABLES.map((table) => ({ table: table.table, rows: readLawTable(table) }));
  await work.run(async () => {
    for (const { table, rows } of tables) await seedTable(work, table, rows);
  });
}

async function seedTable(work: UnitOfWork, table: string, rows: readonly LawRow[]): Promise<void> {
  const identified = rows.map((row): LawRow => ({ id: contentId(table, row), ...row }));
  const columns = Object.keys(identified[0] ?? {}).join(', ');
  await work.query(
    `insert into recognition.${table} (${columns})
     select ${columns} from jsonb_populate_recordset(null::recognition.${table}, $1::jsonb) order by id
     on conflict (id) do update set retired_at = null`,
    [JSON.stringify(identified)],
  );
  await work.query(
    `update recognition.${table} set retired_at = now()
     where retired_at is null and added_by is null and id <> all($1::uuid[])`,
    [identified.map(({ id }) => id)],
  );
}

/** The same content has the same id everywhere and for ever: a version 8 UUID of its digest. */
function contentId(table: string, row: LawRow): string {
  const digest = createHash('sha256')
    .update(`${table}\n${canonicalJson(row)}`)
    .digest();
  const bytes = digest.subarray(0, 16);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(6) & 0x0f), 6);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
