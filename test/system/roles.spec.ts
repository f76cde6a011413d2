import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { expectCleanExit } from '@keng/testing';
import {
  connectAsAdmin,
  connectAsService,
  connectWith,
  tablesOf,
  type ServiceName,
  type Table,
} from './database';
import { startProduct, type Product } from './product';
import { APPEND_ONLY, MUTABLE, TOPICS } from './roles-expectations';
import { SERVICES } from './routes';

const START_LIMIT_MS = 200_000;
const DENIED = '42501';
const WRONG_PASSWORD = '28P01';

let product: Product;
let admin: Client;
let tables: readonly Table[];
const apps = new Map<ServiceName, Client>();

beforeAll(async () => {
  product = await startProduct();
  admin = await connectAsAdmin(product);
  tables = await tablesOf(admin);
  for (const service of SERVICES) apps.set(service, await connectAsService(product, service));
}, START_LIMIT_MS);

afterAll(async () => {
  await Promise.all([...apps.values(), admin].map((client) => client.end()));
  await product.stop();
  product.remove();
});

function appOf(service: ServiceName): Client {
  const client = apps.get(service);
  if (!client) throw new Error(`not connected as ${service}`);
  return client;
}

/** `done`, or the SQLSTATE that the statement was refused with; nothing of it stays. */
async function outcomeOf(client: Client, sql: string, values: readonly unknown[] = []): Promise<string> {
  await client.query('begin');
  try {
    await client.query(sql, [...values]);
    return 'done';
  } catch (error) {
    return String((error as { code?: unknown }).code);
  } finally {
    await client.query('rollback');
  }
}

