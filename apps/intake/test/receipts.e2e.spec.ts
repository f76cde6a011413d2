import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { AwardGrantedV1, createPayload } from '@keng/contracts';
import type { Actor } from '@keng/kernel';
import { eventually } from '@keng/testing';
import { aReporter, MONDAY, officer, startDesk, type Desk } from './desk';

describe('a receipt code', () => {
  let desk: Desk;
  let operator: Actor;

  beforeAll(async () => {
    desk = await startDesk();
    operator = officer('operator', desk.units.commune);
  });
  afterAll(() => desk.stop());
  beforeEach(() => desk.clock.set(MONDAY));

  const issue = (tipId: string, as = operator, query = '') => desk.post(`tips/${tipId}/receipt${query}`, as);
  const wordsOf = async (tipId: string, query = '') =>
    (await issue(tipId, operator, query)).body['words'] as unknown as string[];
  const status = (words: readonly string[]) =>
    desk.intake.request('POST', '/api/intake/receipts/status', { body: { words } });

  it('is nine words and two places to read back, and is stored nowhere', async () => {
    const { tipId } = await desk.register(operator);
    const answer = await issue(tipId);
    const { words, readBack } = answer.body as unknown as { words: string[]; readBack: number[] };
    expect([answer.status, words.length, readBack.length]).toEqual([201, 9, 2]);
    const tables = await desk.sql<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('intake', 'bus')`,
    );
    for (const { name } of tables) {
      const rows = await desk.sql<{ row: string }>(`select t::text as row from ${name} t`);
      expect([name, rows.some(({ row }) => row.includes(words.slice(0, 2).join(' ')))]).toEqual([
        name,
        false,
      ]);
    }
  });

  it('tells its owner what comes next and by when, however it is spelled', async () => {
    const { tipId } = await desk.register(operator);
    const words = await wordsOf(tipId);
    const spellings = [words, [words.join(' ').toUpperCase()], words.map((word, at) => `${at + 1}. ${word}`)];
    for (const spelling of spellings) {
      const answer = await status(spelling);
      expect([answer.status, answer.body]).toEqual([
        200,
        {
          publicStatus: 'received',
          since: '2026-11-02T01:15:00.000Z',
          nextStep: 'classification',
          nextStepBy: '2026-11-03T01:15:00Z',
          awarded: false,
          padding: expect.any(String),
        },
      ]);
    }
  });

  it('is replaced until its owner has used it', async () => {
    const { tipId } = await desk.register(operator);
    const first = await wordsOf(tipId);
    const second = await wordsOf(tipId);
    expect((await status(first)).status).toBe(404);
    expect((await status(second)).status).toBe(200);
    const third = await issue(tipId);
    expect([third.status, third.body['type']]).toEqual([409, 'urn:keng:problem:receipt-closed']);
    expect((await status(second)).status).toBe(200);
  });

  it('is not issued later than 24 hours after registration', async () => {
    const { tipId } = await desk.register(operator);
    desk.clock.advance({ hours: 24 });
    expect((await issue(tipId)).status).toBe(201);
    desk.clock.advance({ milliseconds: 1 });
    expect((await issue(tipId)).body['type']).toBe('urn:keng:problem:receipt-closed');
  });

  it('is issued by the operator who registered the tip and by nobody else', async () => {
    const { tipId } = await desk.register(operator);
    const colleague = officer('operator', desk.units.commune);
    const stranger = officer('operator', desk.units.neighbour);
    expect((await issue(tipId, colleague)).status).toBe(403);
    expect((await issue(tipId, stranger)).status).toBe(404);
  });

  it('shows an award to the alias it was granted to, and to no other of the same tip', async () => {
    const [honoured, other] = [randomUUID(), randomUUID()];
    const { tipId } = await desk.register(operator, {
      reporters: [aReporter({ alias: honoured }), aReporter({ alias: other })],
    });
    const mine = await wordsOf(tipId, `?alias=${honoured}`);
    const theirs = await wordsOf(tipId, `?alias=${other}`);
    const awardId = randomUUID();
    await desk.intake.publish(
      awardId,
      createPayload(AwardGrantedV1, {
        awardId,
        dossierId: randomUUID(),
        decisionId: randomUUID(),
        decisionNumber: '5/QĐ-UBND',
        signedOn: '2026-11-20',
        issuerUnitId: desk.units.province,
        awardFormCode: 'gk_commune',
        award: 'merit_certificate',
        honouree: { type: 'alias', id: honoured },
        partyKind: 'individual',
        meritIds: [],
        tipIds: [tipId],
        bonusAmount: 760_000,
        coefficient: 0.3,
        baseSalary: 2_530_000,
        lawVersion: 'law_2022',
      }),
    );
    await eventually('the award shows on the receipt', async () => (await status(mine)).body['awarded']);
    expect((await status(theirs)).body['awarded']).toBe(false);
  });

  describe('that nobody holds', () => {
    /** Head and body of the answer as they came over the wire. */
    const wire = (words: readonly string[]): Promise<{ bytes: number; ms: number; body: string }> =>
      new Promise((resolve, reject) => {
        const since = performance.now();
        const asked = request(
          new URL('/api/intake/receipts/status', desk.intake.service.url),
          { method: 'POST', headers: { 'content-type': 'application/json' } },
          (response) => {
            const head = `${response.statusMessage}${response.rawHeaders.join('')}`;
            const chunks: Buffer[] = [];
            response.on('data', (chunk: Buffer) => chunks.push(chunk));
            response.on('end', () => {
              const body = Buffer.concat(chunks);
              const bytes = Buffer.byteLength(head) + body.length;
              resolve({ bytes, ms: performance.now() - since, body: body.toString() });
            });
          },
        );
        asked.on('error', reject);
        asked.end(JSON.stringify({ words }));
      });

    it('is answered in the same size and the same beat as one that is held', async () => {
      const { tipId } = await desk.register(operator);
      const words = await wordsOf(tipId);
      const wrong = [...words.slice(1), words[0] ?? ''];
      const hit = await wire(words);
      const miss = await wire(wrong);
      const nonsense = await wire(words.map(() => 'xyz'));
      expect(JSON.parse(miss.body)).toMatchObject({ type: 'urn:keng:problem:receipt-unknown', status: 404 });
      expect([miss.bytes, nonsense.bytes]).toEqual([hit.bytes, hit.bytes]);
      for (const { ms } of [hit, miss, nonsense]) expect(ms).toBeGreaterThan(95);
    });

    it('costs the same write as one that is held', async () => {
      const asked = async () => {
        const [row] = await desk.sql<{ sum: string }>(
          'select sum(asked) as sum from intake.receipt_question',
        );
        return Number(row?.sum);
      };
      const before = await asked();
      await status(['a']);
      expect(await asked()).toBe(before + 1);
    });

    it.each([[[]], [Array(19).fill('a')], [['a'.repeat(501)]], ['chín từ']])(
      'refuses %j unread',
      async (words) => {
        const answer = await desk.intake.request('POST', '/api/intake/receipts/status', { body: { words } });
        expect([answer.status, answer.body['type']]).toEqual([422, 'urn:keng:problem:invalid-fields']);
      },
    );
  });
});
