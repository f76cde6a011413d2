import { randomUUID } from 'node:crypto';
import { eventually, expectCleanExit, type TestResponse } from '@keng/testing';
import { bringToSignature, createDossier, decide, expectStatus } from './dossier-way';
import { recognitionDesk, START, type RecognitionDesk } from './recognition-desk';

const NAME = `Tổ bảo vệ an ninh, trật tự <b>"Lãng Nội"</b>`;

describe('awards', () => {
  let desk: RecognitionDesk;
  /** An award to an alias, and one to a collective by name. */
  let toAlias: string;
  let toParty: string;

  beforeAll(async () => {
    desk = await recognitionDesk();
    const registered = await desk.post(
      'parties',
      { partyKind: 'collective', name: NAME, unitId: desk.units.commune },
      { as: desk.secretary },
    );
    const partyId = expectStatus(registered, 201).body['partyId'] ?? '';
    const alias = randomUUID();
    toAlias = await award({ alias }, { alias });
    toParty = await award({ partyId }, { partyId });
  });

  afterAll(() => desk.stop());

  beforeEach(() => desk.clock.set(START));

  async function award(contribution: object, nomination: object): Promise<string> {
    const caseId = await desk.concludeCase([contribution]);
    const meritIds = await desk.meritsOf(caseId);
    const dossier = await bringToSignature(desk, await createDossier(desk, { ...nomination, meritIds }));
    const { body } = expectStatus(await decide(desk, dossier), 200);
    const [granted] = body['awards'] as unknown as { readonly awardId: string }[];
    return granted?.awardId ?? '';
  }

  const list = async (query = '', as = desk.member): Promise<Record<string, unknown>[]> => {
    const answer = await desk.service.request('GET', `/api/recognition/awards${query}`, { as });
    return answer.body['items'] as unknown as Record<string, unknown>[];
  };

  const numberOf = async (awardId: string): Promise<string> => {
    const found = (await list()).find((item) => item['awardId'] === awardId);
    return String(found?.['awardNumber']);
  };

  const print = async (awardId: string, as = desk.secretary): Promise<Response> =>
    fetch(new URL(`/api/recognition/awards/${awardId}/certificate`, desk.service.service.url), {
      headers: { authorization: `Bearer ${await desk.service.tokenFor(as)}` },
    });

  it('bear consecutive numbers of the issuer’s register and an unguessable check code', async () => {
    const awards = await list();
    expect(new Set(awards.map((item) => item['registerNo']))).toEqual(new Set([1, 2]));
    for (const { awardNumber } of awards)
      expect(awardNumber).toMatch(/^2026-00000[12]-[0-9A-HJKMNP-TV-Z]{8}$/);
  });

  it('pay a collective twice what a person gets', async () => {
    const amounts = new Map(
      (await list()).map((item) => [item['awardId'], item['bonus'] as { amount: number }]),
    );
    expect(amounts.get(toAlias)?.amount).toBe(3_800_000);
    expect(amounts.get(toParty)?.amount).toBe(7_590_000);
  });

  it('are filtered, and counted by form, kind of party and month', async () => {
    expect(await list('?partyKind=collective')).toMatchObject([{ awardId: toParty, partyName: NAME }]);
    expect(await list('?signedTo=2026-11-21')).toEqual([]);
    const get = (query: string): Promise<TestResponse> =>
      desk.service.request('GET', `/api/recognition/awards${query}`, { as: desk.issuer });
    expect((await get('?groupBy=awardForm,month')).body['groups']).toEqual([
      {
        key: { awardForm: 'commendation_province_chair', month: '2026-11' },
        count: 2,
        amount: 11_390_000,
      },
    ]);
    expect((await get('?groupBy=party')).body['type']).toBe('urn:keng:problem:group-not-allowed');
    expect((await get('?signedFrom=2026-12-01&signedTo=2026-01-01')).body['type']).toBe(
      'urn:keng:problem:period-invalid',
    );
    expect(await list('', desk.communeSecretary)).toEqual([]);
  });

  it('are printed as one PDF page, in a thread of its own, and every print leaves a trace', async () => {
    const answer = await print(toParty);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    const pdf = Buffer.from(await answer.arrayBuffer()).toString('latin1');
    expect(pdf.startsWith('%PDF-1.7')).toBe(true);
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
    const { rows } = await desk.admin.query(
      `select actor_id from recognition.audit_entry where action = 'print-certificate' and subject_id = $1`,
      [toParty],
    );
    expect(rows).toEqual([{ actor_id: desk.secretary.officerId }]);
  });

  it('may be printed by secretary and issuer, and by nobody else', async () => {
    expect((await print(toAlias, desk.issuer)).status).toBe(200);
    expect((await print(toAlias, desk.member)).status).toBe(403);
    expect((await print(toAlias, desk.communeSecretary)).status).toBe(404);
    expect((await print(randomUUID())).status).toBe(404);
  });

  describe('checked by the public', () => {
    const check = (number: string): Promise<TestResponse> => desk.service.request('GET', `/check/${number}`);

    it('show what is printed, escaped, without a script, and are not to be framed', async () => {
      const page = await check(await numberOf(toParty));
      expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
      expect(page.text).toContain('có hiệu lực');
      expect(page.text).toContain('Tỉnh Ninh Bình');
      expect(page.text).toContain('&lt;b&gt;&quot;Lãng Nội&quot;&lt;/b&gt;');
      expect(page.text).not.toMatch(/<script|<b>| on\w+=/);
      expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    });

    it('never say who stands behind an alias', async () => {
      const { text } = await check(await numberOf(toAlias));
      expect(text).toContain('Một công dân');
      const { rows } = await desk.admin.query('select honouree_alias from recognition.award where id = $1', [
        toAlias,
      ]);
      expect(text).not.toContain(rows[0].honouree_alias);
    });

    it('are read in small letters too, and are unknown with another check code', async () => {
      const number = await numberOf(toAlias);
      expect((await check(number.toLowerCase())).status).toBe(200);
      const guessed = `${number.slice(0, -8)}00000000`;
      for (const wrong of [guessed, 'x', encodeURIComponent('<script>')]) {
        const page = await check(wrong);
        expect([page.status, page.text.includes('Không có khen thưởng')]).toEqual([404, true]);
        expect(page.text).not.toContain('<script');
      }
    });
  });

  describe('handed over', () => {
    const body = { handedOverOn: '2026-11-22', minutesNumber: '04/BB', receivedBy: 'self' };
    const handOver = (awardId: string, change: object = {}, as = desk.secretary, version = 1) =>
      desk.post(`awards/${awardId}/hand-over`, { ...body, ...change }, { as, version });

    it('are so once, and it is told', async () => {
      const tooEarly = await handOver(toAlias, { handedOverOn: '2026-11-21' });
      expect(tooEarly.body['fields']).toMatchObject([{ name: 'handedOverOn', code: 'too_small' }]);
      const first = await handOver(toAlias, { serialNumber: 'BK 0012345' });
      expect(first.body).toEqual({ status: 'handed_over', version: 2 });
      expect((await handOver(toAlias)).status).toBe(412);
      expect((await handOver(toAlias, {}, desk.secretary, 2)).body['type']).toBe(
        'urn:keng:problem:already-handed-over',
      );
      await eventually('the hand-over is told', async () => {
        const { rows } = await desk.admin.query(
          `select payload from bus.log where key = $1 and type = 'vn.keng.recognition.award.handed-over.v1'`,
          [toAlias],
        );
        return rows[0]?.payload.handedOverOn === '2026-11-22';
      });
    });

    it('are so by a secretary of the dossier’s units, and by nobody else', async () => {
      expect((await handOver(toParty, {}, desk.issuer)).status).toBe(403);
      expect((await handOver(toParty, {}, desk.communeSecretary)).status).toBe(404);
      expect((await handOver(toParty, {}, desk.otherSecretary)).status).toBe(200);
    });
  });

  describe('revoked', () => {
    beforeAll(async () => {
      await desk.admin.query(`update recognition.award set status = 'revoked' where id = $1`, [toParty]);
    });

    it('are neither printed nor handed over, and the public learns why', async () => {
      const printed = await print(toParty);
      expect([printed.status, await printed.json()]).toMatchObject([
        409,
        { type: 'urn:keng:problem:award-revoked' },
      ]);
      const page = await desk.service.request('GET', `/check/${await numberOf(toParty)}`);
      expect(page.text).toContain('đã bị thu hồi');
    });
  });
});

expectCleanExit();