describe.each(SERVICES)('the role of %s', (service) => {
  const role = `${service}_app`;
  const ownTables = (): readonly string[] =>
    tables
      .filter(({ schema, name }) => schema === service && name !== 'schema_migration')
      .map(({ name }) => name);

  it('reads its own tables, so that refusals elsewhere mean something', async () => {
    expect(ownTables().length).toBeGreaterThan(10);
    for (const name of ownTables()) {
      expect([name, await outcomeOf(appOf(service), `select * from ${service}.${name} limit 1`)]).toEqual([
        name,
        'done',
      ]);
    }
  });

  it('neither reads nor writes a table of anybody else', async () => {
    const foreign = tables.filter(({ schema }) => schema !== service);
    expect(foreign.length).toBeGreaterThan(50);
    for (const { schema, name } of foreign) {
      for (const sql of [
        `select 1 from ${schema}.${name} limit 1`,
        `insert into ${schema}.${name} default values`,
        `delete from ${schema}.${name} where false`,
      ]) {
        expect([sql, await outcomeOf(appOf(service), sql)]).toEqual([sql, DENIED]);
      }
    }
  });

  it('holds no privilege on a table, column or sequence of anybody else', async () => {
    const { rows } = await admin.query<{ object: string }>(
      `select c.oid::regclass::text as object from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname not in ($2::text, 'pg_catalog', 'information_schema', 'pg_toast') and c.relkind in ('r', 'v', 'm', 'p', 'f')
          and (has_table_privilege($1, c.oid, 'select, insert, update, delete, truncate, references, trigger')
               or has_any_column_privilege($1, c.oid, 'select, insert, update, references'))
       union all
       select s.seqrelid::regclass::text from pg_sequence s join pg_class c on c.oid = s.seqrelid
        where c.relnamespace <> $2::regnamespace and has_sequence_privilege($1, s.seqrelid, 'usage, select, update')`,
      [role, service],
    );
    expect(rows).toEqual([]);
  });

  it('owns nothing', async () => {
    const { rows } = await admin.query(
      `select d.classid::regclass, d.objid from pg_shdepend d
        where d.refclassid = 'pg_authid'::regclass and d.refobjid = $1::regrole and d.deptype = 'o'`,
      [role],
    );
    expect(rows).toEqual([]);
  });

  it('belongs to no other role and has no power over the server', async () => {
    const { rows } = await admin.query(
      `select rolsuper, rolcreaterole, rolcreatedb, rolreplication, rolbypassrls,
              (select count(*)::integer from pg_auth_members where member = r.oid) as memberships,
              has_database_privilege(rolname, current_database(), 'create') as "createsSchemas"
         from pg_roles r where rolname = $1`,
      [role],
    );
    expect(rows).toEqual([
      {
        rolsuper: false,
        rolcreaterole: false,
        rolcreatedb: false,
        rolreplication: false,
        rolbypassrls: false,
        memberships: 0,
        createsSchemas: false,
      },
    ]);
  });

  it('changes no structure: neither in its own schema nor anywhere else', async () => {
    const [table = ''] = ownTables();
    for (const sql of [
      `create table ${service}.probe (id integer)`,
      'create table public.probe (id integer)',
      'create schema probe',
      `create function ${service}.probe() returns integer language sql return 1`,
      `alter table ${service}.${table} add column probe integer`,
      `drop table ${service}.${table}`,
      `alter table ${service}.audit_entry disable trigger all`,
      `grant update on ${service}.audit_entry to ${role}`,
      `set role ${service}_owner`,
    ]) {
      const outcome = await outcomeOf(appOf(service), sql);
      // Granting what one does not hold is only a warning; then the privilege must not be there.
      if (sql.startsWith('grant')) expect([DENIED, 'done']).toContain(outcome);
      else expect([sql, outcome]).toEqual([sql, DENIED]);
    }
  });

  it('updates and deletes what is listed as mutable, and nothing beyond', async () => {
    const { rows } = await admin.query<{ name: string; rights: string }>(
      `select c.relname as name,
              concat_ws(', ',
                case when has_table_privilege($1, c.oid, 'update') then 'update'
                     when has_any_column_privilege($1, c.oid, 'update') then 'update (' || (
                       select string_agg(a.attname, ', ' order by a.attname) from pg_attribute a
                        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                          and has_column_privilege($1, c.oid, a.attnum, 'update')) || ')' end,
                case when has_table_privilege($1, c.oid, 'delete') then 'delete' end,
                case when has_table_privilege($1, c.oid, 'truncate') then 'truncate' end) as rights
         from pg_class c where c.relnamespace = $2::regnamespace and c.relkind = 'r' order by 1`,
      [role, service],
    );
    const granted = Object.fromEntries(
      rows.filter(({ rights }) => rights !== '').map(({ name, rights }) => [name, rights]),
    );
    expect(granted).toEqual(MUTABLE[service]);
  });

  it.each(APPEND_ONLY[service])('cannot change or remove a row of %s', async (name) => {
    const { rows } = await admin.query<{ column: string }>(
      `select attname as column from pg_attribute
        where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''
          and attidentity = '' limit 1`,
      [`${service}.${name}`],
    );
    const column = rows[0]?.column ?? '';
    for (const sql of [
      `update ${service}.${name} set ${column} = ${column} where false`,
      `delete from ${service}.${name} where false`,
      `truncate ${service}.${name}`,
    ]) {
      expect([sql, await outcomeOf(appOf(service), sql)]).toEqual([sql, DENIED]);
    }
  });

  it('calls functions of its own schema, of the log and of the extensions only', async () => {
    const { rows } = await admin.query<{ schema: string }>(
      `select nspname as schema from pg_namespace
        where has_schema_privilege($1, oid, 'usage') and nspname !~ '^pg_' order by 1`,
      [role],
    );
    const usable = rows.map(({ schema }) => schema);
    expect(usable).toEqual(['bus', 'ext', 'information_schema', 'public', service].toSorted());
    const empty = await admin.query(`select from pg_class where relnamespace = 'public'::regnamespace
                                     union all select from pg_proc where pronamespace = 'public'::regnamespace`);
    expect(empty.rowCount).toBe(0);
  });

  it('does not see what the others ask the database', async () => {
    const { rows } = await appOf(service).query<{ query: string }>(
      'select distinct query from pg_stat_activity where usename <> current_user',
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { query } of rows) expect(query).toBe('<insufficient privilege>');
  });

  it('is entered with its own password only', async () => {
    const other = SERVICES.find((candidate) => candidate !== service) ?? service;
    const { password } = appOf(other) as unknown as { password: string };
    await expect(connectWith(product, role, password)).rejects.toMatchObject({ code: WRONG_PASSWORD });
    await expect(connectWith(product, `${service}_owner`, password)).rejects.toMatchObject({
      code: WRONG_PASSWORD,
    });
  });
});

