import { randomUUID } from 'node:crypto';
import { tipStatuses } from '@keng/contracts';
import type { Actor } from '@keng/kernel';
import { expectCleanExit } from '@keng/testing';
import { TIP_FIGURES } from '../src/queries/tip-figures.query';
import type { TipFiguresView, WaitingTipsView } from '../src/queries/tip-figures.view';
import { WAITING_COUNTS } from '../src/queries/queue-sql';
import { MONDAY, officer, startDesk, type Desk, type Registered } from './desk';

describe('figures of a desk', () => {
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

  const figures = async (query = '', as = operator): Promise<TipFiguresView> => {
    const answer = await desk.get(`figures?${query}`, as);
    expect([answer.status, answer.text]).toEqual([200, expect.any(String)]);
    return answer.body as unknown as TipFiguresView;
  };
  const waiting = async (as: Actor): Promise<WaitingTipsView> =>
    (await desk.get('waiting', as)).body as unknown as WaitingTipsView;
  /** Ids of all pages of a list. */
  const listed = async (query: string, as = operator): Promise<readonly string[]> => {
    const ids: string[] = [];
    let cursor = '';
    do {
      const { body } = await desk.get(`tips?limit=3&${query}${cursor && `&cursor=${cursor}`}`, as);
      ids.push(...(body['items'] as unknown as { tipId: string }[]).map(({ tipId }) => tipId));
      cursor = (body['nextCursor'] as unknown as string | null) ?? '';
    } while (cursor !== '');
    return ids;
  };
  const send = (tip: Registered, as = commander, toUnitId = desk.units.province) =>
    desk.post(
      `tips/${tip.tipId}/transfers`,
      as,
      { toUnitId, reasonCode: 'preliminary_check_done', determinedAt: MONDAY, enclosures: [] },
      { version: tip.version },
    );
  /** Tips of three days and three channels, in every stage that a desk sees. */
  const fill = async (): Promise<void> => {
    const at = (day: string) => ({ receivedAt: `${day}T23:30:00+07:00`, lateReason: 'system_outage' });
    await desk.register(operator);
    await desk.register(operator);
    await desk.register(operator, { channel: 'post' });
    await desk.register(operator, { channel: 'post', ...at('2026-10-30') });
    await desk.register(operator, { channel: 'email', ...at('2026-10-31') });
    await desk.register(operator, at('2026-10-31'));
    await desk.classified(operator);
    await send(await desk.classified(operator));
    const tip = await desk.classified(operator, { kind: 'other' });
    const closed = await desk.post(
      `tips/${tip.tipId}/closure`,
      commander,
      { outcome: 'filed', reasonCode: 'already_resolved' },
      { version: tip.version },
    );
    expect(closed.status).toBe(200);
  };

  it('are as many as the queue lists, by day, channel and status', async () => {
    await fill();
    const period = { from: '2026-10-31', to: '2026-11-02' };
    const { days, statuses, total } = await figures(`from=${period.from}&to=${period.to}`);
    const range = `receivedFrom=${period.from}&receivedTo=${period.to}`;
    expect(total).toBe(8);
    expect((await listed(range)).length).toBe(total);
    for (const status of tipStatuses) {
      const count = statuses.find((row) => row.status === status)?.count ?? 0;
      expect([status, (await listed(`${range}&status=${status}`)).length]).toEqual([status, count]);
    }
    for (const day of ['2026-10-30', '2026-10-31', '2026-11-01', '2026-11-02']) {
      for (const channel of ['phone', 'post', 'email']) {
        const count = days.find((row) => row.day === day && row.channel === channel)?.count ?? 0;
        const rows = await listed(`receivedFrom=${day}&receivedTo=${day}&channel=${channel}`);
        expect([day, channel, count]).toEqual([day, channel, day === '2026-10-30' ? 0 : rows.length]);
      }
    }
    expect(days).toContainEqual({ day: '2026-10-31', channel: 'email', count: 1 });
  });

  it('are those of today where no period is named, and of one day where one is', async () => {
    await fill();
    expect(await figures()).toMatchObject({ from: '2026-11-02', to: '2026-11-02', total: 6 });
    expect(await figures('from=2026-10-31')).toMatchObject({ to: '2026-10-31', total: 2 });
  });

  it('hold nothing of other desks, and nothing of a tip that names the caller', async () => {
    await fill();
    expect((await figures('', officer('operator', randomUUID()))).total).toBe(0);
    expect((await figures(`unitId=${desk.units.ministry}`)).total).toBe(0);
    await desk.register(operator, { recusedOfficerIds: [commander.officerId] });
    expect((await figures('', commander)).total).toBe(
      (await listed('receivedFrom=2026-11-02', commander)).length,
    );
    expect((await figures('', operator)).total).toBe((await figures('', commander)).total + 1);
  });

  it.each(['from=2026-11-02&to=2026-11-01', 'from=2025-01-01&to=2026-01-02', 'from=2026', 'unitId=1', 'q=x'])(
    'refuse %s',
    async (query) => {
      const answer = await desk.get(`figures?${query}`, operator);
      expect([answer.status, answer.body['type']]).toEqual([422, 'urn:keng:problem:invalid-fields']);
    },
  );

  it('are for officers of a desk', async () => {
    for (const path of ['figures', 'waiting']) {
      expect((await desk.get(path, officer('investigator', unitId))).status).toBe(403);
      expect((await desk.get(path, officer('administrator', unitId))).status).toBe(403);
    }
  });

  describe('of what waits', () => {
    const LISTS = {
      breached: 'lane=breached',
      due_soon: 'lane=due_soon',
      incoming: 'lane=incoming',
      classification: 'waitsFor=classification',
      decision: 'waitsFor=decision',
    } as const;
    /** What the lists hold; the total counts a tip of several lists once. */
    const byList = async (as: Actor): Promise<WaitingTipsView> => {
      const lists = await Promise.all(
        Object.entries(LISTS).map(async ([reason, query]) => ({ reason, ids: await listed(query, as) })),
      );
      return {
        total: new Set(lists.flatMap(({ ids }) => ids)).size,
        items: lists
          .map(({ reason, ids }) => ({ reason: reason as keyof typeof LISTS, count: ids.length }))
          .filter(({ count }) => count > 0),
      };
    };

    it('are the lists they lead to, for operator and commander, however late it gets', async () => {
      await fill();
      for (const time of ['2026-11-02T08:15', '2026-11-03T07:50', '2026-11-09T12:00']) {
        desk.clock.set(`${time}:00+07:00`);
        for (const as of [operator, commander]) expect(await waiting(as)).toEqual(await byList(as));
      }
      const reasons = async (as: Actor) => (await waiting(as)).items.map(({ reason }) => reason);
      expect(await reasons(operator)).toEqual(['breached', 'classification']);
      expect(await reasons(commander)).toEqual(['breached', 'classification', 'decision']);
    });

    it('tell a receiver of a transfer at once, and no longer once it was answered', async () => {
      const receiver = officer('desk_commander', desk.units.ministry);
      const before = await waiting(receiver);
      const tip = await desk.classified(operator);
      const sent = await send(tip, commander, desk.units.ministry);
      expect((await waiting(receiver)).total).toBe(before.total + 1);
      const answered = await desk.post(
        `transfers/${String(sent.body['transferId'])}/answer`,
        receiver,
        { outcome: 'refused', reasonCode: 'not_in_competence' },
        { version: Number(sent.body['version']) },
      );
      expect(answered.status).toBe(200);
      expect(await waiting(receiver)).toEqual(before);
    });

    it('lead a commander of one desk who is operator of another to the own decisions only', async () => {
      const other = randomUUID();
      await desk.classified(operator);
      await desk.classified(officer('operator', other));
      const both: Actor = {
        officerId: randomUUID(),
        appointments: [
          { unitId, role: 'desk_commander' },
          { unitId: other, role: 'operator' },
        ],
      };
      expect(await waiting(both)).toEqual({ total: 1, items: [{ reason: 'decision', count: 1 }] });
      expect(await listed('waitsFor=decision', both)).toHaveLength(1);
      expect(await listed('waitsFor=decision', operator)).toEqual([]);
    });
  });

  it('read the tips of one unit from its indexes', async () => {
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
    const planOf = async (sql: string, values: readonly unknown[]) =>
      (await desk.sql<Record<string, string>>(`explain ${sql}`, values))
        .map((row) => row['QUERY PLAN'])
        .join('\n');
    const period = ['2026-10-01T00:00:00+07:00', '2026-11-03T00:00:00+07:00'];
    const plans = [
      await planOf(TIP_FIGURES, [[unitId], operator.officerId, ...period]),
      await planOf(WAITING_COUNTS, [[unitId], operator.officerId, MONDAY, [unitId]]),
    ];
    for (const plan of plans) expect(plan).not.toMatch(/Seq Scan on tip t\b/);
    expect(plans[1]).toContain('tip_open');
  });
});

expectCleanExit();
