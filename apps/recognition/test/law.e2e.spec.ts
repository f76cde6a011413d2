import { randomUUID } from 'node:crypto';
import type { Actor } from '@keng/kernel';
import type { LawListView } from '@keng/platform';
import { expectCleanExit, type TestResponse } from '@keng/testing';
import { seedLaw } from '../src/persistence/seed-law';
import { bringToSignature, createDossier, decide, expectStatus } from './dossier-way';
import { recognitionDesk, START, type RecognitionDesk } from './recognition-desk';

describe('amounts and forms as rows of law', () => {
  let desk: RecognitionDesk;
  let administrator: Actor;

  beforeAll(async () => {
    desk = await recognitionDesk();
    administrator = {
      officerId: randomUUID(),
      appointments: [{ unitId: desk.units.province, role: 'administrator' }],
    };
  });
  afterAll(() => desk.stop());
  beforeEach(() => desk.clock.set(START));

  const add = (
    list: string,
    validFrom: string,
    cells: Readonly<Record<string, string>>,
    more: object = {},
  ): Promise<TestResponse> =>
    desk.post(
      `law/${list}`,
      {
        validFrom,
        basis: 'NĐ 200/2026/NĐ-CP Đ.3',
        cells: Object.entries(cells).map(([field, value]) => ({ field, value })),
        ...more,
      },
      { as: administrator },
    );
  const read = async (list: string, query = ''): Promise<LawListView> => {
    const path = `/api/recognition/law/${list}${query}`;
    const answer = await desk.service.request('GET', path, { as: administrator });
    return expectStatus(answer, 200).body as unknown as LawListView;
  };
  const get = (path: string): Promise<TestResponse> =>
    desk.service.request('GET', `/api/recognition/${path}`, { as: desk.member });
  const slugOf = ({ status, body }: TestResponse): [number, string] => [
    status,
    String(body['type']).replace('urn:keng:problem:', ''),
  ];
  const FORM = {
    award_form_code: 'commendation_province_chair',
    party_kind: 'individual',
    award: 'commendation',
    label_vi: 'Bằng khen của Chủ tịch UBND tỉnh',
    issuer_level: 'province',
    issuer_label_vi: 'Chủ tịch UBND tỉnh',
    at_most: 'false',
  };

  async function readyDossier() {
    const alias = randomUUID();
    const meritIds = await desk.meritsOf(await desk.concludeCase([{ alias }]));
    return bringToSignature(desk, await createDossier(desk, { alias, meritIds }));
  }
  const totalOn = async (dossierId: string, day: string): Promise<unknown> =>
    expectStatus(await get(`dossiers/${dossierId}/decision-preview?signedOn=${day}`), 200).body[
      'totalAmount'
    ];

  it('give an award of a day the base salary of that day; what was decided stays', async () => {
    const decided = await readyDossier();
    expectStatus(await decide(desk, decided), 200);
    const amountOf = async (): Promise<unknown> => {
      const { body } = await get(`dossiers/${decided.dossierId}`);
      return (body['awards'] as unknown as { bonus: unknown }[])[0]?.bonus;
    };
    const amount = await amountOf();
    const open = await readyDossier();
    expect(await totalOn(open.dossierId, '2026-12-31')).toBe(3_800_000);

    expectStatus(await add('base_salary', '2027-01-01', { amount_dong: '3000000' }), 201);
    expect(await totalOn(open.dossierId, '2026-12-31')).toBe(3_800_000);
    expect(await totalOn(open.dossierId, '2027-01-01')).toBe(4_500_000);
    expect(await amountOf()).toEqual(amount);

    await seedLaw(desk.service.service.work);
    expect(await totalOn(open.dossierId, '2027-01-01')).toBe(4_500_000);
    const { rows } = await read('base_salary', '?asOf=2026-12-31');
    expect(rows).toMatchObject([{ validFrom: '2026-07-01', validTo: '2026-12-31', addedBy: null }]);
  });

  it('refuse a day on which awards were decided, until somebody confirms', async () => {
    expectStatus(await decide(desk, await readyDossier()), 200);
    const refused = await add('base_salary', '2026-11-20', { amount_dong: '2600000' });
    expect(slugOf(refused)).toEqual([409, 'law-in-the-past']);
    expect(refused.body).toMatchObject({ lastUsedOn: '2026-11-22' });
    expect(refused.body['used']).toBeGreaterThan(0);
    const forms = await add('award_forms', '2026-11-20', { ...FORM, coefficient: '2' });
    expect(forms.body['used']).toBeGreaterThan(0);
  });

  it('give a form another coefficient from its day on', async () => {
    const open = await readyDossier();
    expectStatus(await add('award_forms', '2027-02-01', { ...FORM, coefficient: '2' }), 201);
    const coefficientOn = async (day: string): Promise<unknown> => {
      const { body } = await get(`award-forms?asOf=${day}`);
      const forms = body['items'] as unknown as {
        awardFormCode: string;
        partyKinds: string[];
        coefficient: number;
      }[];
      return forms.find(
        ({ awardFormCode, partyKinds }) =>
          awardFormCode === FORM.award_form_code && partyKinds.includes('individual'),
      )?.coefficient;
    };
    expect(await coefficientOn('2027-01-31')).toBe(1.5);
    expect(await coefficientOn('2027-02-01')).toBe(2);
    expect(await totalOn(open.dossierId, '2027-01-31')).not.toBe(await totalOn(open.dossierId, '2027-02-01'));
  });

  it('take in a form that did not exist, for its day and not before', async () => {
    const code = 'commendation_new_chair';
    expectStatus(
      await add('award_forms', '2027-03-01', { ...FORM, award_form_code: code, coefficient: '1' }),
      201,
    );
    const codesOn = async (day: string): Promise<string> =>
      JSON.stringify((await get(`award-forms?asOf=${day}`)).body);
    expect(await codesOn('2027-02-28')).not.toContain(code);
    expect(await codesOn('2027-03-01')).toContain(code);
  });

  it.each([
    ['base_salary', { amount_dong: '2.600.000' }, 'amount_dong'],
    ['base_salary', {}, 'amount_dong'],
    ['award_forms', { ...FORM, coefficient: '1,5' }, 'coefficient'],
    ['award_forms', { ...FORM, issuer_level: 'village' }, 'issuer_level'],
    [
      'commendation_rules',
      { rule_code: 'council_quorum', scope: '*', comparison: 'gte', value: '3/2', unit: 'ratio_of_members' },
      'value',
    ],
    [
      'commendation_rules',
      { rule_code: 'council_quorum', scope: '*', comparison: 'gte', value: '10', unit: 'working_days' },
      'unit',
    ],
    [
      'commendation_rules',
      { rule_code: 'council_quorum', scope: '*', value: '2/3', unit: 'ratio_of_members' },
      'comparison',
    ],
  ])('refuse in %s the cells %j', async (list, cells, field) => {
    const answer = await add(list, '2027-05-01', cells);
    expect(slugOf(answer)).toEqual([422, 'invalid-fields']);
    expect((answer.body['fields'] as unknown as { name: string }[]).map(({ name }) => name)).toEqual([field]);
  });

  it('change the quorum from a day on', async () => {
    const rule = { rule_code: 'council_quorum', scope: '*', comparison: 'gte', unit: 'ratio_of_members' };
    expectStatus(await add('commendation_rules', '2027-04-01', { ...rule, value: '3/4' }), 201);
    const { rows } = await read('commendation_rules', '?asOf=2027-04-01');
    const quorum = rows.find(({ cells }) => cells.some(({ value }) => value === 'council_quorum'));
    expect(quorum?.cells).toContainEqual({ field: 'value', value: '3/4' });
  });

  it('are nobody’s to change but an administrator’s', async () => {
    const body = { validFrom: '2027-01-01', basis: 'NĐ 1/2027', cells: [] };
    for (const as of [desk.issuer, desk.secretary, desk.member]) {
      expect((await desk.post('law/base_salary', body, { as })).status).toBe(403);
    }
  });
});

expectCleanExit();
