import type { UnitOfWork } from './unit-of-work';

/** The run-time role owns objects, so it could grant itself anything back (decisions 5.1 [ran]). */
export class AppRoleOwnsObjects extends Error {
  constructor(role: string, objects: readonly string[]) {
    super(
      `Role "${role}" owns ${objects.join(', ')}. A service must run under a role that owns nothing: ` +
        `run "npm run db:provision" with an administrator's URL, or transfer the ownership.`,
    );
  }
}

/** Refuses to go on when the connected role owns a schema, relation or function. */
export async function assertOwnsNothing(work: UnitOfWork): Promise<void> {
  const rows = await work.query<{ role: string; object: string }>(
    `with me as (select oid, rolname from pg_roles where rolname = current_user)
     select me.rolname as role, 'schema ' || n.nspname as object from pg_namespace n join me on n.nspowner = me.oid
     union all select me.rolname, 'relation ' || c.oid::regclass::text from pg_class c join me on c.relowner = me.oid
     union all select me.rolname, 'function ' || p.oid::regprocedure::text from pg_proc p join me on p.proowner = me.oid
     limit 5`,
  );
  if (rows[0]) {
    throw new AppRoleOwnsObjects(
      rows[0].role,
      rows.map((row) => row.object),
    );
  }
}
