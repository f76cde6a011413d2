import type { Actor } from '@keng/kernel';
import { eventually, expectCleanExit, followLive, type LiveClient } from '@keng/testing';
import { aNumber, CasesUnderTest, versionOf } from './cases-under-test';

/** Longest time from the answer of a change to its message on another's screen (in ms), also in another process. */
const AT_ONCE_MS = 1_000;

describe('following cases live', () => {
  let cases: CasesUnderTest;
  const open: LiveClient[] = [];

  beforeAll(async () => void (cases = await CasesUnderTest.start()));
  afterEach(async () => {
    for (const client of open.splice(0)) await client.close();
  });
  afterAll(() => cases.stop());

  const follow = async (as: Actor, lastEventId?: string, url = cases.test.service.url) => {
    const client = await followLive(new URL('/api/cases/live', url), {
      authorization: `Bearer ${await cases.test.tokenFor(as)}`,
      ...(lastEventId !== undefined && { 'last-event-id': lastEventId }),
    });
    open.push(client);
    return client;
  };
  const ready = async (as: Actor, url?: string): Promise<LiveClient> => {
    const client = await follow(as, undefined, url);
    await client.hears('ready');
    return client;
  };
  const typesOf = (client: LiveClient, caseId: string) =>
    client.messages
      .filter(({ event, data }) => event === 'changed' && data?.['id'] === caseId)
      .map(({ data }) => data?.['type']);
  const assign = async (caseId: string, version: number, given: object = {}) => {
    const answer = await cases.post(
      cases.commander,
      `${caseId}/assignment`,
      version,
      cases.assignment(given),
    );
    expect(answer.status).toBe(200);
    return versionOf(answer);
  };
  const extend = async (caseId: string, version: number) => {
    const body = { reasonCode: 'complex', decisionNumber: aNumber(), decidedOn: '2026-11-02' };
    expect((await cases.post(cases.commander, `${caseId}/extensions`, version, body)).status).toBe(200);
  };
  const untilHeard = (client: LiveClient, caseId: string, type: string) =>
    eventually(`${type} was heard`, async () => typesOf(client, caseId).includes(type));
  /** A case is open once its event has left the outbox: what follows is told, what was is not. */
  const anOpenCase = async () => {
    const { caseId } = await cases.openCase();
    await eventually('the opening is in the log', async () => (await logged(caseId)) === 1);
    return caseId;
  };
  const logged = async (caseId: string) =>
    (await cases.admin.query('select from bus.log where key = $1', [caseId])).rowCount;

  it('tells commander and assigned officers, and nobody else', async () => {
    const caseId = await anOpenCase();
    const told = [
      await ready(cases.commander),
      await ready(cases.lead),
      await ready(cases.provinceCommander),
    ];
    const untold = [
      await ready(cases.foreigner),
      await ready(cases.posted),
      await ready(cases.otherCommander),
    ];
    await extend(caseId, await assign(caseId, 1));
    for (const client of told) await untilHeard(client, caseId, 'extended');
    for (const client of told) expect(typesOf(client, caseId)).toEqual(['assigned', 'extended']);
    // The tail tells everybody in one step, so those who have heard nothing by now never will.
    for (const client of untold) expect(client.messages.map(({ event }) => event)).toEqual(['ready']);
    const { data } = (await told[0]?.hears('changed'))?.[0] ?? {};
    expect(data).toMatchObject({
      aggregate: 'case',
      type: 'assigned',
      eventSeq: 2,
      actorId: cases.commander.officerId,
    });
  });

  it('tells officers of the assignment that relieves them, and of nothing after', async () => {
    const caseId = await anOpenCase();
    const version = await assign(caseId, 1);
    await eventually('the assignment is in the log', async () => (await logged(caseId)) === 2);
    const [former, helper] = [await ready(cases.lead), await ready(cases.supporter)];
    const [next, never] = [await ready(cases.double), await ready(cases.posted)];
    const again = { leadOfficerId: cases.double.officerId, supportingOfficerIds: [] };
    await extend(caseId, await assign(caseId, version, again));
    await untilHeard(next, caseId, 'extended');
    expect([former, helper].map((client) => typesOf(client, caseId))).toEqual([['assigned'], ['assigned']]);
    expect(typesOf(never, caseId)).toEqual([]);
  });

  describe('of changes that no event tells', () => {
    const record = async (caseId: string) => {
      const text = 'Xác minh tại địa bàn';
      const entry = { kind: 'scene_examined', occurredAt: '2026-11-02T08:18:00+07:00', text };
      expect((await cases.post(cases.lead, `${caseId}/entries`, undefined, entry)).status).toBe(201);
    };
    const quietOf = (client: LiveClient, caseId: string) =>
      client.messages
        .filter(({ data }) => data?.['id'] === caseId && data['eventSeq'] === null)
        .map(({ data }) => data?.['type']);

    it('tells within a second of a draft, an entry and a proposal, without a word of them', async () => {
      const caseId = await anOpenCase();
      const version = await assign(caseId, 1);
      const client = await ready(cases.supporter);
      const heardAtOnce = async (types: readonly string[]) => {
        const began = performance.now();
        await eventually(
          `${types.at(-1)} was heard`,
          async () => quietOf(client, caseId).length === types.length,
        );
        expect(performance.now() - began).toBeLessThan(AT_ONCE_MS);
        expect(quietOf(client, caseId)).toEqual(types);
      };
      const written = versionOf(await cases.writePlan(caseId, version));
      await heardAtOnce(['revised']);
      const approved = versionOf(await cases.post(cases.commander, `${caseId}/plan/approval`, written));
      await record(caseId);
      await heardAtOnce(['revised', 'entry-recorded']);
      expect((await cases.propose(caseId, approved)).status).toBe(200);
      await heardAtOnce(['revised', 'entry-recorded', 'revised']);
      expect(client.messages.find(({ data }) => data?.['type'] === 'entry-recorded')).toEqual({
        id: expect.stringMatching(/^\d+-\d+$/),
        event: 'changed',
        data: {
          type: 'entry-recorded',
          aggregate: 'case',
          id: caseId,
          eventSeq: null,
          actorId: cases.lead.officerId,
          time: expect.any(String),
        },
      });
      expect(client.text).not.toContain('Xác minh');
    });

    it('tells nobody who may not read the case, nor an officer named in one of its tips', async () => {
      const { caseId } = await cases.openCase({ recusedOfficerIds: [cases.deputy.officerId] });
      const version = await assign(caseId, 1);
      const untold = [
        await ready(cases.deputy),
        await ready(cases.foreigner),
        await ready(cases.posted),
        await ready(cases.otherCommander),
      ];
      const told = await ready(cases.commander);
      expect((await cases.writePlan(caseId, version)).status).toBe(200);
      await eventually('the commander heard of it', async () => quietOf(told, caseId).length === 1);
      // The tail tells everybody in one step, so those who have heard nothing by now never will.
      for (const client of untold) expect(client.text).not.toContain(caseId);
    });

    it('tells exactly what was missed of both kinds, in the order of each', async () => {
      const caseId = await anOpenCase();
      const before = await ready(cases.commander);
      const version = await assign(caseId, 1);
      const written = versionOf(await cases.writePlan(caseId, version));
      await untilHeard(before, caseId, 'assigned');
      await untilHeard(before, caseId, 'revised');
      const { lastId } = before;
      await before.close();
      expect((await cases.post(cases.commander, `${caseId}/plan/approval`, written)).status).toBe(200);
      for (let each = 0; each < 3; each += 1) await record(caseId);
      await eventually('the approval is in the log', async () => (await logged(caseId)) === 3);
      const back = await follow(cases.commander, lastId);
      await eventually('all was told', async () => typesOf(back, caseId).length >= 4);
      await extend(caseId, written + 1);
      await untilHeard(back, caseId, 'extended');
      await record(caseId);
      await eventually('it goes on', async () => quietOf(back, caseId).length === 4);
      expect(quietOf(back, caseId)).toEqual(Array(4).fill('entry-recorded'));
      expect(typesOf(back, caseId).filter((type) => type !== 'entry-recorded')).toEqual([
        'plan-approved',
        'extended',
      ]);
      expect(back.messages.every(({ event }) => event === 'changed')).toBe(true);
    });

    it('tells in each process of the service, and goes on in another when one has died', async () => {
      const caseId = await anOpenCase();
      await cases.planned(caseId);
      const other = await cases.test.another();
      try {
        const there = await ready(cases.commander, other.url);
        const began = performance.now();
        await record(caseId);
        await eventually('it was heard there', async () => quietOf(there, caseId).length === 1);
        expect(performance.now() - began).toBeLessThan(AT_ONCE_MS);
        await there.close();
        await other.stop();
        await record(caseId);
        await extend(caseId, 4);
        await eventually('the extension is in the log', async () => (await logged(caseId)) === 4);
        const here = await follow(cases.commander, there.lastId);
        await eventually('both were told', async () => typesOf(here, caseId).length >= 2);
        await record(caseId);
        await eventually('it goes on', async () => quietOf(here, caseId).length >= 2);
        expect(quietOf(here, caseId)).toEqual(['entry-recorded', 'entry-recorded']);
        expect(typesOf(here, caseId)).toHaveLength(3);
      } finally {
        await other.stop();
      }
    });
  });

  it('tells an officer named in a tip of the case nothing, though they command the unit', async () => {
    const { caseId } = await cases.openCase({ recusedOfficerIds: [cases.deputy.officerId] });
    const [named, commander] = [await ready(cases.deputy), await ready(cases.commander)];
    await assign(caseId, 1);
    await untilHeard(commander, caseId, 'assigned');
    expect(typesOf(named, caseId)).toEqual([]);
  });
});

expectCleanExit();
