import { randomUUID } from 'node:crypto';
import type { Actor } from '@keng/kernel';
import { expectCleanExit } from '@keng/testing';
import { LANES } from '../src/domain/lane';
import { LANE_COUNTS, queueSql } from '../src/queries/queue-sql';
import { MONDAY, officer, PLANTED, startDesk, type Desk, type Registered } from './desk';

interface Item {
  readonly tipId: string;
  readonly lane: string;
  readonly sharedNarrative?: string;
}

describe('the queue of a desk', () => {
  let desk: Desk;
  let unitId: string;
  let operator: Actor;
  let commander: Actor;

  beforeAll(async () => {
    desk = await startDesk();
  });
  afterAll(() => desk.stop());
  /** Each test has a desk of its own in a unit that nobody else uses. */
  beforeEach(() => {
    desk.clock.set(MONDAY);
    unitId = randomUUID();
    operator = officer('operator', unitId);
    commander = officer('desk_commander', unitId);
  });

  const list = async (query: string, as = operator) =>
    (await desk.get(`tips?${query}`, as)).body['items'] as unknown as readonly Item[];
  const found = async (query: string, as = operator) => (await list(query, as)).map(({ tipId }) => tipId);
  const send = (tip: Registered, toUnitId: string) =>
    desk.post(
      `tips/${tip.tipId}/transfers`,
      commander,
      { toUnitId, reasonCode: 'preliminary_check_done', determinedAt: MONDAY, enclosures: [] },
      { version: tip.version },
    );
  const close = (tip: Registered) =>
    desk.post(
      `tips/${tip.tipId}/closure`,
      commander,
      { outcome: 'guided', reasonCode: 'civil_matter' },
      { version: tip.version },
    );

  it('shows what a row needs: who registered what, where, and every clock that runs with its basis', async () => {
    const { tipId, registerNumber } = await desk.register(operator);
    const { body } = await desk.get('tips', commander);
    expect(body['items']).toEqual([
      {
        tipId,
        version: 1,
        registerNumber,
        registerYear: 2026,
        registerUnitId: unitId,
        holderUnitId: unitId,
        status: 'received',
        urgency: null,
        kind: null,
        categoryCode: null,
        channel: 'phone',
        receivedAt: '2026-11-02T01:15:00.000Z',
        registeredBy: operator.officerId,
        communeUnitId: desk.place,
        lane: 'later',
        nextClock: {
          clockCode: 'classification',
          dueAt: '2026-11-03T01:15:00.000Z',
          legalEndAt: '2026-11-03T01:15:00.000Z',
          state: 'on_time',
        },
        clocks: [
          {
            clockCode: 'classification',
            basis: expect.stringMatching(/^TT 28\/2020\/TT-BCA Đ\.8/),
            dueAt: '2026-11-03T01:15:00Z',
            legalEndAt: '2026-11-03T01:15:00Z',
            state: 'on_time',
          },
          {
            clockCode: 'transfer_to_competent_body',
            basis: expect.stringMatching(/^TTLT 01\/2017 Đ\.8/),
            dueAt: '2026-11-09T17:00:00Z',
            legalEndAt: '2026-11-09T17:00:00Z',
            state: 'on_time',
          },
        ],
      },
    ]);
  });

  it('shows the beginning of the shared narrative once there is one, and of the narrative nothing', async () => {
    const shared = 'Người dân thấy hai thanh niên trộm xe máy. '.repeat(5);
    const fresh = await desk.register(operator);
    const classified = await desk.classified(operator, { sharedNarrative: shared });
    const answer = await desk.get('tips?limit=100', operator);
    const items = answer.body['items'] as unknown as readonly Item[];
    const excerptOf = (tip: Registered) => items.find(({ tipId }) => tipId === tip.tipId)?.sharedNarrative;
    expect(excerptOf(fresh)).toBeUndefined();
    expect(excerptOf(classified)).toBe(`${shared.slice(0, 119).trimEnd()}…`);
    expect(excerptOf(classified)?.length).toBeLessThanOrEqual(120);
    expect(answer.text).not.toContain(PLANTED.name);
  });

  it('leaves a trace of texts that it gave out, not of codes, and not of a page the caller had', async () => {
    const audited = () =>
      desk.sql(`select detail from intake.audit_entry where action = 'list-tips' and actor_id = $1`, [
        operator.officerId,
      ]);
    await desk.register(operator);
    await list('limit=10');
    expect(await audited()).toEqual([]);
    await desk.classified(operator);
    const page = await desk.get('tips?limit=10', operator);
    expect(await audited()).toEqual([{ detail: { excerpts: 1 } }]);
    const again = await desk.intake.request('GET', '/api/intake/tips?limit=10', {
      as: operator,
      headers: { 'if-none-match': page.headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
    expect(await audited()).toHaveLength(1);
  });

  it('is narrowed by channel, kind, category, registrar, statuses and days of reception', async () => {
    const colleague = officer('operator', unitId);
    const phone = await desk.register(operator);
    const letter = await desk.register(colleague, { channel: 'post' });
    const old = await desk.register(operator, {
      receivedAt: '2026-10-01T08:00:00+07:00',
      lateReason: 'system_outage',
    });
    const sorted = await desk.classified(operator, { kind: 'report', categoryCode: 'gambling' });
    const all = [phone, letter, old, sorted].map(({ tipId }) => tipId).toSorted();
    const cases: [string, readonly Registered[]][] = [
      ['channel=post', [letter]],
      ['kind=report', [sorted]],
      ['kind=denunciation', []],
      ['categoryCode=gambling', [sorted]],
      [`officerId=${colleague.officerId}`, [letter]],
      ['status=classified', [sorted]],
      ['status=classified,received&channel=phone', [phone, old, sorted]],
      ['receivedTo=2026-10-01', [old]],
      ['receivedFrom=2026-10-01&receivedTo=2026-11-01', [old]],
      ['receivedFrom=2026-11-02', [phone, letter, sorted]],
    ];
    for (const [query, tips] of cases) {
      expect([query, (await found(query)).toSorted()]).toEqual([
        query,
        tips.map(({ tipId }) => tipId).toSorted(),
      ]);
    }
    expect((await found('')).toSorted()).toEqual(all);
    expect(await found('channel=phone', officer('operator', randomUUID()))).toEqual([]);
  });

  it('is narrowed by who holds a tip now, wherever the desk has sent it', async () => {
    const kept = await desk.register(operator);
    const sent = await desk.classified(operator);
    const slip = await send(sent, desk.units.province);
    await desk.post(
      `transfers/${String(slip.body['transferId'])}/answer`,
      officer('desk_commander', desk.units.province),
      { outcome: 'accepted' },
      { version: Number(slip.body['version']) },
    );
    expect(await found(`holderUnitId=${unitId}`)).toEqual([kept.tipId]);
    expect(await found(`holderUnitId=${desk.units.province}`)).toEqual([sent.tipId]);
    expect(await found(`holderUnitId=${randomUUID()}`)).toEqual([]);
  });

  it('tells the version that a decision from the list answers to', async () => {
    const tip = await desk.classified(operator);
    const [row] = (await desk.get('tips', operator)).body['items'] as unknown as readonly Registered[];
    expect(row?.version).toBe(tip.version);
    const closed = await close({ ...tip, version: row?.version ?? 0 });
    expect(closed.status).toBe(200);
    expect((await close({ ...tip, version: row?.version ?? 0 })).body['type']).toBe(
      'urn:keng:problem:stale-version',
    );
  });

  it('is read by reception, what came in last at the top, page by page', async () => {
    const times = ['07:00', '08:00', '06:00', '08:00'];
    const tips: string[] = [];
    for (const time of times) {
      const { tipId } = await desk.register(operator, { receivedAt: `2026-11-02T${time}:00+07:00` });
      tips.push(tipId);
    }
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page = await desk.get(`tips?sort=received&limit=1${cursor && `&cursor=${cursor}`}`, operator);
      seen.push(...(page.body['items'] as unknown as readonly Item[]).map(({ tipId }) => tipId));
      cursor = page.body['nextCursor'] as unknown as string | null;
    }
    const [atSeven = '', first = '', atSix = '', second = ''] = tips;
    expect(seen).toEqual([...[first, second].sort().toReversed(), atSeven, atSix]);
    const page = await desk.get('tips?sort=received&limit=1', operator);
    const stray = await desk.get(`tips?sort=clock&cursor=${String(page.body['nextCursor'])}`, operator);
    expect([stray.status, stray.body['type']]).toEqual([422, 'urn:keng:problem:invalid-fields']);
  });

  it('counts in each lane what its list holds, and every item names the lane it is listed in', async () => {
    await desk.register(operator);
    await desk.classified(operator, { urgency: 'urgent' });
    await send(await desk.classified(operator), desk.units.province);
    await close(await desk.classified(operator, { kind: 'other' }));
    const counts: Record<string, number>[] = [];
    for (const time of ['2026-11-02T08:15', '2026-11-03T00:00', '2026-11-03T08:00', '2026-11-05T08:00']) {
      desk.clock.set(`${time}:00+07:00`);
      const { body } = await desk.get('tips/lanes', operator);
      const { dueSoon, ...others } = body as unknown as Record<string, number>;
      counts.push({ ...others, due_soon: dueSoon ?? -1 });
      for (const lane of LANES) {
        const items = await list(`lane=${lane}`);
        expect(items.map((item) => item.lane)).toEqual(items.map(() => lane));
        if (lane !== 'done') expect([lane, items.length]).toEqual([lane, counts.at(-1)?.[lane]]);
      }
    }
    expect(counts).toMatchObject([
      { later: 2, waiting: 1, breached: 0 },
      { today: 2, waiting: 1 },
      { due_soon: 2, waiting: 1 },
      { breached: 2, waiting: 1, incoming: 0 },
    ]);
  });

  it('counts for a receiver what is incoming, of own desks only and without tips that name the caller', async () => {
    const receiver = officer('desk_commander', desk.units.ministry);
    const incoming = async (as: Actor, query = '') =>
      (await desk.get(`tips/lanes${query}`, as)).body['incoming'];
    const before = Number(await incoming(receiver));
    const tip = await desk.register(operator, { recusedOfficerIds: [receiver.officerId] });
    const classified = await desk.post(
      `tips/${tip.tipId}/classification`,
      operator,
      { kind: 'denunciation', categoryCode: 'theft', urgency: 'normal', sharedNarrative: PLANTED.shared },
      { version: tip.version },
    );
    await send({ ...tip, version: Number(classified.body['version']) }, desk.units.ministry);
    expect(await incoming(receiver)).toBe(before);
    expect(await incoming(officer('operator', desk.units.ministry))).toBe(before + 1);
    expect(await incoming(officer('operator', desk.units.ministry), `?unitId=${unitId}`)).toBe(0);
    expect((await desk.get('tips/lanes', officer('investigator', unitId))).status).toBe(403);
  });

  it.each([
    'status=received,strange',
    'kind=strange',
    'sort=name',
    'channel=A b',
    'receivedFrom=2026',
    'officerId=1',
    'holderUnitId=1',
  ])('refuses %s', async (query) => {
    const answer = await desk.get(`tips?${query}`, operator);
    expect([answer.status, answer.body['type']]).toEqual([422, 'urn:keng:problem:invalid-fields']);
  });

  it('is read from indexes when most of a large register is done', async () => {
    await desk.register(operator);
    await desk.sql(
      `insert into intake.tip (id, version, event_seq, status, first_unit_id, narrative_unit_id, holder_unit_id,
         channel, received_at, registered_at, registered_by, entered_late)
       select gen_random_uuid(), 1, 1, 'filed', u.id, u.id, u.id, 'phone', now() - n * interval '1 minute', now(),
         $2, false
       from (select $1::uuid as id union all select gen_random_uuid() from generate_series(1, 49)) u,
         generate_series(1, 1000) n`,
      [unitId, operator.officerId],
    );
    await desk.sql('analyze intake.tip');
    const shared = [[unitId], operator.officerId, MONDAY, '2026-11-02T17:00:00Z'];
    const filters = [null, null, 51, null, null, null, null, null, null, null, [unitId], null];
    const planOf = async (sql: string, values: readonly unknown[]) =>
      (await desk.sql<Record<string, string>>(`explain ${sql}`, values))
        .map((row) => row['QUERY PLAN'])
        .join('\n');
    const plans = [
      ...(await Promise.all(LANES.map((lane) => planOf(queueSql(lane, 'clock'), [...shared, ...filters])))),
      await planOf(queueSql(undefined, 'clock'), [...shared, ...filters]),
      await planOf(queueSql(undefined, 'received'), [...shared, ...filters]),
      await planOf(LANE_COUNTS, shared),
    ];
    for (const plan of plans) expect(plan).not.toMatch(/Seq Scan on tip t\b/);
    expect(plans[0]).toContain('tip_open');
    expect(plans.at(-1)).toContain('tip_open');
  });
});

expectCleanExit();
