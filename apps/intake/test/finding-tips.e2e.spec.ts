import { randomUUID } from 'node:crypto';
import type { Actor } from '@keng/kernel';
import { MONDAY, officer, PLANTED, startDesk, type Desk, type Registered } from './desk';

interface Item {
  readonly tipId: string;
  readonly registerNumber: number;
  readonly status: string;
  readonly nextClock: { readonly clockCode: string; readonly state: string } | null;
}

describe('finding tips', () => {
  let desk: Desk;
  let operator: Actor;
  let commander: Actor;
  let detective: Actor;

  beforeAll(async () => {
    desk = await startDesk();
  });
  afterAll(() => desk.stop());
  /** Each test has a desk of its own in a unit that nobody else uses. */
  beforeEach(() => {
    desk.clock.set(MONDAY);
    const unitId = randomUUID();
    operator = officer('operator', unitId);
    commander = { officerId: randomUUID(), appointments: [{ unitId, role: 'desk_commander' }] };
    detective = officer('desk_commander', desk.units.province);
  });

  const itemsOf = ({ body }: { body: Record<string, never> }) => body['items'] as unknown as Item[];
  const lane = async (name: string, as = operator) =>
    itemsOf(await desk.get(`tips?lane=${name}&limit=100`, as)).map(({ tipId }) => tipId);
  const send = (tip: Registered) =>
    desk.post(
      `tips/${tip.tipId}/transfers`,
      commander,
      {
        toUnitId: desk.units.province,
        reasonCode: 'preliminary_check_done',
        determinedAt: MONDAY,
        enclosures: [],
      },
      { version: tip.version },
    );

  describe('in the queue', () => {
    it('moves a tip through the lanes as its clock runs', async () => {
      const { tipId } = await desk.register(operator);
      const lanes = async () => {
        const names = ['breached', 'due_soon', 'today', 'later', 'incoming', 'waiting', 'done'];
        const held = await Promise.all(names.map((name) => lane(name)));
        return names.filter((_, at) => held[at]?.includes(tipId));
      };
      expect(await lanes()).toEqual(['later']);
      desk.clock.set('2026-11-03T00:00:00+07:00');
      expect(await lanes()).toEqual(['today']);
      desk.clock.set('2026-11-03T07:15:00+07:00');
      expect(await lanes()).toEqual(['due_soon']);
      desk.clock.set('2026-11-03T08:15:00+07:00');
      expect(await lanes()).toEqual(['due_soon']);
      desk.clock.set('2026-11-03T08:15:01+07:00');
      expect(await lanes()).toEqual(['breached']);
    });

    it('shows a pending transfer as waiting here and incoming there, and as done when it was answered', async () => {
      const tip = await desk.classified(operator);
      const sent = await send(tip);
      expect([await lane('waiting'), await lane('done')]).toEqual([[tip.tipId], []]);
      expect(await lane('incoming', detective)).toContain(tip.tipId);
      await desk.post(
        `transfers/${String(sent.body['transferId'])}/answer`,
        detective,
        { outcome: 'accepted' },
        { version: Number(sent.body['version']) },
      );
      expect([await lane('waiting'), await lane('done')]).toEqual([[], [tip.tipId]]);
      expect(await lane('incoming', detective)).not.toContain(tip.tipId);
    });

    it('puts the clock that ends first at the top, page by page', async () => {
      const urgent = await desk.classified(operator, { urgency: 'urgent' });
      const normal = await desk.classified(operator);
      const fresh = await desk.register(operator);
      const done = await desk.classified(operator, { kind: 'other' });
      await desk.post(
        `tips/${done.tipId}/closure`,
        commander,
        { outcome: 'guided', reasonCode: 'civil_matter' },
        { version: done.version },
      );
      const seen: string[] = [];
      for (let cursor: string | null = ''; cursor !== null;) {
        const page = await desk.get(`tips?limit=1${cursor && `&cursor=${cursor}`}`, operator);
        seen.push(...itemsOf(page).map(({ tipId }) => tipId));
        cursor = page.body['nextCursor'] as unknown as string | null;
      }
      const due24h = [urgent.tipId, fresh.tipId].sort();
      expect(seen).toEqual([...due24h, normal.tipId, done.tipId]);
    });

    it('answers 304 to who has the page already', async () => {
      await desk.register(operator);
      const first = await desk.get('tips', operator);
      const etag = first.headers.get('etag') ?? '';
      const again = await desk.intake.request('GET', '/api/intake/tips', {
        as: operator,
        headers: { 'if-none-match': etag },
      });
      expect([again.status, again.text]).toEqual([304, '']);
      await desk.register(operator);
      const changed = await desk.intake.request('GET', '/api/intake/tips', {
        as: operator,
        headers: { 'if-none-match': etag },
      });
      expect(changed.status).toBe(200);
    });

    it('filters by status and unit, within the own desks only', async () => {
      const tip = await desk.register(operator);
      expect(itemsOf(await desk.get('tips?status=received', operator)).map(({ tipId }) => tipId)).toEqual([
        tip.tipId,
      ]);
      expect(itemsOf(await desk.get('tips?status=filed', operator))).toEqual([]);
      const unitId = operator.appointments[0]?.unitId ?? '';
      expect(itemsOf(await desk.get(`tips?unitId=${unitId}`, detective))).toEqual([]);
    });

    it.each([
      'cursor=%00',
      'cursor=aW5maW5pdHkgeA',
      'limit=101',
      'limit=0',
      'lane=mine',
      'text=x',
      'unitId=1',
    ])('refuses %s', async (query) => {
      const answer = await desk.get(`tips?${query}`, operator);
      expect([answer.status, answer.body['type']]).toEqual([422, 'urn:keng:problem:invalid-fields']);
    });
  });

  describe('by search', () => {
    const search = async (body: object, as = operator) =>
      itemsOf(await desk.post('tips/search', as, body)).map(({ tipId }) => tipId);

    it('finds words with and without marks, in any tone style, and decomposed', async () => {
      const { tipId } = await desk.register(operator, {
        narrative: 'Đánh nhau trước Hoà Bình quán, có hung khí',
      });
      for (const text of [
        'hòa bình',
        'hoa binh',
        'HOÀ BÌNH',
        'đánh nhau'.normalize('NFD'),
        'khi hung',
        'ung kh',
      ]) {
        expect([text, await search({ text })]).toEqual([text, [tipId]]);
      }
      expect(await search({ text: 'chiến tranh' })).toEqual([]);
    });

    it('takes wildcards and operators for what they are: text', async () => {
      const { tipId } = await desk.register(operator, { narrative: 'giảm giá 100%_ & (quà | tặng): \' "' });
      expect(await search({ text: '100%_' })).toEqual([tipId]);
      for (const text of ['%%%', '___', "'; drop table intake.tip; --", 'a & | !(']) {
        expect([text, await search({ text })]).toEqual([text, []]);
      }
    });

    it('finds in the narrative for the first desk and in the shared one for the next', async () => {
      const tip = await desk.classified(operator, { sharedNarrative: 'Mất xe máy ban đêm' });
      await send(tip);
      expect(await search({ text: PLANTED.name })).toEqual([tip.tipId]);
      expect(await search({ text: 'mat xe may ban dem' })).toEqual([tip.tipId]);
      expect(await search({ text: PLANTED.name }, detective)).not.toContain(tip.tipId);
      expect(await search({ text: 'mat xe may ban dem' }, detective)).toContain(tip.tipId);
    });

    it('finds by number, status and days of reception', async () => {
      const [first, second] = [await desk.register(operator), await desk.classified(operator)];
      expect(await search({ registerNumber: second.registerNumber, registerYear: 2026 })).toEqual([
        second.tipId,
      ]);
      expect(await search({ registerNumber: 1, registerYear: 2025 })).toEqual([]);
      expect(
        await search({ receivedFrom: '2026-11-02', receivedTo: '2026-11-02', statuses: ['received'] }),
      ).toEqual([first.tipId]);
      expect(await search({ receivedFrom: '2026-11-03' })).toEqual([]);
      expect(await search({ receivedTo: '2026-11-01' })).toEqual([]);
    });

    it.each([{}, { text: 'ab' }, { text: ' ạ  ' }, { statuses: ['received'] }])(
      'is too short with %j',
      async (body) => {
        const answer = await desk.post('tips/search', operator, body);
        expect([answer.status, answer.body['type']]).toEqual([422, 'urn:keng:problem:search-too-short']);
      },
    );

    it('leaves an audit entry without the words', async () => {
      await search({ text: PLANTED.name });
      const rows = await desk.sql<{ detail: Record<string, unknown> }>(
        `select detail from intake.audit_entry where action = 'search-tips' and actor_id = $1`,
        [operator.officerId],
      );
      expect(rows).toEqual([
        { detail: { found: 0, textLength: 6, textDigest: expect.stringMatching(/^[0-9a-f]{64}$/) } },
      ]);
    });
  });

  describe('as possible duplicates', () => {
    interface Duplicate {
      readonly tipId: string;
      readonly reasons: readonly string[];
      readonly openable: boolean;
    }
    const duplicates = async (body: object, as = operator) =>
      (await desk.post('tips/possible-duplicates', as, body)).body['items'] as unknown as Duplicate[];

    it('shows an own tip by words, place and time, openable', async () => {
      const place = randomUUID();
      const { tipId } = await desk.register(operator, {
        place: { communeUnitId: place },
        narrative: 'Đám cháy lớn ở xưởng gỗ cạnh cầu Bến, khói đen bốc cao',
        occurred: { from: '2026-11-02T07:00:00+07:00', precision: 'minute' },
      });
      const found = await duplicates({
        narrative: 'cháy xưởng gỗ gần cầu Bến, khói đen rất cao',
        communeUnitId: place,
        occurredAt: '2026-11-02T07:30:00+07:00',
      });
      expect(found).toEqual([
        expect.objectContaining({
          tipId,
          reasons: ['similar_words', 'same_commune', 'close_in_time'],
          openable: true,
        }),
      ]);
    });

    it('shows a tip of another unit by number, unit and reasons only, and not by its narrative', async () => {
      const neighbour = officer('operator', desk.units.neighbour);
      const { tipId, registerNumber } = await desk.register(neighbour, {
        narrative: 'Xe tải 35C-678.90 chở gỗ lậu từ rừng Cúc Phương chạy ban đêm không đèn',
        place: { communeUnitId: randomUUID() },
      });
      const byPlate = await duplicates({ narrative: 'thấy xe 35C 67890 chạy ẩu' });
      expect(byPlate).toEqual([
        {
          tipId,
          registerNumber,
          registerYear: 2026,
          unitId: desk.units.neighbour,
          reasons: ['same_plate'],
          openable: false,
        },
      ]);
      const byWords = await duplicates({
        narrative: 'xe tải chở gỗ lậu từ rừng Cúc Phương chạy ban đêm không đèn',
      });
      expect(byWords.map((item) => item.tipId)).not.toContain(tipId);
    });

    it('stays silent about nothing in particular', async () => {
      expect(await duplicates({ narrative: '' })).toEqual([]);
      expect(await duplicates({ narrative: "!!! ' | & () :* \\" })).toEqual([]);
    });
  });

  it('offers the vocabulary of a day, every category with its article', async () => {
    const answer = await desk.get('vocabulary?asOf=2026-11-02', detective);
    const { categories, kinds } = answer.body as unknown as Record<
      string,
      { code: string; citation: string }[]
    >;
    expect(kinds?.map(({ code }) => code)).toContain('denunciation');
    expect(categories?.length).toBeGreaterThan(50);
    expect(categories?.every(({ citation }) => citation.includes('Đ.'))).toBe(true);
    const before = await desk.get('vocabulary?asOf=1990-01-01', detective);
    expect(before.body['categories']).toEqual([]);
    expect((await desk.get('vocabulary')).status).toBe(401);
  });
});
