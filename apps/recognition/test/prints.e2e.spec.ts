import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Actor } from '@keng/kernel';
import { eventually, expectCleanExit, readPdf, type TestResponse } from '@keng/testing';
import { PrintRoom } from '../src/use-cases/print-room';
import { decide, dossierBody, expectStatus, step } from './dossier-way';
import { recognitionDesk, START, type RecognitionDesk } from './recognition-desk';

const MANY = 110;
const AT_ZERO = { offsetXMm: 0, offsetYMm: 0 };

interface Decided {
  readonly decisionId: string;
  readonly awardIds: readonly string[];
}

describe('printing a decision', () => {
  let desk: RecognitionDesk;
  let small: Decided;
  let large: Decided;

  beforeAll(async () => {
    desk = await recognitionDesk();
    small = await decided(3);
    large = await decided(MANY);
  });

  afterAll(() => desk.stop());

  beforeEach(() => desk.clock.set(START));

  const stranger: Actor = {
    officerId: randomUUID(),
    appointments: [{ unitId: randomUUID(), role: 'committee_secretary' }],
  };

  /** A decision that honours so many contributors of one case. */
  async function decided(count: number): Promise<Decided> {
    const aliases = Array.from({ length: count }, () => randomUUID());
    const caseId = await desk.concludeCase(aliases.map((alias) => ({ alias })));
    const { rows } = await desk
      .meritsOf(caseId, count)
      .then(() =>
        desk.admin.query('select id, honouree_alias from recognition.merit where source_id = $1', [caseId]),
      );
    const [model] = dossierBody(desk, {})['nominations'] as Record<string, unknown>[];
    const nominations = rows.map(({ id, honouree_alias: alias }) => ({
      ...model,
      nominationId: randomUUID(),
      alias,
      meritIds: [id],
    }));
    const body = dossierBody(desk, {}, { nominations });
    const created = expectStatus(await desk.post('dossiers', body, { as: desk.secretary }), 201);
    const draft = { dossierId: created.body['dossierId'] ?? '', nominationId: '', version: 1 };
    const submitted = await step(desk, draft, 'submission', {}, desk.secretary);
    const eligible = await step(desk, submitted, 'appraisal', { outcome: 'eligible' }, desk.otherSecretary);
    const votes = { votesFor: 6, votesAgainst: 0, abstained: 0 };
    const voted = await step(
      desk,
      eligible,
      'council-result',
      {
        heldOn: '2026-11-22',
        minutesNumber: '03/BB-HĐ',
        memberCount: 7,
        presentOfficerIds: Array.from({ length: 6 }, () => randomUUID()),
        results: nominations.map(({ nominationId }) => ({ nominationId, ...votes })),
      },
      desk.otherSecretary,
    );
    const answer = expectStatus(await decide(desk, voted), 200);
    const awards = answer.body['awards'] as unknown as { awardId: string }[];
    return { decisionId: answer.body['decisionId'] ?? '', awardIds: awards.map(({ awardId }) => awardId) };
  }

  const order = (
    { decisionId }: Decided,
    body: object = {},
    as = desk.secretary,
    key: string | true = true,
  ): Promise<TestResponse> =>
    desk.post(`decisions/${decisionId}/prints`, { ...AT_ZERO, ...body }, { as, key });

  const ordered = async (of: Decided, body: object = {}): Promise<string> =>
    expectStatus(await order(of, body), 202).body['printId'] ?? '';

  const look = async (printId: string, as = desk.secretary): Promise<TestResponse> =>
    desk.service.request('GET', `/api/recognition/prints/${printId}`, { as });

  const cancel = async (printId: string, as = desk.secretary): Promise<TestResponse> =>
    desk.service.request('DELETE', `/api/recognition/prints/${printId}`, { as });

  const foundAgain = async ({ decisionId }: Decided, as = desk.secretary): Promise<unknown> => {
    const path = `/api/recognition/decisions/${decisionId}/prints`;
    const { body } = expectStatus(await desk.service.request('GET', path, { as }), 200);
    const prints = body['prints'] as unknown as readonly { printId: string; state: string }[];
    return prints.map(({ printId, state }) => [printId, state]);
  };

  const stateOf = async (printId: string): Promise<unknown> => (await look(printId)).body['state'];

  const until = (printId: string, state: string): Promise<unknown> =>
    eventually(`the print is ${state}`, async () => (await stateOf(printId)) === state, {
      timeoutMs: 30_000,
    });

  const file = async (path: string, as = desk.secretary): Promise<Response> =>
    fetch(new URL(`/api/recognition/${path}`, desk.service.service.url), {
      headers: { authorization: `Bearer ${await desk.service.tokenFor(as)}` },
    });

  const slugOf = async (answer: Response): Promise<[number, string]> => {
    const { type } = (await answer.json()) as { type: string };
    return [answer.status, type.replace('urn:keng:problem:', '')];
  };

  const tracesOf = async (printId: string): Promise<{ actor_id: string; subject_id: string }[]> => {
    const { rows } = await desk.admin.query(
      `select actor_id, subject_id from recognition.audit_entry
       where action = 'print-certificate' and detail ->> 'printId' = $1`,
      [printId],
    );
    return rows;
  };

  it('gives one file with a page for each award, and a trace of each page', async () => {
    const printId = await ordered(large, { offsetXMm: 1.5, offsetYMm: -0.5 });
    await until(printId, 'done');
    const { body } = await look(printId);
    expect(body).toMatchObject({
      done: MANY,
      total: MANY,
      offsetXMm: 1.5,
      offsetYMm: -0.5,
      order: 'register',
    });
    const answer = await file(`prints/${printId}/file`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(readPdf(Buffer.from(await answer.arrayBuffer()))).toHaveLength(MANY);
    const traces = await tracesOf(printId);
    expect(traces.map((trace) => trace.subject_id).toSorted()).toEqual(large.awardIds.toSorted());
    expect(new Set(traces.map((trace) => trace.actor_id))).toEqual(new Set([desk.secretary.officerId]));
    const { rows } = await desk.admin.query(
      `select actor_id from recognition.audit_entry where action = 'fetch-print' and subject_id = $1`,
      [printId],
    );
    expect(rows).toEqual([{ actor_id: desk.secretary.officerId }]);
  });

  it('keeps the file sealed and for its owner only, for a day', async () => {
    const printId = await ordered(small);
    await until(printId, 'done');
    const [name = ''] = readdirSync(desk.printDirectory).filter((entry) => entry.startsWith(printId));
    const path = join(desk.printDirectory, name);
    expect(statSync(path).mode & 0o077).toBe(0);
    expect(readFileSync(path).includes('%PDF')).toBe(false);
    desk.clock.set('2026-11-23T09:00:00+07:00');
    await eventually('the file is destroyed', async () => !readdirSync(desk.printDirectory).includes(name));
    const { rows } = await desk.admin.query('select file_key from recognition.print_job where id = $1', [
      printId,
    ]);
    expect(rows).toEqual([{ file_key: null }]);
    expect(await slugOf(await file(`prints/${printId}/file`))).toEqual([410, 'print-file-gone']);
  });

  it('stops when it is cancelled, and has printed nothing then', async () => {
    const printId = await ordered(large);
    await eventually('some pages are set', async () => Number((await look(printId)).body['done']) > 0);
    expect((await cancel(printId)).status).toBe(204);
    expect(await stateOf(printId)).toBe('cancelled');
    const next = await ordered(small);
    await until(next, 'done');
    expect((await look(printId)).body).toMatchObject({ state: 'cancelled', fileUntil: null });
    expect(Number((await look(printId)).body['done'])).toBeLessThan(MANY);
    expect(await tracesOf(printId)).toEqual([]);
    expect(await slugOf(await file(`prints/${printId}/file`))).toEqual([409, 'print-not-done']);
    expect((await cancel(printId)).status).toBe(204);
  });

  it('destroys a finished file when it is asked to', async () => {
    const printId = await ordered(small);
    await until(printId, 'done');
    expect((await cancel(printId)).status).toBe(204);
    expect(readdirSync(desk.printDirectory).filter((name) => name.startsWith(printId))).toEqual([]);
    expect(await slugOf(await file(`prints/${printId}/file`))).toEqual([410, 'print-file-gone']);
  });

  describe('after a process died', () => {
    /** An order that a process had begun so often and has not told of since. */
    async function abandoned(attempt: number): Promise<string> {
      const printId = randomUUID();
      await desk.admin.query(
        `insert into recognition.print_job (id, decision_id, requested_by, requested_at, offset_x_mm, offset_y_mm,
           page_order, award_ids, state, attempt, done, beat_at)
         values ($1, $2, $3, $4, 0, 0, 'register', $5, 'running', $6, 1, $7)`,
        [
          printId,
          small.decisionId,
          desk.secretary.officerId,
          START,
          small.awardIds,
          attempt,
          '2026-11-22T08:58:59+07:00',
        ],
      );
      return printId;
    }

    it('begins again and brings the order to its end', async () => {
      const printId = await abandoned(1);
      await until(printId, 'done');
      expect(await tracesOf(printId)).toHaveLength(small.awardIds.length);
    });

    it('gives up on an order that has outlived two, and says what to do', async () => {
      const printId = await abandoned(2);
      await until(printId, 'failed');
      expect((await look(printId)).body['failure']).toMatchObject({
        code: 'interrupted',
        remedy: expect.stringContaining('in lại'),
      });
      expect(await tracesOf(printId)).toEqual([]);
    });
  });

  it('is ordered once for a key, and once at a time for a decision', async () => {
    const key = randomUUID();
    const [first, again] = [
      await order(large, {}, desk.secretary, key),
      await order(large, {}, desk.secretary, key),
    ];
    expect(again.body).toEqual(first.body);
    const { printId } = first.body;
    const other = await order(large, {}, desk.issuer);
    expect([other.status, other.body['type'], other.body['printId']]).toEqual([
      409,
      'urn:keng:problem:print-under-way',
      printId,
    ]);
    await cancel(String(printId));
  });

  it.each([
    ['too far to the right', { offsetXMm: 20.1 }, 'offsetXMm', 'too_large'],
    ['too far up', { offsetYMm: -20.1 }, 'offsetYMm', 'too_small'],
    ['by hundredths', { offsetXMm: 1.25 }, 'offsetXMm', 'not_number'],
    ['in an order that is none', { order: 'size' }, 'order', 'not_in_list'],
  ])('is not ordered %s', async (_, body, name, code) => {
    const answer = await order(small, body);
    expect([answer.status, answer.body['fields']]).toEqual([422, [expect.objectContaining({ name, code })]]);
  });

  it('is for secretaries and issuers of the decision’s units, and for nobody else', async () => {
    const printId = await ordered(small);
    await until(printId, 'done');
    for (const path of [
      `prints/${printId}`,
      `prints/${printId}/file`,
      `decisions/${small.decisionId}/prints`,
      `decisions/${small.decisionId}/hand-over-list`,
    ]) {
      expect((await file(path, desk.secretary)).status).toBe(200);
      expect((await file(path, desk.issuer)).status).toBe(200);
      expect((await file(path, desk.member)).status).toBe(403);
      expect((await file(path, stranger)).status).toBe(404);
    }
    expect((await order(small, {}, desk.member)).status).toBe(403);
    expect((await order(small, {}, stranger)).status).toBe(404);
    expect((await cancel(printId, desk.member)).status).toBe(403);
    expect((await cancel(printId, stranger)).status).toBe(404);
    expect((await look(randomUUID())).status).toBe(404);
    expect((await order({ decisionId: randomUUID(), awardIds: [] })).status).toBe(404);
  });

  it('is found again by whoever ordered it while there is a file, the newest first', async () => {
    const of = await decided(1);
    expect(await foundAgain(of)).toEqual([]);
    const first = await ordered(of);
    await until(first, 'done');
    desk.clock.advance({ minutes: 1 });
    const second = await ordered(of);
    await until(second, 'done');
    expect(await foundAgain(of)).toEqual([
      [second, 'done'],
      [first, 'done'],
    ]);
    expect(await foundAgain(of, desk.issuer)).toEqual([]);
    await cancel(second);
    expect(await foundAgain(of)).toEqual([[first, 'done']]);
    desk.clock.advance({ hours: 24 });
    expect(await foundAgain(of)).toEqual([]);
  });

  it('is found again while it is open by everybody who may print, and its failure for a day by its officer', async () => {
    const of = await decided(1);
    const printId = randomUUID();
    const give = (state: string, failure: string | null, finishedAt: string | null) =>
      desk.admin.query(
        `insert into recognition.print_job (id, decision_id, requested_by, requested_at, offset_x_mm, offset_y_mm,
           page_order, award_ids, state, attempt, done, failure, beat_at, finished_at)
         values ($1, $2, $3, $4, 0, 0, 'register', $5, $6, 1, 0, $7, $4, $8)
         on conflict (id) do update set state = excluded.state, failure = excluded.failure,
           finished_at = excluded.finished_at`,
        [printId, of.decisionId, desk.secretary.officerId, START, of.awardIds, state, failure, finishedAt],
      );
    await give('running', null, null);
    expect(await foundAgain(of)).toEqual([[printId, 'running']]);
    expect(await foundAgain(of, desk.issuer)).toEqual([[printId, 'running']]);
    await give('failed', 'not_made', START);
    expect(await foundAgain(of)).toEqual([[printId, 'failed']]);
    expect(await foundAgain(of, desk.issuer)).toEqual([]);
    desk.clock.advance({ hours: 24 });
    expect(await foundAgain(of)).toEqual([]);
  });

  it('has a list to sign, and every print of it leaves a trace', async () => {
    const answer = await file(`decisions/${small.decisionId}/hand-over-list`);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    const text = readPdf(Buffer.from(await answer.arrayBuffer())).join('\n');
    for (const part of [
      'DANH SÁCH TRAO KHEN THƯỞNG',
      'Một công dân',
      '3.800.000',
      'Trao riêng',
      '11.400.000 đ',
    ])
      expect(text).toContain(part);
    const { rows } = await desk.admin.query(
      `select count(*)::int as traces from recognition.audit_entry
       where action = 'print-hand-over-list' and subject_id = $1`,
      [small.decisionId],
    );
    expect(rows[0].traces).toBeGreaterThan(0);
  });

  describe('with a revoked award', () => {
    let printed: string;

    beforeAll(async () => {
      printed = await ordered(small);
      await until(printed, 'done');
      await desk.admin.query(`update recognition.award set status = 'revoked' where id = $1`, [
        small.awardIds[0],
      ]);
    });

    it('is refused, unless the officer leaves it out knowingly', async () => {
      const refused = await order(small);
      expect([refused.status, refused.body['type'], refused.body['awardIds']]).toEqual([
        409,
        'urn:keng:problem:award-revoked',
        [small.awardIds[0]],
      ]);
      const printId = await ordered(small, { withoutRevoked: true });
      await until(printId, 'done');
      expect((await look(printId)).body['total']).toBe(2);
      expect((await file(`prints/${printId}/file`)).status).toBe(200);
    });

    it('gives no file that was printed before', async () => {
      expect(await slugOf(await file(`prints/${printed}/file`))).toEqual([409, 'award-revoked']);
    });

    it('is not on the list to sign', async () => {
      const answer = await file(`decisions/${small.decisionId}/hand-over-list`);
      const text = readPdf(Buffer.from(await answer.arrayBuffer())).join('\n');
      expect(text).toContain('Tổng cộng: 2 khen thưởng');
      expect(text).toContain('Không gồm 1 khen thưởng đã bị thu hồi.');
    });
  });

  it('goes back into the queue when its process ends in order', async () => {
    const printId = await ordered(large);
    await eventually('some pages are set', async () => Number((await look(printId)).body['done']) > 0);
    await desk.service.service.app.get(PrintRoom).onModuleDestroy();
    const { rows } = await desk.admin.query(
      'select state, attempt, done from recognition.print_job where id = $1',
      [printId],
    );
    expect(rows).toEqual([{ state: 'waiting', attempt: 0, done: 0 }]);
  });
});

expectCleanExit();
