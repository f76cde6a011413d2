import { Client } from 'pg';
import { projectPath } from './project-path';
import { migrate, type MigrationSource } from './migrations';

/** What one service needs of a database: its schema's migrations and the password of its run-time role. */
export interface ServiceSchema {
  readonly schema: string;
  readonly migrations: readonly MigrationSource[];
  /** Password for `<schema>_app`. Absent: the role cannot log in (schema `bus`). */
  readonly appPassword?: string;
}

/** The database cannot sort or fold Vietnamese text: its encoding is not UTF-8. */
export class UnsuitableDatabase extends Error {}

/**
 * Makes a database ready for the services: extensions in schema `ext`, per service a schema, an owner role without
 * log-in and an app role without DDL (decisions 5.1), then all migrations. Repeatable, and safe when two do it at
 * once. App roles get SELECT and INSERT on new tables only; a migration grants UPDATE or DELETE where a table is
 * not append-only.
 * @param adminUrl a role that may create roles and schemas
 */
export async function provision(adminUrl: string, services: readonly ServiceSchema[]): Promise<void> {
  const admin = new Client({ connectionString: adminUrl, application_name: 'keng-provision' });
  await admin.connect();
  try {
    await admin.query('select pg_advisory_lock(hashtextextended($1, 0))', ['keng/provision']);
    await assertUtf8(admin);
    for (const service of services) await createSchema(admin, service);
    await createExtensions(admin);
    for (const service of services) await migrate(admin, service.schema, service.migrations);
  } finally {
    await admin.end();
  }
}

async function assertUtf8(admin: Client): Promise<void> {
  const { rows } = await admin.query<{ encoding: string }>(
    `select pg_encoding_to_char(encoding) as encoding from pg_database where datname = current_database()`,
  );
  if (rows[0]?.encoding !== 'UTF8') {
    throw new UnsuitableDatabase(
      `The database is encoded in ${rows[0]?.encoding}; create it with ENCODING 'UTF8' TEMPLATE template0.`,
    );
  }
}

async function createSchema(admin: Client, { schema, appPassword }: ServiceSchema): Promise<void> {
  const owner = `${schema}_owner`;
  const app = `${schema}_app`;
  await createRole(admin, owner, 'nologin');
  await createRole(admin, app, appPassword === undefined ? 'nologin' : 'login');
  if (appPassword !== undefined) {
    await admin.query(`alter role ${app} login password ${admin.escapeLiteral(appPassword)}`);
  }
  await admin.query(`grant ${owner} to current_user`);
  await admin.query(`create schema if not exists ${schema}`);
  await admin.query(`alter schema ${schema} owner to ${owner}`);
  await admin.query(`grant usage on schema ${schema} to ${app}`);
  await admin.query(
    `alter default privileges for role ${owner} in schema ${schema} grant select, insert on tables to ${app}`,
  );
}

/** Roles belong to the whole server, so another database's start may be creating the same one just now. */
async function createRole(admin: Client, role: string, kind: 'login' | 'nologin'): Promise<void> {
  await admin.query(
    `do $$ begin create role ${role} ${kind} noinherit;
     exception when duplicate_object or unique_violation then null; end $$`,
  );
}

async function createExtensions(admin: Client): Promise<void> {
  await createRole(admin, 'ext_owner', 'nologin');
  await admin.query(`grant ext_owner to current_user`);
  await admin.query('create schema if not exists ext');
  await admin.query('create extension if not exists unaccent schema ext');
  await admin.query('create extension if not exists pg_trgm schema ext');
  await admin.query('create extension if not exists btree_gist schema ext');
  await admin.query('alter schema ext owner to ext_owner');
  await admin.query('grant usage on schema ext to public');
  await migrate(admin, 'ext', [{ name: 'ext', directory: projectPath('libs/persistence/migrations/ext') }]);
}
