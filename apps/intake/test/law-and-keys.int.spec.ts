import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { fakeClock, tempDir, testService, type TempDir, type TestService } from '@keng/testing';
import { Client } from 'pg';
import { VocabularyStore } from '../src/persistence/vocabulary-store';
import { ExpireTexts } from '../src/persistence/expire-texts';
import { KeyRing } from '../src/protection/key-ring';
import { OverdueClocks } from '../src/queries/overdue-clocks.query';
import { intakeService } from '../src/service';
import { aClassification, aTip, MONDAY, officer, PLANTED } from './desk';

describe('law tables, keys and recurring work', () => {
  let secrets: TempDir;
  let intake: TestService;
  let admin: Client;
  const clock = fakeClock(MONDAY);
  const operator = officer('operator', '0192f3a4-0000-7000-8000-00000000000a');
  const commander = officer('desk_commander', '0192f3a4-0000-7000-8000-00000000000a');

  beforeAll(async () => {
    secrets = tempDir();
    intake = await testService(intakeService, {
      clock,
      env: {
        KENG_INTAKE_KEY_FILE: join(secrets.path, 'key'),
        KENG_RECEIPT_PEPPER_FILE: join(secrets.path, 'pepper'),
      },
    });
    admin = new Client({ connectionString: intake.postgres.adminUrl });
    await admin.connect();
  });
  afterAll(async () => {
    await admin.end();
    await intake.stop();
    secrets.remove();
  });
  beforeEach(() => clock.set(MONDAY));

  const count = async (sql: string): Promise<number> =>
    Number((await admin.query<{ count: string }>(`select count(*) from ${sql}`)).rows[0]?.count);
  const register = async () => {
    const answer = await intake.request('POST', '/api/intake/tips', {
      as: operator,
      key: true,
      body: aTip(),
    });
    return String(answer.body['tipId']);
  };

  it('adds nothing when the files have not changed, and a revision when a row has', async () => {
    const store = intake.service.app.get(VocabularyStore);
    const rows = await count('intake.vocabulary_row');
    await Promise.all([store.seed(), store.seed()]);
    expect(await count('intake.vocabulary_row')).toBe(rows);
    await admin.query(
      `update intake.vocabulary_row set content = jsonb_set(content, '{labelVi}', '"cũ"')
       where list = 'kinds' and key = 'denunciation'`,
    );
    await store.seed();
    const { rows: versions } = await admin.query<{ revision: number; label: string }>(
      `select revision, content->>'labelVi' as label from intake.vocabulary_row
       where list = 'kinds' and key = 'denunciation' order by revision`,
    );
    expect(versions).toEqual([
      { revision: 1, label: 'cũ' },
      { revision: 2, label: 'Tố giác về tội phạm' },
    ]);
    const [kind] = store.law.kinds.filter(({ code }) => code === 'denunciation');
    expect(kind?.labelVi).toBe('Tố giác về tội phạm');
  });

  it('refuses a key file that is not the one of this database', async () => {
    const [key, pepper] = ['other.key', 'pepper'].map((name) => join(secrets.path, name));
    writeFileSync(key ?? '', randomBytes(32).toString('hex'));
    const ring = new KeyRing(
      { KENG_INTAKE_KEY_FILE: key ?? '', KENG_RECEIPT_PEPPER_FILE: pepper ?? '' },
      { warn: () => undefined },
    );
    await expect(ring.check(intake.service.work)).rejects.toThrow('is not the key');
  });

  it('counts overdue clocks by their code', async () => {
    await register();
    expect(await intake.service.app.get(OverdueClocks).measure()).toBe(0);
    clock.advance({ hours: 25 });
    expect(await intake.service.app.get(OverdueClocks).measure()).toBe(1);
    const metrics = await intake.request('GET', '/metrics');
    expect(metrics.text).toMatch(
      /keng_intake_clocks_overdue\{clock_code="classification",service="intake"\} 1/,
    );
  });

  it('makes texts unreadable when a retention rule says so, and keeps register and codes', async () => {
    const tipId = await register();
    const path = `/api/intake/tips/${tipId}`;
    const change = (what: string, as: typeof operator, body: object, version: number) =>
      intake.request('POST', `${path}/${what}`, { as, key: true, version, body });
    await change('classification', operator, aClassification(), 1);
    await change('closure', commander, { outcome: 'guided', reasonCode: 'civil_matter' }, 2);
    await admin.query(
      `insert into intake.retention_rule (closure_outcome, months, valid_from, basis)
       values ('guided', 12, '2026-01-01', 'Quy định của đơn vị 1/QĐ-CAT')`,
    );
    const expire = () => intake.service.app.get(ExpireTexts).execute();
    expect(await expire()).toBe(0);
    expect((await intake.request('GET', path, { as: operator })).body['narrative']).toBe(PLANTED.narrative);
    clock.set('2027-11-02T08:16:00+07:00');
    expect(await expire()).toBe(1);
    expect(await expire()).toBe(0);
    expect((await intake.request('GET', path, { as: operator })).body).toMatchObject({
      narrative: null,
      sharedNarrative: null,
      textExpired: true,
      categoryCode: 'theft',
    });
    expect(await count(`intake.tip_key where tip_id = '${tipId}'`)).toBe(0);
    expect(await count(`intake.tip_search where tip_id = '${tipId}'`)).toBe(0);
    expect(await count(`intake.register_entry where tip_id = '${tipId}'`)).toBe(1);
    expect(await count(`intake.audit_entry where action = 'expire-texts' and subject_id = '${tipId}'`)).toBe(
      1,
    );
  });

  it('gives its role no way to change or remove what is kept for ever', async () => {
    const { rows } = await admin.query<{ name: string }>(
      `select c.relname || ' ' || p as name from pg_class c, unnest(array['UPDATE', 'DELETE', 'TRUNCATE']) p
       where c.relnamespace = 'intake'::regnamespace and c.relkind = 'r'
         and c.relname in ('register_entry', 'register_strike', 'tip_history', 'audit_entry', 'audit_seal',
           'sealed_text', 'tip_correction', 'vocabulary_row', 'tip_recusal', 'tip_expiry', 'event_log')
         and (has_table_privilege('intake_app', c.oid, p)
           or (p = 'UPDATE' and has_any_column_privilege('intake_app', c.oid, p)))`,
    );
    expect(rows).toEqual([]);
  });
});
