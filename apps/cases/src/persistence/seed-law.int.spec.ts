import { Client } from 'pg';
import { expectCleanExit } from '@keng/testing';
import { PostgresUnderTest } from '../../test/postgres-under-test';
import { seedLaw } from './seed-law';

describe('seeding the law tables', () => {
  let database: PostgresUnderTest;
  let admin: Client;

  beforeAll(async () => {
    database = await PostgresUnderTest.start();
    admin = new Client({ connectionString: database.postgres.adminUrl });
    await admin.connect();
  });
  afterAll(async () => {
    await admin.end();
    await database.stop();
  });

  const rules = async () => {
    const { rows } = await admin.query<{ id: string; amount: number; retired: boolean }>(
      `select id, amount, retired_at is not null as retired from cases.clock_rule
       where rule_code = 'verification' order by amount`,
    );
    return rows;
  };

  it('changes nothing when it is repeated, even twice at once', async () => {
    const before = await rules();
    await Promise.all([seedLaw(database.work), seedLaw(database.work)]);
    expect(await rules()).toEqual(before);
    expect(before).toMatchObject([{ amount: 20, retired: false }]);
  });

  it('retires a row that the file does not hold any more, without touching what it says', async () => {
    await admin.query(
      `insert into cases.clock_rule (id, rule_code, clock_code, amount, unit, counted_from, rolls_over,
                                     due_soon_hours, valid_from, basis, confidence)
       values (gen_random_uuid(), 'verification', 'verification', 15, 'days', 'competent_reception', true, 24,
               '2018-01-01', 'BLTTHS 2003 Đ.103', 'V')`,
    );
    await seedLaw(database.work);
    expect(await rules()).toMatchObject([
      { amount: 15, retired: true },
      { amount: 20, retired: false },
    ]);
  });

  it('puts back a row that was retired and has returned', async () => {
    await admin.query(`update cases.clock_rule set retired_at = now() where amount = 20`);
    await seedLaw(database.work);
    expect(await rules()).toMatchObject([{ amount: 15 }, { amount: 20, retired: false }]);
  });

  it('gives decision numbers to the issuing office unless a unit is managed here', async () => {
    const day = Temporal.PlainDate.from('2026-11-02');
    const unitId = database.newId();
    await admin.query(
      `insert into cases.number_series (id, series, unit_id, mode, symbol, valid_from, basis)
       values (gen_random_uuid(), 'case_decision', $1, 'managed', 'QĐ-VPCQCSĐT', '2026-01-01', 'QĐ 1/2026')`,
      [unitId],
    );
    expect(await database.law.decisionSeries(unitId, day)).toMatchObject({
      mode: 'managed',
      symbol: 'QĐ-VPCQCSĐT',
    });
    expect(await database.law.decisionSeries(database.newId(), day)).toMatchObject({ mode: 'external' });
  });
});

expectCleanExit();
