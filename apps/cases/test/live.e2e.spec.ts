import type { Actor } from '@keng/kernel';
import { eventually, expectCleanExit, followLive, type LiveClient } from '@keng/testing';
import { aNumber, CasesUnderTest, versionOf } from './cases-under-test';

describe('following cases live', () => {
  let cases: CasesUnderTest;
  const open: LiveClient[] = [];

  beforeAll(async () => void (cases = await CasesUnderTest.start()));
  afterEach(async () => {
    for (const client of open.splice(0)) await client.close();
  });
  afterAll(() => cases.stop());

  const ready = async (as: Actor): Promise<LiveClient> => {
    const client = await followLive(new URL('/api/cases/live', cases.test.service.url), {
      authorization: `Bearer ${await cases.test.tokenFor(as)}`,
    });
    open.push(client);
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

  it('tells an officer named in a tip of the case nothing, though they command the unit', async () => {
    const { caseId } = await cases.openCase({ recusedOfficerIds: [cases.deputy.officerId] });
    const [named, commander] = [await ready(cases.deputy), await ready(cases.commander)];
    await assign(caseId, 1);
    await untilHeard(commander, caseId, 'assigned');
    expect(typesOf(named, caseId)).toEqual([]);
  });
});

expectCleanExit();
