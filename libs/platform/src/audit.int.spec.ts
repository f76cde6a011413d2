import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { SystemClock, SystemIds } from '@keng/kernel';
import { runWithCausation } from '@keng/messaging';
import { Database, provision, UnitOfWork } from '@keng/persistence';
import { testPostgres, type TestPostgres } from '@keng/testing';
import { Audit } from './audit';
import { verifyAudit, type AuditFault } from './audit-verify';
import { Sealer } from './sealer';
import { auditMigrations } from './shared-migrations';

const SCHEMA = 'audited';

describe('the audit chain', () => {
  let postgres: TestPostgres;
  let database: Database;
  let admin: Client;
  let audit: Audit;
  let work: UnitOfWork;
  let sealer: Sealer;

  beforeEach(async () => {
    const clock = new SystemClock();
    postgres = await testPostgres({
      prepare: (adminUrl) =>
        provision(adminUrl, [{ schema: SCHEMA, migrations: [auditMigrations], appPassword: 'test' }]),
    });
    const url = postgres.url(`${SCHEMA}_app`, 'test');
    database = await Database.open({ url, schema: SCHEMA, entities: [], poolSize: 10 });
    work = new UnitOfWork(database);
    audit = new Audit(work, SCHEMA, clock, new SystemIds(clock));
    sealer = new Sealer(database, clock);
    admin = new Client({ connectionString: postgres.adminUrl });
    await admin.connect();
  });

  afterEach(async () => {
    await admin.end();
    await database.close();
    await postgres.drop();
  });

  const act = (): Promise<void> =>
    runWithCausation({ correlationId: randomUUID(), actorId: randomUUID() }, () =>
      audit.record({ action: 'read-tip', subject: 'tip', subjectId: randomUUID(), detail: { count: 1 } }),
    );
  const actTimes = (count: number): Promise<void[]> => Promise.all(Array.from({ length: count }, act));
  const faults = async (): Promise<AuditFault['fault'][]> =>
    (await verifyAudit(admin, SCHEMA)).faults.map(({ fault }) => fault);

  it('seals every committed entry once, by however many sealers', async () => {
    await actTimes(40);
    const sealed = await Promise.all(Array.from({ length: 5 }, () => sealer.seal()));
    await sealer.seal();
    expect(sealed.reduce((a, b) => a + b)).toBeLessThanOrEqual(40);
    const verdict = await verifyAudit(admin, SCHEMA);
    expect([verdict.entries, verdict.faults]).toEqual([40, []]);
  });

  it('does not know an act that was rolled back', async () => {
    await work
      .run(async () => {
        await act();
        throw new Error('changed my mind');
      })
      .catch(() => undefined);
    expect(await sealer.seal()).toBe(0);
  });

  it('cannot be changed or deleted by the service itself', async () => {
    await act();
    await expect(work.query(`update ${SCHEMA}.audit_entry set action = 'x'`)).rejects.toThrow(
      'permission denied',
    );
    await expect(work.query(`delete from ${SCHEMA}.audit_entry`)).rejects.toThrow('permission denied');
    await expect(work.query(`delete from ${SCHEMA}.audit_seal`)).rejects.toThrow('permission denied');
  });

  it.each<[string, string, AuditFault['fault']]>([
    ['an entry that was changed', `update ${SCHEMA}.audit_entry set action = 'x'`, 'root-wrong'],
    ['an entry that was deleted', `delete from ${SCHEMA}.audit_entry where true`, 'entry-missing'],
    ['a seal that was taken out', `delete from ${SCHEMA}.audit_seal where seq = 1`, 'seal-missing'],
    [
      'a seal that was rewritten',
      `update ${SCHEMA}.audit_seal set hash = sha256(hash) where seq = 1`,
      'hash-wrong',
    ],
  ])('shows %s', async (_, tampering, fault) => {
    await actTimes(3);
    await sealer.seal();
    await act();
    await sealer.seal();
    expect(await faults()).toEqual([]);
    await admin.query(tampering);
    expect(await faults()).toContain(fault);
  });

  describe('tampered with by a superuser, one row of three', () => {
    const sealThree = async (): Promise<string[]> => {
      for (let at = 0; at < 3; at += 1) {
        await act();
        await sealer.seal();
      }
      const { rows } = await admin.query<{ id: string }>(
        `select entry_ids[1] as id from ${SCHEMA}.audit_seal order by seq`,
      );
      return rows.map(({ id }) => id);
    };
    const firstFault = async (): Promise<AuditFault | undefined> =>
      (await verifyAudit(admin, SCHEMA)).faults[0];

    it('names the entry that was changed', async () => {
      const [, second = ''] = await sealThree();
      await admin.query(`update ${SCHEMA}.audit_entry set subject_id = gen_random_uuid() where id = $1`, [
        second,
      ]);
      expect(await firstFault()).toEqual({ schema: SCHEMA, seal: 2, fault: 'root-wrong', entryId: second });
    });

    it('names the entry that was deleted', async () => {
      const [, second = ''] = await sealThree();
      await admin.query(`delete from ${SCHEMA}.audit_entry where id = $1`, [second]);
      expect(await firstFault()).toEqual({
        schema: SCHEMA,
        seal: 2,
        fault: 'entry-missing',
        entryId: second,
      });
    });

    it('names the first of two entries that changed places', async () => {
      const [, second = '', third = ''] = await sealThree();
      await admin.query(
        `update ${SCHEMA}.audit_seal set entry_ids = case seq when 2 then array[$2::uuid] else array[$1::uuid] end
         where seq in (2, 3)`,
        [second, third],
      );
      expect(await firstFault()).toEqual({ schema: SCHEMA, seal: 2, fault: 'root-wrong', entryId: third });
    });

    describe('within one seal of three', () => {
      const sealTogether = async (): Promise<string[]> => {
        await actTimes(3);
        await sealer.seal();
        const { rows } = await admin.query<{ ids: string[] }>(
          `select entry_ids as ids from ${SCHEMA}.audit_seal`,
        );
        return rows.flatMap(({ ids }) => ids);
      };
      const rootWrong = { schema: SCHEMA, seal: 1, fault: 'root-wrong' };

      it('names the entry that was changed', async () => {
        const [, , third = ''] = await sealTogether();
        await admin.query(`update ${SCHEMA}.audit_entry set detail = '{"count": 2}' where id = $1`, [third]);
        expect(await firstFault()).toEqual({ ...rootWrong, entryId: third });
      });

      it('names the first of those that changed places', async () => {
        const [, , third = ''] = await sealTogether();
        await admin.query(
          `update ${SCHEMA}.audit_seal set entry_ids = array[entry_ids[1], entry_ids[3], entry_ids[2]]`,
        );
        expect(await firstFault()).toEqual({ ...rootWrong, entryId: third });
      });

      it('names the seal whose digests were rewritten to fit a changed entry', async () => {
        const [first = ''] = await sealTogether();
        await admin.query(`update ${SCHEMA}.audit_entry set action = 'x' where id = $1`, [first]);
        await admin.query(`update ${SCHEMA}.audit_seal set digests[1] = sha256('x')`);
        expect(await firstFault()).toEqual(rootWrong);
      });

      it('names the seal where it was written before seals kept digests', async () => {
        const [first = ''] = await sealTogether();
        await admin.query(`update ${SCHEMA}.audit_seal set digests = null`);
        expect(await firstFault()).toBeUndefined();
        await admin.query(`update ${SCHEMA}.audit_entry set action = 'x' where id = $1`, [first]);
        expect(await firstFault()).toEqual(rootWrong);
      });
    });
  });

  it('shows entries that stay unsealed', async () => {
    await act();
    expect(await faults()).toEqual([]);
    const { rows } = await admin.query<{ id: string }>(
      `update ${SCHEMA}.audit_entry set at = at - interval '1 minute' returning id`,
    );
    const entryId = rows[0]?.id;
    expect((await verifyAudit(admin, SCHEMA)).faults).toEqual([
      { schema: SCHEMA, fault: 'entry-unsealed', entryId },
    ]);
  });

  it('shows, by a head kept outside, a chain that was cut back and grown anew', async () => {
    await actTimes(2);
    await sealer.seal();
    const { head } = await verifyAudit(admin, SCHEMA);
    await admin.query(`truncate ${SCHEMA}.audit_seal, ${SCHEMA}.audit_entry, ${SCHEMA}.audit_pending`);
    await act();
    await sealer.seal();
    expect(await faults()).toEqual([]);
    const verdict = await verifyAudit(admin, SCHEMA, head);
    expect(verdict.faults.map(({ fault }) => fault)).toEqual(['head-not-found']);
  });
});
