import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';
import { tablesOf } from './database';
import { formsOf, type Plant } from './leaks-plants';

/** A plant, and where it was found. */
export interface Find {
  readonly what: string;
  readonly where: string;
}

/** The plants that occur in a text, in whatever form. */
export function findInText(where: string, text: string, plants: readonly Plant[]): Find[] {
  const haystack = text.toLowerCase();
  return plants
    .filter((plant) => formsOf(plant.text).some((form) => haystack.includes(form)))
    .map(({ what }) => ({ what, where }));
}

/** The plants that occur in the files below a folder. */
export function findInFiles(folder: string, plants: readonly Plant[]): Find[] {
  return filesBelow(folder).flatMap((file) =>
    findInText(file, readFileSync(join(folder, file), 'utf8'), plants),
  );
}

/** Paths of all files below a folder, relative to it. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}

/** The plants that occur in the database, as `schema.table.column`; every row of every table is looked at as text. */
export async function findInDatabase(admin: Client, plants: readonly Plant[]): Promise<Find[]> {
  const forms = plants.flatMap(({ text }) => formsOf(text));
  const anyForm = new RegExp(forms.map((form) => RegExp.escape(form)).join('|'), 'u');
  const finds: Find[] = [];
  for (const { schema, name } of await tablesOf(admin)) {
    const table = `${schema}.${name}`;
    const { rows } = await admin.query<{ row: string }>(`select lower(t::text) as row from ${table} t`);
    if (rows.some(({ row }) => anyForm.test(row))) finds.push(...(await findInColumns(admin, table, plants)));
  }
  return unique(finds);
}

async function findInColumns(admin: Client, table: string, plants: readonly Plant[]): Promise<Find[]> {
  const { rows } = await admin.query<{ column: string; value: string }>(
    `select cell.name as column, cell.content as value from ${table} t
     cross join lateral jsonb_each_text(to_jsonb(t)) cell (name, content) where cell.content is not null`,
  );
  return rows.flatMap(({ column, value }) => findInText(`${table}.${column}`, value, plants));
}

function unique(finds: readonly Find[]): Find[] {
  return [...new Map(finds.map((find) => [`${find.what} ${find.where}`, find])).values()];
}
