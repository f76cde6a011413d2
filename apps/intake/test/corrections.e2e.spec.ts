import { randomUUID } from 'node:crypto';
import type { Actor } from '@keng/kernel';
import { expectCleanExit } from '@keng/testing';
import { appoint, MONDAY, officer, PLANTED, startDesk, type Desk, type Registered } from './desk';

interface Correction {
  readonly no: number;
  readonly field: string;
  readonly officer: { readonly officerId: string };
  readonly earlier: object | null;
  readonly later: object | null;
  readonly note: string | null;
}

describe('corrections', () => {
  let desk: Desk;
  let operator: Actor;
  let commander: Actor;
  let detective: Actor;

  beforeAll(async () => {
    desk = await startDesk();
    operator = officer('operator', desk.units.commune);
    commander = officer('desk_commander', desk.units.commune);
    detective = officer('desk_commander', desk.units.province);
    await appoint(desk, commander.officerId, desk.units.commune, 'desk_commander');
  });
  afterAll(() => desk.stop());
  beforeEach(() => desk.clock.set(MONDAY));

  const correct = (
    tip: Registered,
    field: string,
    value: object,
    {
      as = operator,
      version = tip.version,
      ...more
    }: { as?: Actor; version?: number; [name: string]: unknown } = {},
  ) =>
    desk.post(
      `tips/${tip.tipId}/corrections`,
      as,
      { field, value, reasonCode: 'typing_error', ...more },
      { version },
    );
  const slugOf = ({ status, body }: { status: number; body: Record<string, never> }) => [
    status,
    String(body['type']).replace('urn:keng:problem:', ''),
  ];
  const detail = async (tip: Registered, as = operator) => (await desk.get(`tips/${tip.tipId}`, as)).body;
  const correctionsOf = async (tip: Registered, as = operator) =>
    (await detail(tip, as))['corrections'] as unknown as readonly Correction[];
  const handOver = async (tip: Registered) => {
    const sent = await desk.post(
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
    const answer = await desk.post(
      `transfers/${String(sent.body['transferId'])}/answer`,
      detective,
      { outcome: 'accepted' },
      { version: Number(sent.body['version']) },
    );
    return { ...tip, version: Number(answer.body['version']) };
  };

  it('leave what stood before, with who struck it, when and why', async () => {
    const tip = await desk.register(operator);
    const answer = await correct(tip, 'channel', { channel: 'post' }, { as: commander, note: 'xem bì thư' });
    expect([answer.status, answer.body]).toEqual([
      201,
      { correctionNo: 1, status: 'received', version: 2, clocks: expect.arrayContaining([]) },
    ]);
    const { body } = await desk.get(`tips/${tip.tipId}`, operator);
    expect(body).toMatchObject({ channel: 'post', version: 2 });
    expect(body['corrections']).toEqual([
      {
        no: 1,
        field: 'channel',
        at: '2026-11-02T01:15:00.000Z',
        officer: { officerId: commander.officerId, displayName: 'Đại úy Trần Minh Khôi' },
        unitId: desk.units.commune,
        reasonCode: 'typing_error',
        earlier: { channel: 'phone' },
        later: { channel: 'post' },
        note: 'xem bì thư',
      },
    ]);
    expect((body['history'] as unknown as readonly object[]).at(-1)).toMatchObject({
      action: 'corrected',
      officerId: commander.officerId,
      detail: { no: 1, field: 'channel', reasonCode: 'typing_error' },
    });
  });

  it('keep texts sealed, struck ones too, and out of history, audit and events', async () => {
    const facts = [{ kind: 'suspect_name', value: 'Phạm Văn Kẻ Gian' }];
    const tip = await desk.register(operator, { facts, place: { text: 'ngõ Hoa Ban' } });
    const secret = 'Lò Thị Xuân Quỳnh';
    await correct(tip, 'facts', { facts: [{ kind: 'suspect_name', value: secret }] }, { note: secret });
    await correct(tip, 'place_text', { placeText: secret }, { version: 2 });
    await correct(tip, 'narrative', { narrative: secret }, { version: 3 });
    expect(await correctionsOf(tip)).toMatchObject([
      { no: 1, earlier: { facts }, later: { facts: [{ value: secret }] }, note: secret },
      { no: 2, earlier: { placeText: 'ngõ Hoa Ban' }, later: { placeText: secret }, note: null },
      { no: 3, field: 'narrative', earlier: null, later: null },
    ]);
    expect(await detail(tip)).toMatchObject({
      narrative: PLANTED.narrative,
      additions: [{ text: secret, at: '2026-11-02T01:15:00Z', officerId: operator.officerId }],
      placeText: secret,
      facts: [{ value: secret }],
    });
    const leaks = await desk.sql(
      `select 'row' from intake.tip_correction c where c.tip_id = $1 and c::text ilike $2
       union all select 'history' from intake.tip_history h where h.tip_id = $1 and h::text ilike $2
       union all select 'audit' from intake.audit_entry a where a::text ilike $2
       union all select 'event' from bus.log l where l::text ilike $2`,
      [tip.tipId, `%${secret}%`],
    );
    expect(leaks).toEqual([]);
    const events = await desk.sql(`select type from bus.log where key = $1`, [tip.tipId]);
    expect(events.length).toBeLessThanOrEqual(1);
    const found = await desk.post('tips/search', operator, { text: 'lo thi xuan quynh' });
    expect(found.body['items']).toMatchObject([{ tipId: tip.tipId }]);
  });

  it('show their texts to readers of the narrative only', async () => {
    const tip = await desk.classified(operator);
    const added = await correct(
      tip,
      'facts',
      { facts: [{ kind: 'damage', value: 'két sắt' }] },
      { note: 'đã hỏi' },
    );
    await handOver({ ...tip, version: Number(added.body['version']) });
    const [seen] = await correctionsOf(tip, detective);
    expect(seen).toMatchObject({ field: 'facts', earlier: null, later: null, note: null });
    expect(await detail(tip, detective)).toMatchObject({ additions: null, facts: null });
    const [own] = await correctionsOf(tip, operator);
    expect(own).toMatchObject({ earlier: { facts: [] }, note: 'đã hỏi' });
  });

  it('stand in the register beside what they struck, under the same number', async () => {
    const unitId = randomUUID();
    const [writer, chief] = [officer('operator', unitId), officer('desk_commander', unitId)];
    const tip = await desk.register(writer);
    await correct(tip, 'commune', { communeUnitId: desk.units.remote }, { as: writer });
    await correct(tip, 'narrative', { narrative: 'Kẻ gian quay lại' }, { as: writer, version: 2 });
    const { body } = await desk.get(`registers/${unitId}/2026`, chief);
    expect(body).toMatchObject({
      entryCount: 1,
      closing: { registerNumber: 1 },
      entries: [
        {
          registerNumber: 1,
          commune: { unitId: desk.units.remote, fullName: 'Công an xã Mường Lát' },
          additions: [{ text: 'Kẻ gian quay lại' }],
          corrections: [
            {
              field: 'commune',
              earlier: { commune: { unitId: desk.place } },
              later: { commune: { unitId: desk.units.remote } },
            },
            { field: 'narrative' },
          ],
        },
      ],
    });
  });

  it('of the reception move the clocks that run, by a commander who did not write the time down', async () => {
    const tip = await desk.register(operator);
    const value = { receivedAt: '2026-11-02T06:00:00+07:00' };
    expect(slugOf(await correct(tip, 'received_at', value))).toEqual([403, 'forbidden']);
    const answer = await correct(tip, 'received_at', value, { as: commander });
    const running = answer.body['clocks'] as unknown as readonly { clockCode: string; dueAt: string }[];
    expect(running).toHaveLength(2);
    expect(running.find(({ clockCode }) => clockCode === 'classification')?.dueAt).toBe(
      '2026-11-02T23:00:00Z',
    );
    const body = await detail(tip);
    expect(body['receivedAt']).toBe('2026-11-01T23:00:00Z');
    const clocks = body['clocks'] as unknown as readonly {
      clockCode: string;
      state: string;
      dueAt: string;
    }[];
    expect(
      clocks
        .filter(({ clockCode }) => clockCode === 'classification')
        .map(({ state, dueAt }) => [state, dueAt]),
    ).toEqual([
      ['on_time', '2026-11-02T23:00:00Z'],
      ['superseded', '2026-11-03T01:15:00Z'],
    ]);
    const queue = await desk.get('tips?limit=100', operator);
    const items = queue.body['items'] as unknown as readonly { tipId: string; nextClock: object }[];
    expect(items.find(({ tipId }) => tipId === tip.tipId)?.nextClock).toMatchObject({
      clockCode: 'classification',
      dueAt: '2026-11-02T23:00:00.000Z',
    });
  });

  it('are the holder’s desk’s, and nobody else’s', async () => {
    const named = officer('desk_commander', desk.units.commune);
    const tip = await desk.register(operator, { recusedOfficerIds: [named.officerId] });
    const value = { occurred: { from: MONDAY, precision: 'hour' } };
    const as = (actor: Actor) => correct(tip, 'occurred', value, { as: actor });
    expect(slugOf(await as(named))).toEqual([404, 'not-found']);
    expect(slugOf(await as(detective))).toEqual([404, 'not-found']);
    expect(slugOf(await as(officer('investigator', desk.units.commune)))).toEqual([403, 'forbidden']);
    expect((await as(commander)).status).toBe(201);
  });

  it('after a transfer are the receiver’s, who corrects no text it does not read', async () => {
    const tip = await handOver(await desk.classified(operator));
    const occurred = { occurred: { from: '2026-11-01T20:00:00+07:00', precision: 'hour' } };
    expect(slugOf(await correct(tip, 'occurred', occurred))).toEqual([403, 'forbidden']);
    expect(slugOf(await correct(tip, 'narrative', { narrative: 'x' }, { as: detective }))).toEqual([
      403,
      'forbidden',
    ]);
    expect(slugOf(await correct(tip, 'channel', { channel: 'post' }, { as: detective }))).toEqual([
      409,
      'correction-too-late',
    ]);
    expect((await correct(tip, 'occurred', occurred, { as: detective })).status).toBe(201);
  });

  it('happen once for each key, and not on a version that moved on', async () => {
    const tip = await desk.register(operator);
    const key = randomUUID();
    const body = { field: 'channel', value: { channel: 'post' }, reasonCode: 'typing_error' };
    const send = () => desk.post(`tips/${tip.tipId}/corrections`, operator, body, { version: 1, key });
    const [first, again] = [await send(), await send()];
    expect([first.status, again.status, again.body]).toEqual([201, 201, first.body]);
    expect(await correctionsOf(tip)).toHaveLength(1);
    expect(slugOf(await correct(tip, 'channel', { channel: 'email' }))).toEqual([412, 'stale-version']);
    const race = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        correct(tip, 'narrative', { narrative: `${at}` }, { version: 2 }),
      ),
    );
    expect(race.filter(({ status }) => status === 201)).toHaveLength(1);
  });

  it.each([
    ['the number', 'registerNumber', { registerNumber: 7 }, 422, 'invalid-fields'],
    ['nothing', 'channel', {}, 422, 'invalid-fields'],
    ['a member of another field', 'channel', { channel: 'post', placeText: 'x' }, 422, 'invalid-fields'],
    ['what stands there already', 'channel', { channel: 'phone' }, 422, 'invalid-fields'],
    ['a text by itself', 'facts', { facts: [] }, 422, 'invalid-fields'],
    ['a blank addition', 'narrative', { narrative: ' ' }, 422, 'invalid-fields'],
    ['an unknown member', 'channel', { reporterName: PLANTED.name }, 422, 'invalid-fields'],
  ])('do not take %s', async (_, field, value, status, slug) => {
    const tip = await desk.register(operator);
    const refused = await correct(tip, field, value);
    expect(slugOf(refused)).toEqual([status, slug]);
    expect(refused.text).not.toContain(PLANTED.name);
    expect(await correctionsOf(tip)).toEqual([]);
  });

  it('do not change since when the sender’s status holds', async () => {
    const tip = await desk.register(operator);
    const receipt = await desk.post(`tips/${tip.tipId}/receipt`, operator);
    const { words } = receipt.body as unknown as { words: string[] };
    desk.clock.set('2026-11-02T09:00:00+07:00');
    await correct(tip, 'channel', { channel: 'post' });
    const status = await desk.intake.request('POST', '/api/intake/receipts/status', { body: { words } });
    expect(status.body['since']).toBe('2026-11-02T01:15:00.000Z');
  });

  it('have their reasons and fields in the vocabulary', async () => {
    const { body } = await desk.get('vocabulary', operator);
    expect(body['correctionReasons']).toContainEqual(expect.objectContaining({ code: 'typing_error' }));
    expect(body['correctionFields']).not.toContain('number');
    expect(body['correctionFields']).toContain('received_at');
  });
});

expectCleanExit();
