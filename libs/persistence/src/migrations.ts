import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';

/** A folder of SQL files, `0001-what.sql` and on, applied in that order; `{{schema}}` stands for the schema. */
export interface MigrationSource {
  /** Prefix of the migration ids, e.g. `messaging`. */
  readonly name: string;
  readonly directory: string;
}

interface Migration {
  readonly id: string;
  readonly sql: string;
  readonly checksum: string;
}

/** The database was written by a newer version of the program; starting an older one could damage it. */
export class NewerSchema extends Error {
  constructor(schema: string, ids: readonly string[]) {
    super(
      `Schema "${schema}" holds migrations that this version does not know (${ids.join(', ')}). ` +
        'Start the newer version, or restore the backup made before the upgrade.',
    );
  }
}

/** A migration that was already applied has other content now. */
export class ChangedMigration extends Error {
  constructor(schema: string, id: string) {
    super(
      `Migration ${id} of schema "${schema}" was changed after it had been applied; add a new one instead.`,
    );
  }
}

/** Reads the migrations of all sources, in the order of the sources. */
export function readMigrations(schema: string, sources: readonly MigrationSource[]): Migration[] {
  return sources.flatMap(({ name, directory }) =>
    readdirSync(directory)
      .filter((file) => file.endsWith('.sql'))
      .sort()
      .map((file) => {
        const sql = readFileSync(join(directory, file), 'utf8').replaceAll('{{schema}}', schema);
        return {
          id: `${name}/${file.slice(0, -'.sql'.length)}`,
          sql,
          checksum: createHash('sha256').update(sql).digest('hex'),
        };
      }),
  );
}

/**
 * Brings a schema up to date: each missing migration in a transaction of its own, as the schema's owner role,
 * under an advisory lock, so that two starters at once and a repeated start are harmless.
 * @param admin a connection that may `set role <schema>_owner`
 * @returns the ids applied now
 */
export async function migrate(
  admin: Client,
  schema: string,
  sources: readonly MigrationSource[],
): Promise<string[]> {
  const migrations = readMigrations(schema, sources);
  await admin.query('select pg_advisory_lock(hashtextextended($1, 0))', [`keng/migrate/${schema}`]);
  try {
    const applied = await readApplied(admin, schema);
    const unknown = [...applied.keys()].filter((id) => !migrations.some((known) => known.id === id));
    if (unknown.length > 0) throw new NewerSchema(schema, unknown);
    const done: string[] = [];
    for (const migration of migrations) {
      const checksum = applied.get(migration.id);
      if (checksum === undefined) {
        await apply(admin, schema, migration);
        done.push(migration.id);
      } else if (checksum !== migration.checksum) {
        throw new ChangedMigration(schema, migration.id);
      }
    }
    return done;
  } finally {
    await admin.query('select pg_advisory_unlock(hashtextextended($1, 0))', [`keng/migrate/${schema}`]);
  }
}

async function readApplied(admin: Client, schema: string): Promise<Map<string, string>> {
  await admin.query(
    `create table if not exists ${schema}.schema_migration
       (id text primary key, checksum text not null, applied_at timestamptz not null default now())`,
  );
  await admin.query(`alter table ${schema}.schema_migration owner to ${schema}_owner`);
  const { rows } = await admin.query<{ id: string; checksum: string }>(
    `select id, checksum from ${schema}.schema_migration`,
  );
  return new Map(rows.map((row) => [row.id, row.checksum]));
}

async function apply(admin: Client, schema: string, migration: Migration): Promise<void> {
  await admin.query('begin');
  try {
    await admin.query(`set local role ${schema}_owner`);
    await admin.query('set local search_path = pg_catalog');
    await admin.query(migration.sql);
    await admin.query(`insert into ${schema}.schema_migration (id, checksum) values ($1, $2)`, [
      migration.id,
      migration.checksum,
    ]);
    await admin.query('commit');
  } catch (error) {
    await admin.query('rollback');
    throw new Error(`Migration ${migration.id} of schema "${schema}" failed`, { cause: error });
  }
}
