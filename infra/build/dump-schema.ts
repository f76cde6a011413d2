import type { Client } from 'pg';

/**
 * Writes down what a schema holds, from `pg_catalog`, in a fixed order: types, tables with columns, constraints and
 * indexes, functions, triggers, and what the app role may do. For review and for the staleness check; no `pg_dump`
 * comes with the embedded server.
 */
export async function dumpSchema(client: Client, schema: string): Promise<string> {
  const parts: string[] = [];
  for (const sql of [TYPES, TABLES, CONSTRAINTS, INDEXES, FUNCTIONS, TRIGGERS, GRANTS]) {
    parts.push(await lines(client, sql, schema));
  }
  const head = `-- Generated from the migrations by "npm run generate"; do not edit.\n-- Schema ${schema}\n`;
  return `${[head, ...parts.filter((part) => part !== '')].join('\n')}\n`;
}

async function lines(client: Client, sql: string, schema: string): Promise<string> {
  const { rows } = await client.query<{ line: string }>(sql, [schema]);
  return rows.map(({ line }) => `${line}\n`).join('');
}

const TYPES = `
  select format('create type %I.%I as (%s);', n.nspname, t.typname,
           (select string_agg(format('%I %s', a.attname, format_type(a.atttypid, a.atttypmod)), ', ' order by a.attnum)
              from pg_attribute a where a.attrelid = t.typrelid and a.attnum > 0)) as line
    from pg_type t join pg_namespace n on n.oid = t.typnamespace join pg_class c on c.oid = t.typrelid
   where n.nspname = $1 and c.relkind = 'c' order by t.typname`;

const TABLES = `
  select format(E'create table %I.%I (\\n%s\\n);', n.nspname, c.relname,
           (select string_agg(format('  %I %s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
                     case when a.attnotnull then ' not null' else '' end,
                     case when a.attidentity <> '' then ' generated always as identity'
                          when a.attgenerated = 's' then ' generated always as (' || pg_get_expr(d.adbin, d.adrelid) || ') stored'
                          when d.adbin is not null then ' default ' || pg_get_expr(d.adbin, d.adrelid)
                          else '' end), E',\\n' order by a.attnum)
              from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
             where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped)) as line
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where n.nspname = $1 and c.relkind in ('r', 'p') order by c.relname`;

const CONSTRAINTS = `
  select format('alter table %s add constraint %I %s;', k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid)) as line
    from pg_constraint k join pg_namespace n on n.oid = k.connamespace
   where n.nspname = $1 and k.contype <> 'n' and k.conrelid <> 0
   order by k.conrelid::regclass::text, k.contype desc, k.conname`;

const INDEXES = `
  select i.indexdef || ';' as line from pg_indexes i
   where i.schemaname = $1
     and not exists (select from pg_constraint k join pg_namespace n on n.oid = k.connamespace
                      where n.nspname = i.schemaname and k.conname = i.indexname)
   order by i.tablename, i.indexname`;

const FUNCTIONS = `
  select pg_get_functiondef(p.oid) || ';' as line
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
   where n.nspname = $1 and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
   order by p.proname, pg_get_function_identity_arguments(p.oid)`;

const TRIGGERS = `
  select pg_get_triggerdef(t.oid) || ';' as line
    from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
   where n.nspname = $1 and not t.tgisinternal order by c.relname, t.tgname`;

const GRANTS = `
  select format('grant %s on %I.%I to %I;', string_agg(lower(g.privilege_type), ', ' order by g.privilege_type),
           g.table_schema, g.table_name, g.grantee) as line
    from information_schema.role_table_grants g
   where g.table_schema = $1 and g.grantee = $1 || '_app'
   group by g.table_schema, g.table_name, g.grantee order by g.table_name`;
