import { randomUUID } from 'node:crypto';
import { createPayload, TipAcceptedV1 } from '@keng/contracts';
import type { Actor } from '@keng/kernel';
import type { AuditVerdictView, OperationsStateView, ParkedListView } from '@keng/platform';
import { eventually, expectCleanExit, type TestResponse } from '@keng/testing';
import { CasesUnderTest } from './cases-under-test';

const GROUP = 'cases.tips';
const TOPIC = 'keng.intake.tip';

describe('what an administrator sees and does of a service', () => {
  let cases: CasesUnderTest;
  let administrator: Actor;
  let auditor: Actor;

  beforeAll(async () => {
    cases = await CasesUnderTest.start();
    administrator = cases.actor('administrator', cases.province);
    auditor = cases.actor('auditor', cases.province);
  });
  afterAll(() => cases.stop());

  const get = (path: string, as: Actor = administrator): Promise<TestResponse> =>
    cases.test.request('GET', `/api/cases/operations/${path}`, { as });
  const read = async <Body>(path: string, as: Actor = administrator): Promise<Body> =>
    (await get(path, as)).body as unknown as Body;
  const post = (path: string, body: object, as: Actor = administrator): Promise<TestResponse> =>
    cases.test.request('POST', `/api/cases/operations/${path}`, { as, key: true, body });

  /** The second event of a tip whose first never came. */
  async function aGap(): Promise<string> {
    const key = randomUUID();
    const event = createPayload(TipAcceptedV1, {
      ...(await cases.acceptTip()),
      tipId: key,
      caseId: randomUUID(),
    });
    await cases.test.publish(key, event, 2);
    await eventually('the event is parked', async () => (await parkedOf(key)).length === 1);
    return key;
  }

  async function parkedOf(key: string): Promise<ParkedListView['items']> {
    const { items } = await read<ParkedListView>('parked');
    return items.filter((event) => event.key === key);
  }

  it('shows an event that cannot be taken, by ids and codes', async () => {
    const key = await aGap();
    expect(await parkedOf(key)).toEqual([
      expect.objectContaining({ group: GROUP, topic: TOPIC, key, eventSeq: 2, reason: 'gap' }),
    ]);
    const { groups, parked, outboxRows } = await read<OperationsStateView>('state');
    expect(parked).toBeGreaterThan(0);
    expect(outboxRows).toBeGreaterThanOrEqual(0);
    expect(new Set(groups.map(({ state }) => state))).toEqual(new Set(['running']));
    await eventually('no group is behind', async () =>
      (await read<OperationsStateView>('state')).groups.every(({ lag }) => lag === 0),
    );
  });

  it('leaves out a missing event for good with a reason, once, and writes who did', async () => {
    const key = await aGap();
    const skip = { group: GROUP, topic: TOPIC, key, eventSeq: 1, reason: 'lost before the restore of 22/11' };
    const answers = [await post('parked/skip', skip), await post('parked/skip', skip)];
    expect(answers.map(({ status }) => status)).toEqual([202, 409]);
    expect(answers[1]?.body['type']).toBe('urn:keng:problem:nothing-parked');
    await eventually('the event behind it has taken effect', async () => (await parkedOf(key)).length === 0);
    const { rows } = await cases.admin.query(
      `select actor_id, detail from cases.audit_entry where action = 'skip-parked-event' and subject_id = $1`,
      [key],
    );
    expect(rows).toEqual([
      { actor_id: administrator.officerId, detail: { group: GROUP, topic: TOPIC, eventSeq: 1 } },
    ]);
  });

  it('runs a blocked key again, and says when nothing is blocked', async () => {
    const key = await aGap();
    expect((await post('parked/retry', { group: GROUP, topic: TOPIC, key })).status).toBe(202);
    const unknown = await post('parked/retry', { group: GROUP, topic: TOPIC, key: randomUUID() });
    expect(unknown.status).toBe(409);
  });

  it('finds the audit chain whole, and the place where a superuser changed it', async () => {
    await cases.acceptTip();
    await aGap().then((key) => post('parked/retry', { group: GROUP, topic: TOPIC, key }));
    await eventually('the entry is sealed', async () => {
      const { rows } = await cases.admin.query('select from cases.audit_pending');
      return rows.length === 0;
    });
    const verdict = await read<AuditVerdictView>('audit-verification', auditor);
    expect(verdict.entries).toBeGreaterThan(0);
    expect(verdict.faults).toEqual([]);
    await cases.admin.query(
      `update cases.audit_entry set actor_id = $1 where id = (select id from cases.audit_entry order by at desc limit 1)`,
      [randomUUID()],
    );
    const after = await read<AuditVerdictView>('audit-verification', auditor);
    expect(after.faults.map(({ fault }) => fault)).toEqual(['root-wrong']);
  });

  it.each([
    ['GET', 'state'],
    ['GET', 'parked'],
    ['POST', 'parked/retry'],
    ['POST', 'parked/skip'],
  ] as const)('keeps %s %s to administrators', async (method, path) => {
    const key = { group: GROUP, topic: TOPIC, key: randomUUID(), eventSeq: 1, reason: 'out of my reach' };
    for (const actor of [cases.commander, auditor]) {
      const { status } = method === 'GET' ? await get(path, actor) : await post(path, key, actor);
      expect(status).toBe(403);
    }
  });
});

expectCleanExit();
