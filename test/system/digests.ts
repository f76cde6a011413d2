import type { Client } from 'pg';
import { DERIVED_TABLES as CASES } from '../../apps/cases/src/messaging/derived-tables';
import { DERIVED_TABLES as INTAKE } from '../../apps/intake/src/messaging/derived-tables';
import { DERIVED_TABLES as RECOGNITION } from '../../apps/recognition/src/messaging/derived-tables';
import { tablesOf } from './database';

/** Tables that events fill, as `schema.table`. */
export const DERIVED: readonly string[] = [
  ...INTAKE.map((table) => `intake.${table}`),
  ...CASES.map((table) => `cases.${table}`),
  ...RECOGNITION.map((table) => `recognition.${table}`),
];

/** Tables that change while the product merely runs or starts, and the event path's own marks. */
const RESTLESS = [
  'audit_pending',
  'audit_seal',
  // Tells open desks to look again, for a day.
  'change_note',
  'consumer_offset',
  'crash_mark',
  'idempotency',
  'key_cursor',
  'projection_rebuild',
  'session',
];

/** What a table holds, in whatever order: the number of its rows and a digest over them. */
export type Digests = Readonly<Record<string, string>>;

/** Digests of the tables that events fill. */
export function digestsOfDerived(admin: Client): Promise<Digests> {
  return digestsOf(admin, DERIVED);
}

/** Digests of all other tables that stand still when nobody works. */
export async function digestsOfOriginals(admin: Client): Promise<Digests> {
  const tables = (await tablesOf(admin)).filter(({ name }) => !RESTLESS.includes(name));
  const names = tables.map(({ schema, name }) => `${schema}.${name}`);
  return digestsOf(
    admin,
    names.filter((name) => !DERIVED.includes(name)),
  );
}

async function digestsOf(admin: Client, tables: readonly string[]): Promise<Digests> {
  const digests: Record<string, string> = {};
  for (const table of tables) {
    const { rows } = await admin.query<{ digest: string }>(
      `select count(*) || ' rows ' || coalesce(md5(string_agg(row, '' order by row)), '') as digest
         from (select md5(t::text) as row from ${table} t) r`,
    );
    digests[table] = rows[0]?.digest ?? '';
  }
  return digests;
}
