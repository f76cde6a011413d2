import type { LawListView } from '@keng/platform';
import { eventually, expectCleanExit, type TestResponse } from '@keng/testing';
import { VocabularyStore } from '../src/persistence/vocabulary-store';
import { aClassification, MONDAY, officer, startDesk, type Desk } from './desk';

const TERM = {
  clock_code: 'classification',
  unit_kind: 'commune_police',
  amount: '12',
  unit: 'hours',
  rolls_over: 'false',
};
const CATEGORY = {
  code: 'drone_intrusion',
  label_vi: 'Bay thiết bị không người lái trái phép',
  label_en: 'Unlawful drone flight',
  citation: 'Luật Phòng không nhân dân 2024 Đ.7',
  kind_group: 'safety',
  theme: 'property',
  default_urgency: 'normal',
};

describe('terms and taxonomy of the desk as rows of law', () => {
  let desk: Desk;
  const administrator = officer('administrator', '0192f3a4-0000-7000-8000-00000000000a');

  beforeAll(async () => {
    desk = await startDesk();
  });
  afterAll(() => desk.stop());
  beforeEach(() => desk.clock.set(MONDAY));

  const add = (
    list: string,
    validFrom: string,
    cells: Readonly<Record<string, string>>,
    more: object = {},
  ): Promise<TestResponse> =>
    desk.post(`law/${list}`, administrator, {
      validFrom,
      basis: 'TT 50/2026/TT-BCA Đ.8',
      cells: Object.entries(cells).map(([field, value]) => ({ field, value })),
      ...more,
    });
  const read = async (list: string, query = ''): Promise<LawListView> =>
    (await desk.get(`law/${list}${query}`, administrator)).body as unknown as LawListView;
  const known = (what: string, probe: () => boolean): Promise<unknown> =>
    eventually(`the service knows ${what}`, async () => probe());
  const law = () => desk.intake.service.app.get(VocabularyStore).law;

  async function hoursToClassify(receivedAt: string): Promise<number> {
    desk.clock.set(receivedAt);
    const { tipId } = await desk.register(officer('operator', desk.units.commune), { receivedAt });
    const [row] = await desk.sql<{ hours: string }>(
      `select extract(epoch from due_at - started_at) / 3600 as hours from intake.tip_clock
       where tip_id = $1 and clock_code = 'classification'`,
      [tipId],
    );
    return Number(row?.hours);
  }

  it('set the clocks of tips received from their day on, in every process, and survive a new start', async () => {
    expect((await add('clock_rules', '2026-12-01', TERM)).status).toBe(201);
    await known('the new term', () => law().clockRules.some(({ amount }) => amount === 12));
    expect(await hoursToClassify('2026-11-30T23:59:00+07:00')).toBe(24);
    expect(await hoursToClassify('2026-12-01T00:00:00+07:00')).toBe(12);

    await desk.intake.service.app.get(VocabularyStore).seed();
    const now = await read('clock_rules', '?asOf=2026-12-01');
    const term = now.rows.find(({ addedBy }) => addedBy === administrator.officerId);
    expect(term).toMatchObject({ validFrom: '2026-12-01', validTo: null, isReplaced: false });
    const before = await read('clock_rules', '?asOf=2026-11-30');
    expect(before.rows.filter(({ validTo }) => validTo === '2026-11-30')).toHaveLength(1);
    expect(await hoursToClassify('2026-12-02T08:00:00+07:00')).toBe(12);
  });

  it('are learned of by a process that did not add them', async () => {
    const { work } = desk.intake.service;
    const other = new VocabularyStore(work);
    await other.seed();
    const before = other.law.clockRules.length;
    expect(await other.refresh()).toBe(0);
    const post = { ...TERM, unit_kind: 'police_post', amount: '6' };
    expect((await add('clock_rules', '2027-06-01', post)).status).toBe(201);
    expect(await other.refresh()).toBe(1);
    expect(other.law.clockRules).toHaveLength(before + 1);
  });

  it('say how many clocks began under the old term when the day has passed', async () => {
    await desk.register(officer('operator', desk.units.neighbour));
    const refused = await add('clock_rules', '2026-11-02', TERM);
    expect(refused.status).toBe(409);
    expect(refused.body['type']).toBe('urn:keng:problem:law-in-the-past');
    expect(refused.body['used']).toBeGreaterThan(0);
  });

  it('open a category from its day on', async () => {
    expect((await add('categories', '2026-11-10', CATEGORY)).status).toBe(201);
    await known('the category', () => law().categories.some(({ code }) => code === CATEGORY.code));
    const operator = officer('operator', desk.units.commune);
    const classify = async (at: string): Promise<number> => {
      desk.clock.set(at);
      const { tipId, version } = await desk.register(operator, { receivedAt: at });
      const body = aClassification({ categoryCode: CATEGORY.code });
      return (await desk.post(`tips/${tipId}/classification`, operator, body, { version })).status;
    };
    expect(await classify('2026-11-09T23:00:00+07:00')).toBe(422);
    expect(await classify('2026-11-10T08:00:00+07:00')).toBe(200);
    const codes = JSON.stringify((await desk.get('vocabulary?asOf=2026-11-10', operator)).body);
    expect(codes).toContain(CATEGORY.code);
  });

  it.each([
    [{ code: 'religious_gathering' }, 'code'],
    [{ label_vi: 'Phát ngôn trái quan điểm' }, 'label_vi'],
    [{ citation: 'theo thực tế' }, 'citation'],
    [{ theme: 'gossip' }, 'theme'],
  ])('keep the taxonomy closed: %j', async (change, field) => {
    const answer = await add('categories', '2026-11-20', { ...CATEGORY, ...change });
    expect(answer.status).toBe(422);
    expect((answer.body['fields'] as unknown as { name: string }[]).map(({ name }) => name)).toEqual([field]);
  });

  it('are an administrator’s alone', async () => {
    for (const role of ['operator', 'desk_commander'] as const) {
      const as = officer(role, desk.units.commune);
      expect((await desk.get('law/categories', as)).status).toBe(403);
      expect((await desk.post('law/categories', as, { validFrom: '2027-01-01' })).status).toBe(403);
    }
  });
});

expectCleanExit();
