import type { Actor } from '@keng/kernel';
import type { LawListView } from '@keng/platform';
import { expectCleanExit, type TestResponse } from '@keng/testing';
import { seedLaw } from '../src/persistence/seed-law';
import { CasesUnderTest } from './cases-under-test';

const TODAY = '2026-11-02';

describe('the terms of cases as rows of law', () => {
  let cases: CasesUnderTest;
  let administrator: Actor;

  beforeAll(async () => {
    cases = await CasesUnderTest.start();
    administrator = cases.actor('administrator', cases.province);
  });
  afterAll(() => cases.stop());
  beforeEach(() => cases.clock.set('2026-11-02T08:20:00+07:00'));

  const row = (amount: number, validFrom: string, more: object = {}): object => ({
    validFrom,
    basis: 'Luật 99/2026/QH16 Đ.147',
    cells: cells({ rule_code: 'verification', amount: String(amount) }),
    ...more,
  });
  const cells = (change: Readonly<Record<string, string>>): { field: string; value: string }[] =>
    Object.entries({ amount: '20', unit: 'days', rolls_over: 'true', due_soon_hours: '72', ...change }).map(
      ([field, value]) => ({ field, value }),
    );
  const add = (
    body: object,
    { as = administrator, key = true }: { as?: Actor; key?: string | true } = {},
  ): Promise<TestResponse> => cases.test.request('POST', '/api/cases/law/clock_rules', { as, key, body });
  const list = async (query = ''): Promise<LawListView> => {
    const path = `/api/cases/law/clock_rules${query}`;
    return (await cases.test.request('GET', path, { as: administrator })).body as unknown as LawListView;
  };
  const spansOf = ({ rows }: LawListView, code = 'verification'): string[] =>
    rows
      .filter((each) => each.cells.some(({ field, value }) => field === 'rule_code' && value === code))
      .map((each) => {
        const amount = each.cells.find(({ field }) => field === 'amount')?.value;
        return `${amount}: ${each.validFrom}..${each.validTo ?? ''}${each.isReplaced ? ' replaced' : ''}`;
      });
  const slugOf = ({ status, body }: TestResponse): [number, string] => [
    status,
    String(body['type']).replace('urn:keng:problem:', ''),
  ];
  const rawEndOf = async (caseId: string): Promise<string> => {
    const { clocks } = await cases.detail(caseId);
    const clock = clocks.find(({ code }) => code === 'verification');
    return clock?.dueOn ?? '';
  };

  it('count for clocks from their day on, leave running ones as they are, and survive a new start', async () => {
    const before = await cases.openCase();
    const oldEnd = await rawEndOf(before.caseId);
    expect((await add(row(15, '2027-01-01'))).status).toBe(201);
    expect(spansOf(await list())).toEqual(['20: 2018-01-01..2026-12-31', '15: 2027-01-01..']);
    await seedLaw(cases.test.service.work);
    expect(spansOf(await list())).toEqual(['20: 2018-01-01..2026-12-31', '15: 2027-01-01..']);
    expect(spansOf(await list('?asOf=2026-12-31'))).toEqual(['20: 2018-01-01..2026-12-31']);
    expect(spansOf(await list('?asOf=2027-01-01'))).toEqual(['15: 2027-01-01..']);

    cases.clock.set('2027-01-04T08:20:00+07:00');
    const lastOld = await cases.openCase({ competentReceivedAt: '2026-12-31T23:59:00+07:00' });
    const firstNew = await cases.openCase({ competentReceivedAt: '2027-01-01T00:01:00+07:00' });
    expect(await rawEndOf(lastOld.caseId)).toBe('2027-01-20');
    expect(await rawEndOf(firstNew.caseId)).toBe('2027-01-16');
    expect(await rawEndOf(before.caseId)).toBe(oldEnd);
    expect(oldEnd).toBe('2026-11-22');
  });

  it('are replaced before their day by another row of that day, and not from it on', async () => {
    const first = await add(row(10, '2028-01-01'));
    const second = await add(row(12, '2028-01-01'));
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(spansOf(await list())).toContain('10: 2028-01-01.. replaced');
    expect(spansOf(await list())).toContain('12: 2028-01-01..');
    cases.clock.set('2028-01-01T00:00:00+07:00');
    expect(slugOf(await add(row(13, '2028-01-01', { appliesToPast: true })))).toEqual([
      409,
      'law-row-exists',
    ]);
  });

  it('begin after today unless somebody knows what was done since; that stays as it is', async () => {
    cases.clock.set('2026-11-02T08:20:00+07:00');
    const opened = await cases.openCase();
    const end = await rawEndOf(opened.caseId);
    const refused = await add(row(18, TODAY));
    expect(slugOf(refused)).toEqual([409, 'law-in-the-past']);
    expect(refused.body['used']).toBeGreaterThan(0);
    expect(String(refused.body['lastUsedOn']) >= TODAY).toBe(true);
    expect((await add(row(18, TODAY, { appliesToPast: true }))).status).toBe(201);
    expect(await rawEndOf(opened.caseId)).toBe(end);
    const later = await cases.openCase();
    expect(await rawEndOf(later.caseId)).toBe('2026-11-20');
  });

  it('are added once for a key, and by one of twenty at once', async () => {
    const key = '0192f3a4-0000-7000-8000-0000000000aa';
    const extended = (amount: string): object => ({
      validFrom: '2029-01-01',
      basis: 'Luật 99/2026/QH16 Đ.147',
      cells: cells({ rule_code: 'verification_extended', amount, unit: 'months' }),
    });
    const [once, again] = [await add(extended('3'), { key }), await add(extended('3'), { key })];
    expect(again.body).toEqual(once.body);
    expect(slugOf(await add(extended('4'), { key }))).toEqual([422, 'idempotency-key-reused']);
    const { rows } = await cases.admin.query(
      `select actor_id, detail from cases.audit_entry where action = 'add-law-row' and subject_id = $1`,
      [once.body['rowId']],
    );
    expect(rows).toEqual([
      {
        actor_id: administrator.officerId,
        detail: { list: 'clock_rules', validFrom: '2029-01-01', past: false, replaces: null },
      },
    ]);

    cases.clock.set('2029-06-01T08:00:00+07:00');
    const race = (): Promise<TestResponse> =>
      add({ ...extended('1'), validFrom: '2029-05-01', appliesToPast: true });
    const statuses = (await Promise.all(Array.from({ length: 20 }, race))).map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(1);
    expect(new Set(statuses)).toEqual(new Set([201, 409]));
  });

  it.each([
    ['a rule that nobody knows', { rule_code: 'coffee' }, 'rule_code'],
    ['no amount', { amount: '0' }, 'amount'],
    ['a unit that turns the counting round', { unit: 'days_before' }, 'unit'],
    ['more than fits', { amount: '40000' }, 'amount'],
    ['a field that does not exist', { colour: 'red' }, 'colour'],
  ])('are refused with %s', async (_, change, field) => {
    const answer = await add({
      validFrom: '2030-01-01',
      basis: 'Luật 99/2026/QH16',
      cells: cells({ rule_code: 'verification', ...change }),
    });
    expect(slugOf(answer)).toEqual([422, 'invalid-fields']);
    expect((answer.body['fields'] as unknown as { name: string }[]).map(({ name }) => name)).toEqual([field]);
  });

  it('need a basis and a day', async () => {
    const answer = await add(row(15, '2030-02-30', { basis: 'nghị định mới' }));
    const fields = answer.body['fields'] as unknown as { name: string }[];
    expect(fields.map(({ name }) => name).toSorted()).toEqual(['basis', 'validFrom']);
  });

  it('are kept by administrators and read by auditors too', async () => {
    const auditor = cases.actor('auditor', cases.province);
    const path = '/api/cases/law/clock_rules';
    expect((await cases.test.request('GET', path, { as: auditor })).status).toBe(200);
    expect((await add(row(15, '2031-01-01'), { as: auditor })).status).toBe(403);
    expect((await add(row(15, '2031-01-01'), { as: cases.commander })).status).toBe(403);
    expect((await cases.test.request('GET', path, { as: cases.commander })).status).toBe(403);
    const unknown = '/api/cases/law/recipes';
    expect((await cases.test.request('GET', unknown, { as: administrator })).status).toBe(404);
  });
});

expectCleanExit();