describe('the log of events', () => {
  const append = `select bus.append(array[row($1::uuid, $2, 'probe', 1, 'vn.keng.probe.v1', '{}', '{}', now(), 0)::bus.event])`;

  it('grants what was agreed, topic by topic', async () => {
    const { rows } = await admin.query<{ role: string; topic: string; mode: string }>(
      'select role, topic, mode from bus.topic_grant',
    );
    const agreed = Object.entries(TOPICS).flatMap(([topic, { writer, readers }]) => [
      `${writer}_app write ${topic}`,
      ...readers.map((reader) => `${reader}_app read ${topic}`),
    ]);
    expect(rows.map(({ role, topic, mode }) => `${role} ${mode} ${topic}`).toSorted()).toEqual(
      agreed.toSorted(),
    );
  });

  it.each(SERVICES)('takes events from %s on its own topics only', async (service) => {
    for (const [topic, { writer }] of Object.entries(TOPICS)) {
      const outcome = await outcomeOf(appOf(service), append, [randomUUID(), topic]);
      expect([topic, outcome]).toEqual([topic, writer === service ? 'done' : DENIED]);
    }
  });

  it.each(SERVICES)('lets %s subscribe to the topics it may read only', async (service) => {
    for (const [topic, { readers }] of Object.entries(TOPICS)) {
      const outcome = await outcomeOf(appOf(service), `select bus.subscribe('probe', array[$1])`, [topic]);
      expect([topic, outcome]).toEqual([topic, readers.includes(service) ? 'done' : DENIED]);
    }
  });

  it.each(SERVICES)('keeps the groups of others out of the hands of %s', async (service) => {
    const { rows } = await admin.query<{ grp: string; topic: string; part: number; pos: string }>(
      'select grp, topic, part, pos from bus.consumer_offset where role <> $1 and pos > 0',
      [`${service}_app`],
    );
    expect(rows.length).toBeGreaterThan(0);
    const client = appOf(service);
    for (const grp of new Set(rows.map((row) => row.grp))) {
      const read = await client.query('select * from bus.read($1, 10)', [grp]);
      expect([grp, read.rowCount]).toEqual([grp, 0]);
      const [topic = ''] = Object.keys(TOPICS).filter((name) => TOPICS[name]?.readers.includes(service));
      if (topic === '') continue;
      expect([grp, await outcomeOf(client, 'select bus.subscribe($1, array[$2])', [grp, topic])]).toEqual([
        grp,
        DENIED,
      ]);
    }
    for (const { grp, topic, part, pos } of rows.slice(0, 5)) {
      const { rows: moved } = await client.query<{ advance: boolean }>(
        'select bus.advance($1, $2, $3::smallint, $4, 0)',
        [grp, topic, part, pos],
      );
      expect([grp, moved[0]?.advance]).toEqual([grp, false]);
      await client.query('select bus.rewind($1)', [grp]);
    }
    const rewound = await admin.query('select from bus.consumer_offset where role <> $1 and pos > 0', [
      `${service}_app`,
    ]);
    expect(rewound.rowCount).toBeGreaterThanOrEqual(rows.length);
  });

  it.each(SERVICES)('does not let %s judge grants or write them', async (service) => {
    expect(
      await outcomeOf(appOf(service), `select bus.require_grant(array['keng.intake.tip'], 'read')`),
    ).toBe(DENIED);
    expect(
      await outcomeOf(
        appOf(service),
        `insert into bus.topic_grant values (current_user, 'keng.intake.tip', 'read')`,
      ),
    ).toBe(DENIED);
  });
});

expectCleanExit();
