import { randomUUID } from 'node:crypto';
import type { Actor, Role } from '@keng/kernel';
import { expectCleanExit, type TestResponse } from '@keng/testing';
import { bringToSignature, createDossier, decide, expectStatus } from './dossier-way';
import { recognitionDesk, type RecognitionDesk } from './recognition-desk';

describe('parties and award forms', () => {
  let desk: RecognitionDesk;

  beforeAll(async () => {
    desk = await recognitionDesk();
  });

  afterAll(() => desk.stop());

  const as = (role: Role, unitId = desk.units.province): Actor => ({
    officerId: randomUUID(),
    appointments: [{ unitId, role }],
  });

  const register = (name: string, change: object = {}, actor = desk.secretary): Promise<TestResponse> =>
    desk.post(
      'parties',
      { partyKind: 'individual', name, unitId: desk.units.commune, ...change },
      { as: actor },
    );

  const search = (body: object, actor = desk.secretary): Promise<TestResponse> =>
    desk.service.request('POST', '/api/recognition/parties/search', { as: actor, body });

  const namesIn = ({ body }: TestResponse): string[] =>
    ((body['items'] ?? []) as { name: string }[]).map(({ name }) => name);

  describe('registering a party', () => {
    it('warns of a nearly equal name, marks or not, and names the candidates by id only', async () => {
      const first = await register('Hoàng Thị Thuỷ Tiên');
      expect(first.status).toBe(201);
      const second = await register('Hoang Thi Thuy Tien');
      expect([second.status, second.body['type']]).toEqual([409, 'urn:keng:problem:party-similar']);
      expect(second.body['candidates']).toEqual([
        { partyId: first.body['partyId'], unitId: desk.units.commune, similarity: 1 },
      ]);
      expect(second.text).not.toContain('Tiên');
      expect((await register('Hoang Thi Thuy Tien', { allowSimilar: true })).status).toBe(201);
    });

    it('does not mistake another kind of party, or another name, for the same', async () => {
      await register('Lê Văn Khoát');
      expect((await register('Lê Văn Khoát', { partyKind: 'household' })).status).toBe(201);
      expect((await register('Đinh Công Tráng')).status).toBe(201);
    });

    it('lets one of twenty have a name that all register at once', async () => {
      const answers = await Promise.all(Array.from({ length: 20 }, () => register('Vũ Trọng Phụng')));
      expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
      expect(answers.filter(({ status }) => status === 409)).toHaveLength(19);
    });

    it('takes effect once for each key', async () => {
      const request = { as: desk.secretary, key: randomUUID() };
      const body = { partyKind: 'collective', name: 'Tổ liên gia số 9', unitId: desk.units.commune };
      const [first, again] = [
        await desk.post('parties', body, request),
        await desk.post('parties', body, request),
      ];
      expect(again.body).toEqual(first.body);
    });

    it('may be done by a secretary within the area, and by nobody else', async () => {
      const { commune, otherCommune } = desk.units;
      expect((await register('Phan Kế Bính', {}, desk.communeSecretary)).status).toBe(201);
      const outside = await register('Phan Khôi', { unitId: otherCommune }, desk.communeSecretary);
      expect(outside.status).toBe(403);
      expect((await register('Phan Khôi', {}, as('committee_member', commune))).status).toBe(403);
    });

    it.each([
      ['a unit that nobody knows', { unitId: randomUUID() }, 'unitId', 'not_in_list'],
      ['a name without end', { name: 'A'.repeat(201) }, 'name', 'too_long'],
      ['a kind that is none', { partyKind: 'company' }, 'partyKind', 'not_in_list'],
    ])('refuses %s', async (_, change, name, code) => {
      const { status, body } = await register('Nguyễn Văn Vĩnh', change);
      expect([status, body['fields']]).toEqual([422, [expect.objectContaining({ name, code })]]);
    });
  });

  describe('searching for parties', () => {
    beforeAll(async () => {
      await register('Câu lạc bộ phòng, chống tội phạm', { partyKind: 'collective' });
      await register('Trần Đức Thảo');
    });

    it('finds names without their marks and with a slip', async () => {
      expect(namesIn(await search({ text: 'tran duc thao' }))).toContain('Trần Đức Thảo');
      expect(namesIn(await search({ text: 'Trần Đứcc Thảo' }))).toContain('Trần Đức Thảo');
      expect(namesIn(await search({ text: '%%' }))).toEqual([]);
    });

    it('gives investigators collectives, and refuses them persons', async () => {
      const investigator = as('investigator');
      expect(namesIn(await search({ text: 'cau lac bo' }, investigator))).toEqual([
        'Câu lạc bộ phòng, chống tội phạm',
      ]);
      expect(namesIn(await search({ text: 'tran duc thao' }, investigator))).toEqual([]);
      expect((await search({ text: 'tran', partyKind: 'individual' }, investigator)).status).toBe(403);
      expect((await search({ text: 'tran' }, as('operator'))).status).toBe(403);
    });

    it('keeps a committee within its area', async () => {
      const elsewhere = as('committee_member', desk.units.otherCommune);
      expect(namesIn(await search({ text: 'tran duc thao' }, elsewhere))).toEqual([]);
    });
  });

  describe('the history of a party', () => {
    const read = (partyId: string, actor: Actor): Promise<TestResponse> =>
      desk.service.request('GET', `/api/recognition/parties/${partyId}`, { as: actor });

    it('holds its merits, its awards and the names of its unit, and every read leaves a trace', async () => {
      const registered = await register('Câu lạc bộ Lãng Nội', { partyKind: 'collective' });
      const partyId = String(registered.body['partyId']);
      const [meritId] = await desk.meritsOf(await desk.concludeCase([{ partyId }]));
      const dossier = await createDossier(desk, { partyId, meritIds: [meritId] });
      expectStatus(await decide(desk, await bringToSignature(desk, dossier)), 200);
      const { body } = await read(partyId, desk.member);
      expect(body).toMatchObject({
        partyId,
        name: 'Câu lạc bộ Lãng Nội',
        unitNames: [{ fullName: 'Xã Gia Viễn', validFrom: '2019-01-01', validTo: null }],
        merits: [{ meritId, usedBy: { signedOn: '2026-11-22' } }],
        awards: [{ awardFormCode: 'commendation_province_chair', status: 'granted' }],
        isWhole: true,
      });
      const { rows } = await desk.admin.query(
        `select actor_id from recognition.audit_entry where action = 'read-party' and subject_id = $1`,
        [partyId],
      );
      expect(rows).toEqual([{ actor_id: desk.member.officerId }]);
    });

    it('is read by committees of its area, and by nobody else', async () => {
      const { body } = await register('Lương Văn Can');
      const partyId = String(body['partyId']);
      expect((await read(partyId, desk.communeSecretary)).status).toBe(200);
      expect((await read(partyId, as('committee_member', desk.units.otherCommune))).status).toBe(404);
      expect((await read(partyId, as('investigator'))).status).toBe(403);
      expect((await read(randomUUID(), desk.member)).status).toBe(404);
    });
  });

  describe('the award forms', () => {
    const formsOn = async (query: string): Promise<Record<string, unknown>[]> => {
      const answer = await desk.service.request('GET', `/api/recognition/award-forms${query}`, {
        as: desk.issuer,
      });
      return answer.body['items'] as unknown as Record<string, unknown>[];
    };

    it('are those in force on the day, to the last day of a row', async () => {
      const codeOf = (form: Record<string, unknown>) => form['awardFormCode'];
      const last = await formsOn('?asOf=2025-06-30');
      const next = await formsOn('?asOf=2025-07-01');
      expect(last.map(codeOf)).toContain('merit_certificate_district_chair');
      expect(next.map(codeOf)).not.toContain('merit_certificate_district_chair');
      const commune = (forms: typeof last) =>
        forms
          .filter((form) => codeOf(form) === 'merit_certificate_commune_chair')
          .map((form) => [form['partyKinds'], form['coefficient']]);
      expect(commune(last)).toEqual([
        [['collective'], 0.3],
        [['household'], null],
        [['individual'], 0.15],
      ]);
      expect(commune(next)).toEqual([
        [['collective'], 0.6],
        [['household'], null],
        [['individual'], 0.3],
      ]);
    });

    it('are shown to committees and issuers, and refuse a day that is none', async () => {
      const get = (query: string, actor: Actor) =>
        desk.service.request('GET', `/api/recognition/award-forms${query}`, { as: actor });
      expect((await get('', as('operator'))).status).toBe(403);
      expect((await get('?asOf=2026-02-30', desk.member)).status).toBe(422);
    });
  });
});

expectCleanExit();
