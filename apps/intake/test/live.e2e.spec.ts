import { randomUUID } from 'node:crypto';
import { CaseAssignedV1, CaseNoticeSentV1, createPayload } from '@keng/contracts';
import type { Actor } from '@keng/kernel';
import { eventually, expectCleanExit, followLive, type LiveClient } from '@keng/testing';
import { aClassification, appoint, MONDAY, officer, startDesk, type Desk, type Registered } from './desk';

/** Longest time from the answer of a change to its message on another's screen (in ms). */
const AT_ONCE_MS = 1_000;

describe('following the desk live', () => {
  let desk: Desk;
  let operator: Actor;
  let colleague: Actor;
  let commander: Actor;
  let stranger: Actor;
  const open: LiveClient[] = [];

  beforeAll(async () => {
    desk = await startDesk();
    operator = officer('operator', desk.units.commune);
    colleague = officer('operator', desk.units.commune);
    commander = officer('desk_commander', desk.units.commune);
    stranger = officer('operator', desk.units.neighbour);
  });
  afterEach(async () => {
    for (const client of open.splice(0)) await client.close();
  });
  afterAll(() => desk.stop());

  const follow = async (as: Actor, more: { lastEventId?: string; after?: string } = {}) => {
    const url = new URL('/api/intake/live', desk.intake.service.url);
    if (more.after !== undefined) url.searchParams.set('after', more.after);
    const client = await followLive(url, {
      authorization: `Bearer ${await desk.intake.tokenFor(as)}`,
      ...(more.lastEventId !== undefined && { 'last-event-id': more.lastEventId }),
    });
    open.push(client);
    return client;
  };
  const ready = async (as: Actor) => {
    const client = await follow(as);
    await client.hears('ready');
    return client;
  };
  const typesOf = (client: LiveClient, { tipId }: { tipId: string }) =>
    client.messages
      .filter(({ event, data }) => event === 'changed' && data?.['id'] === tipId)
      .map(({ data }) => data?.['type']);
  const classify = async (tip: Registered, as: Actor) => {
    const answer = await desk.post(`tips/${tip.tipId}/classification`, as, aClassification(), {
      version: tip.version,
    });
    expect(answer.status).toBe(200);
    return { ...tip, version: Number(answer.body['version']) };
  };
  const transfer = async (tip: Registered, as: Actor, toUnitId: string) => {
    const { status, body } = await desk.post(
      `tips/${tip.tipId}/transfers`,
      as,
      { toUnitId, reasonCode: 'preliminary_check_done', determinedAt: MONDAY, enclosures: [] },
      { version: tip.version },
    );
    expect(status).toBe(201);
    return { transferId: String(body['transferId']), version: Number(body['version']) };
  };
  const answer = async (sent: { transferId: string; version: number }, as: Actor) => {
    const { status, body } = await desk.post(
      `transfers/${sent.transferId}/answer`,
      as,
      { outcome: 'accepted' },
      { version: sent.version },
    );
    expect(status).toBe(200);
    return Number(body['version']);
  };
  /** Something that whoever works there hears of: what was said before it has been heard or will never be. */
  const untilHeard = async (client: LiveClient, by: Actor) => {
    const tip = await desk.register(by);
    await eventually('the marker was heard', async () => typesOf(client, tip).length === 1);
  };

  it('begins with its place and is neither stored nor held back on its way', async () => {
    const { response, messages } = await ready(operator);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('x-accel-buffering')).toBe('no');
    expect(messages).toEqual([{ id: expect.stringMatching(/^\d+-\d+$/), event: 'ready', data: {} }]);
  });

  it('is for whoever is signed in', async () => {
    const client = await followLive(new URL('/api/intake/live', desk.intake.service.url));
    await client.ends();
    expect(client.response.status).toBe(401);
  });

  it('tells a colleague of a change within a second, by ids and codes', async () => {
    const client = await ready(colleague);
    const tip = await desk.register(operator);
    const began = performance.now();
    await classify(tip, operator);
    await eventually('the change was heard', async () => typesOf(client, tip).includes('classified'));
    expect(performance.now() - began).toBeLessThan(AT_ONCE_MS);
    const [, classified] = await client.hears('changed', 2);
    expect(classified).toEqual({
      id: expect.stringMatching(/^\d+-\d+$/),
      event: 'changed',
      data: {
        type: 'classified',
        aggregate: 'tip',
        id: tip.tipId,
        eventSeq: 2,
        actorId: operator.officerId,
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      },
    });
  });

  it('tells nobody of another desk', async () => {
    const theirs = await ready(stranger);
    const ours = await ready(colleague);
    const tip = await desk.register(operator);
    await untilHeard(theirs, stranger);
    await eventually('our desk heard of it', async () => typesOf(ours, tip).length === 1);
    expect(theirs.text).not.toContain(tip.tipId);
  });

  it('tells an officer who is named in the tip nothing, though the desk holds it', async () => {
    const named = officer('operator', desk.units.province);
    const other = officer('operator', desk.units.province);
    await appoint(desk, named.officerId, desk.units.province, 'operator');
    const tip = await desk.register(operator, { recusedOfficerIds: [named.officerId] });
    const [theirs, ours] = [await ready(named), await ready(other)];
    await transfer(await classify(tip, operator), commander, desk.units.province);
    await untilHeard(theirs, other);
    expect(typesOf(ours, tip)).toEqual(['transfer-requested']);
    expect(theirs.text).not.toContain(tip.tipId);
  });

  it('tells an investigator of the tips of the own case, and no other investigator', async () => {
    const lead = officer('investigator', desk.units.province);
    const idle = officer('investigator', desk.units.province);
    const tip = await desk.register(operator);
    await desk.sql('insert into intake.tip_reader (tip_id, officer_id, from_at) values ($1, $2, now())', [
      tip.tipId,
      lead.officerId,
    ]);
    const [told, untold, ours] = [await ready(lead), await ready(idle), await ready(colleague)];
    await classify(tip, operator);
    await eventually('the investigator heard of it', async () => typesOf(told, tip).length === 1);
    await untilHeard(ours, operator);
    expect(untold.messages.map(({ event }) => event)).toEqual(['ready']);
  });

  it('tells the desk that loses a tip of the answer that takes it away, and of nothing after', async () => {
    const provinceChief = officer('desk_commander', desk.units.province);
    const ministryChief = officer('desk_commander', desk.units.ministry);
    const registered = await classify(await desk.register(operator), operator);
    const version = await answer(await transfer(registered, commander, desk.units.province), provinceChief);
    const atProvince = await classify({ ...registered, version }, provinceChief);
    const sent = await transfer(atProvince, provinceChief, desk.units.ministry);
    await eventually('both requests are in the log', async () => {
      const rows = await desk.sql(
        `select from bus.log where key = $1 and type = 'vn.keng.intake.tip.transfer-requested.v1'`,
        [registered.tipId],
      );
      return rows.length === 2;
    });

    const [loses, gains] = [await ready(provinceChief), await ready(ministryChief)];
    const received = await answer(sent, ministryChief);
    await classify({ ...registered, version: received }, ministryChief);
    await eventually('the new holder heard of both', async () => typesOf(gains, registered).length === 2);
    await untilHeard(loses, officer('operator', desk.units.province));
    expect(typesOf(loses, registered)).toEqual(['transfer-answered']);
  });

  it('tells of a correction, which no event tells, those who may open the tip', async () => {
    const tip = await desk.register(operator);
    const [ours, theirs] = [await ready(colleague), await ready(stranger)];
    const began = performance.now();
    const request = { field: 'channel', value: { channel: 'in_person' }, reasonCode: 'typing_error' };
    const { status } = await desk.post(`tips/${tip.tipId}/corrections`, operator, request, {
      version: tip.version,
    });
    expect(status).toBe(201);
    await eventually('the correction was heard', async () => typesOf(ours, tip).includes('corrected'));
    expect(performance.now() - began).toBeLessThan(AT_ONCE_MS);
    const { data } = ours.messages.find((message) => message.data?.['type'] === 'corrected') ?? {};
    expect(data).toEqual({
      type: 'corrected',
      aggregate: 'tip',
      id: tip.tipId,
      eventSeq: null,
      actorId: operator.officerId,
      time: expect.any(String),
    });
    await correctAnother(stranger);
    await eventually('they heard of their own', async () => theirs.text.includes('corrected'));
    expect(theirs.text).not.toContain(tip.tipId);
  });

  /** A note that whoever works there hears of: notes before it have been heard or will never be. */
  const correctAnother = async (as: Actor) => {
    const tip = await desk.register(as);
    const request = { field: 'channel', value: { channel: 'in_person' }, reasonCode: 'typing_error' };
    await desk.post(`tips/${tip.tipId}/corrections`, as, request, { version: tip.version });
  };

  it('tells of what a case makes of a tip, the officers it relieves once', async () => {
    const [lead, next] = [
      officer('investigator', desk.units.province),
      officer('investigator', desk.units.province),
    ];
    const tip = await desk.register(operator);
    const caseId = randomUUID();
    const [desks, former, successor] = [await ready(colleague), await ready(lead), await ready(next)];
    const assign = (officerId: string, eventSeq: number) =>
      desk.intake.publish(
        caseId,
        createPayload(CaseAssignedV1, {
          caseId,
          tipIds: [tip.tipId],
          leadOfficerId: officerId,
          supportingOfficerIds: [],
          previousOfficerIds: [],
          decisionNumber: `${eventSeq}/QĐ-CSĐT`,
          decidedOn: '2026-11-03',
        }),
        eventSeq,
      );
    await assign(lead.officerId, 1);
    await eventually('the lead may read it', async () => typesOf(former, tip).length === 1);
    await assign(next.officerId, 2);
    await eventually('the next may read it', async () => typesOf(successor, tip).length === 1);
    const notice = createPayload(CaseNoticeSentV1, {
      caseId,
      noticeCode: 'reporter_result',
      sentOn: '2026-11-04',
      deliveredBy: 'post',
      tipIds: [tip.tipId],
    });
    await desk.intake.publish(caseId, notice, 3);
    await eventually('the next heard of the notice', async () => typesOf(successor, tip).length === 2);
    expect(typesOf(successor, tip)).toEqual(['case-assigned', 'case-notice-sent']);
    expect(typesOf(former, tip)).toEqual(['case-assigned', 'case-assigned']);
    const quiet = ['case-assigned', 'case-assigned', 'case-notice-sent'];
    expect(typesOf(desks, tip).filter((type) => String(type).startsWith('case-'))).toEqual(quiet);
    const types = await desk.sql<{ type: string }>('select type from intake.change_note where key = $1', [
      tip.tipId,
    ]);
    expect(types.map(({ type }) => type)).toEqual(quiet);
  });

  describe('coming back', () => {
    it.each(['header', 'query'] as const)('tells exactly what was missed, by %s', async (by) => {
      const before = await ready(colleague);
      const first = await desk.register(operator);
      await eventually('the first was heard', async () => typesOf(before, first).length === 1);
      const { lastId = '' } = before;
      await before.close();
      const missed = [await desk.register(operator), await desk.register(operator)];
      await desk.register(stranger);
      await classify(missed[0] as Registered, operator);
      await desk.event(String(missed[0]?.tipId), 'classified');

      const client = await follow(colleague, by === 'header' ? { lastEventId: lastId } : { after: lastId });
      const heard = await client.hears('changed', 3);
      expect(heard.map(({ data }) => [data?.['id'], data?.['type']])).toEqual([
        [missed[0]?.tipId, 'registered'],
        [missed[1]?.tipId, 'registered'],
        [missed[0]?.tipId, 'classified'],
      ]);
      const next = await desk.register(operator);
      await eventually('it goes on', async () => typesOf(client, next).length === 1);
      expect(client.messages.map(({ event }) => event)).toEqual(Array(4).fill('changed'));
    });

    it.each(['999999999-0', '0-999999999', '1', 'not-a-place'])(
      'begins anew from a place nobody knows: %s',
      async (lastEventId) => {
        const client = await follow(colleague, { lastEventId });
        const [reset] = await client.hears('reset');
        expect(reset?.id).not.toContain('999999999');
        const tip = await desk.register(operator);
        await eventually('it goes on', async () => typesOf(client, tip).length === 1);
      },
    );

    it('begins anew after more than can be told again', async () => {
      const { lastId = '' } = await ready(colleague);
      await desk.sql(
        `insert into bus.log (topic, part, event_id, key, event_seq, type, payload, causation, occurred_at, epoch)
         select 'keng.intake.tip', n % 12, gen_random_uuid(), gen_random_uuid()::text, 1,
                'vn.keng.intake.tip.registered.v1', '{}', '{"correlationId": "c"}', now(), 0
         from generate_series(1, 5001) n`,
      );
      const client = await follow(colleague, { lastEventId: lastId });
      await client.hears('reset');
      expect(client.messages).toHaveLength(1);
    });

    it('names the field when the place in the address is none', async () => {
      const answered = await desk.get('live?after=abc', colleague);
      expect([answered.status, JSON.stringify(answered.body)]).toEqual([
        422,
        expect.stringContaining('"after"'),
      ]);
    });
  });

  it('refuses a ninth stream of one officer, and no other officer’s', async () => {
    const busy = officer('operator', desk.units.commune);
    for (let stream = 0; stream < 8; stream += 1) await ready(busy);
    const ninth = await follow(busy);
    await ninth.ends();
    expect([ninth.response.status, ninth.text]).toEqual([429, expect.stringContaining('too-many-streams')]);
    await ready(colleague);
    await open[0]?.close();
    await eventually('a place is free again', async () => {
      const client = await follow(busy);
      return client.response.status === 200;
    });
  });

  it('ends at once, in order, when the service stops', async () => {
    const other = await startDesk();
    const as = officer('operator', other.units.commune);
    const client = await followLive(new URL('/api/intake/live', other.intake.service.url), {
      authorization: `Bearer ${await other.intake.tokenFor(as)}`,
    });
    await client.hears('ready');
    const began = performance.now();
    await other.stop();
    await client.ends();
    expect(performance.now() - began).toBeLessThan(5_000);
    expect(client.text.trimEnd()).toMatch(/^:\nid: \d+-\d+$/m);
  });

  describe('presence', () => {
    const present = (tip: { tipId: string }, as: Actor, activity: string) =>
      desk.intake.request('PUT', `/api/intake/tips/${tip.tipId}/presence`, { as, body: { activity } });
    const at = (client: LiveClient, { tipId }: { tipId: string }) =>
      client.messages
        .filter(({ event, data }) => event === 'presence' && data?.['tipId'] === tipId)
        .map(({ data }) => data?.['officers'] as readonly object[]);

    it('tells who looks, who types and who has left to those who may open the tip', async () => {
      const tip = await desk.register(operator);
      const [ours, theirs] = [await ready(colleague), await ready(stranger)];
      for (const activity of ['looking', 'looking', 'typing', 'left']) {
        expect((await present(tip, operator, activity)).status).toBe(204);
      }
      await ours.hears('presence', 3);
      const { officerId } = operator;
      expect(at(ours, tip)).toEqual([
        [{ officerId, activity: 'looking' }],
        [{ officerId, activity: 'typing' }],
        [],
      ]);
      expect(ours.messages.filter(({ event }) => event === 'presence').map(({ id }) => id)).toEqual([
        undefined,
        undefined,
        undefined,
      ]);
      await untilHeard(theirs, stranger);
      expect(theirs.text).not.toContain(tip.tipId);
    });

    it('is taken only from those who may open the tip', async () => {
      const tip = await desk.register(operator);
      expect((await present(tip, colleague, 'looking')).status).toBe(204);
      expect((await present(tip, stranger, 'looking')).status).toBe(404);
      expect((await present(tip, officer('committee_secretary', desk.units.commune), 'looking')).status).toBe(
        403,
      );
      expect((await present(tip, operator, 'sleeping')).status).toBe(422);
    });

    it('is told at the beginning of a stream, and forgotten after 30 s without a word', async () => {
      const tip = await desk.register(operator);
      await present(tip, operator, 'looking');
      const client = await ready(colleague);
      await client.hears('presence');
      expect(at(client, tip)).toEqual([[{ officerId: operator.officerId, activity: 'looking' }]]);
      desk.clock.advance({ seconds: 29 });
      await present(tip, colleague, 'looking');
      await eventually('both are there', async () => at(client, tip).at(-1)?.length === 2);
      desk.clock.advance({ seconds: 1 });
      await eventually('the first was forgotten', async () => at(client, tip).at(-1)?.length === 1);
      expect(at(client, tip).at(-1)).toEqual([{ officerId: colleague.officerId, activity: 'looking' }]);
    });
  });
});

expectCleanExit();
