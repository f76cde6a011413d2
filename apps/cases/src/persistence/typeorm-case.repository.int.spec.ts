import { expectCleanExit } from '@keng/testing';
import { PostgresUnderTest } from '../../test/postgres-under-test';
import { aTip, opened } from '../../test/case-builder';
import type { CaseId } from '../domain/case';
import type { ClockLaw } from '../domain/case-clock';
import { caseRepositoryContract } from './case-repository.contract';

describe('cases in PostgreSQL', () => {
  let database: PostgresUnderTest;
  let law: ClockLaw;

  beforeAll(async () => {
    database = await PostgresUnderTest.start();
    law = await database.law.clocks();
  });
  afterAll(() => database.stop());

  caseRepositoryContract(() => ({
    cases: database.cases,
    law,
    newId: database.newId,
    inTransaction: (work) => database.work.run(work),
  }));

  it('writes state and event or neither', async () => {
    const { cases, work, newId } = database;
    const decision = opened(aTip({ caseId: newId() as CaseId, tipId: newId() }), 1_000, { law, newId });
    const crash = work.run(async () => {
      await cases.open(decision);
      throw new Error('the power went');
    });
    await expect(crash).rejects.toThrow('the power went');
    const rows = await work.query('select 1 from cases.outbox where key = $1', [decision.next.id]);
    expect([await cases.find(decision.next.id), rows]).toEqual([undefined, []]);
  });

  it('refuses a second case for the same event, whatever the consumer believed', async () => {
    const { cases, newId } = database;
    const acceptedByEvent = newId();
    const forEvent = (no: number) =>
      opened(aTip({ caseId: newId() as CaseId, tipId: newId(), acceptedByEvent }), no, { law, newId });
    await cases.open(forEvent(1_001));
    await expect(cases.open(forEvent(1_002))).rejects.toMatchObject({
      driverError: { constraint: 'case_opened_by_event' },
    });
  });

  it.each([
    'delete from cases.case_file',
    'delete from cases.case_decision',
    `update cases.case_decision set number = '1'`,
    'delete from cases.case_entry',
    'update cases.case_clock set started_at = now()',
    'update cases.clock_rule set amount = 99',
    'delete from cases.clock_end_revision',
  ])('has no right to %s', async (sql) => {
    await expect(database.work.query(sql)).rejects.toMatchObject({ driverError: { code: '42501' } });
  });
});

expectCleanExit();
