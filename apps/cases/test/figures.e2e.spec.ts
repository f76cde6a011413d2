import { randomUUID } from 'node:crypto';
import type { Actor } from '@keng/kernel';
import { expectCleanExit } from '@keng/testing';
import { CASE_STATES } from '../src/domain/case';
import { CLOCK_CODES } from '../src/domain/clock-rule';
import { CASE_FIGURES, CLOCK_FIGURES, WAITING_COUNTS } from '../src/queries/case-figures.query';
import type { CaseFiguresView, WaitingCasesView } from '../src/queries/case-figures.view';
import { LANES, type CaseListItemView } from '../src/queries/case-list.view';
import { CasesUnderTest, problemOf, versionOf } from './cases-under-test';

describe('figures of cases', () => {
  let cases: CasesUnderTest;
  beforeAll(async () => void (cases = await CasesUnderTest.start()));
  afterAll(() => cases.stop());

  const get = async <View>(path: string, as: Actor): Promise<View> => {
    const answer = await cases.get(as, path);
    expect([path, answer.status]).toEqual([path, 200]);
    return answer.body as unknown as View;
  };
  const figures = (as: Actor) => get<CaseFiguresView>('figures', as);
  const waiting = (as: Actor) => get<WaitingCasesView>('waiting', as);
  /** All pages of a list. */
  const listed = async (query: string, as: Actor): Promise<readonly CaseListItemView[]> => {
    const items: CaseListItemView[] = [];
    let cursor = '';
    do {
      const page = await get<{ items: CaseListItemView[]; nextCursor: string | null }>(
        `cases?limit=2&${query}${cursor && `&cursor=${cursor}`}`,
        as,
      );
      items.push(...page.items);
      cursor = page.nextCursor ?? '';
    } while (cursor !== '');
    return items;
  };
  const idsOf = async (query: string, as: Actor) => (await listed(query, as)).map(({ caseId }) => caseId);

  /** Cases in every stage, some overdue, one hidden from the deputy. */
  const fill = async (): Promise<void> => {
    await cases.openCase({ competentReceivedAt: '2026-10-20T08:15:00+07:00' });
    await cases.openCase({ recusedOfficerIds: [cases.deputy.officerId] });
    await cases.assigned((await cases.openCase()).caseId);
    const { caseId } = await cases.openCase();
    await cases.writePlan(caseId, await cases.assigned(caseId));
    await cases.planned((await cases.openCase()).caseId);
    await cases.proposed((await cases.openCase()).caseId);
    await cases.concluded((await cases.openCase()).caseId);
  };

  it('are as many as the queue lists, for whoever asks', async () => {
    await fill();
    const callers = [cases.commander, cases.deputy, cases.provinceCommander, cases.lead, cases.posted];
    for (const as of [...callers, cases.otherCommander]) {
      const { lanes, states, clocks, total } = await figures(as);
      expect(total).toBe((await listed('', as)).length);
      for (const lane of LANES) {
        const count = lanes.find((row) => row.lane === lane)?.count ?? 0;
        expect([lane, (await listed(`lane=${lane}`, as)).length]).toEqual([lane, count]);
        for (const code of CLOCK_CODES) {
          const own = clocks.find((row) => row.clockCode === code && row.lane === lane)?.count ?? 0;
          const rows = await listed(`clockCode=${code}&lane=${lane}`, as);
          expect([code, lane, rows.length]).toEqual([code, lane, own]);
        }
      }
      for (const state of CASE_STATES) {
        const count = states.find((row) => row.state === state)?.count ?? 0;
        expect([state, (await listed(`state=${state}`, as)).length]).toEqual([state, count]);
      }
    }
    expect((await figures(cases.commander)).total).toBe((await figures(cases.deputy)).total + 1);
    expect((await figures(cases.posted)).total).toBe(0);
  });

  it('of what waits are the lists they lead to', async () => {
    await fill();
    const lists = {
      overdue: 'lane=overdue',
      due_soon: 'lane=due_soon',
      assignment: 'waitsFor=assignment',
      plan_approval: 'waitsFor=plan_approval',
      conclusion: 'waitsFor=conclusion',
    };
    for (const as of [cases.commander, cases.deputy, cases.lead, cases.otherCommander]) {
      const found = await Promise.all(
        Object.entries(lists).map(async ([reason, query]) => ({ reason, ids: await idsOf(query, as) })),
      );
      expect(await waiting(as)).toEqual({
        total: new Set(found.flatMap(({ ids }) => ids)).size,
        items: found
          .map(({ reason, ids }) => ({ reason, count: ids.length }))
          .filter(({ count }) => count > 0),
      });
    }
    const reasons = async (as: Actor) => (await waiting(as)).items.map(({ reason }) => reason);
    expect(await reasons(cases.commander)).toEqual(['overdue', 'assignment', 'plan_approval', 'conclusion']);
    expect(await reasons(cases.lead)).toEqual([]);
  });

  it('never ask somebody to approve what is their own', async () => {
    const { caseId } = await cases.openCase();
    const body = cases.assignment({ leadOfficerId: cases.double.officerId });
    const assigned = versionOf(await cases.post(cases.commander, `${caseId}/assignment`, 1, body));
    const written = await cases.writePlan(caseId, assigned, cases.double);
    expect(written.status).toBe(200);
    expect(await idsOf('waitsFor=plan_approval', cases.double)).not.toContain(caseId);
    expect(await idsOf('waitsFor=plan_approval', cases.commander)).toContain(caseId);
  });

  it('find a case by its number, within reach only', async () => {
    const { caseId } = await cases.openCase();
    const [item] = (await listed('', cases.commander)).filter((each) => each.caseId === caseId);
    const number = `caseNumber=${item?.caseNumber}&caseYear=${item?.caseYear}`;
    expect(await idsOf(number, cases.commander)).toEqual([caseId]);
    expect(await idsOf(`caseNumber=${item?.caseNumber}`, cases.commander)).toContain(caseId);
    expect(await idsOf(number, cases.otherCommander)).toEqual([]);
    for (const query of ['caseNumber=0', 'caseNumber=x', 'caseYear=1', 'waitsFor=nothing']) {
      const answer = await cases.get(cases.commander, `cases?${query}`);
      expect([query, answer.status, problemOf(answer)]).toEqual([query, 422, 'invalid-fields']);
    }
  });

  it('are for investigators and case commanders', async () => {
    const operator: Actor = {
      officerId: randomUUID(),
      appointments: [{ unitId: cases.investigating, role: 'operator' }],
    };
    for (const path of ['figures', 'waiting']) {
      expect((await cases.get(operator, path)).status).toBe(403);
    }
  });

  it('read the cases of one unit from its indexes', async () => {
    const unitId = randomUUID();
    await cases.admin.query(
      `insert into cases.case_file (id, version, event_seq, unit_id, case_number, case_year, category_code,
         opened_by_event, opened_at, competent_received_at, recused_officer_ids, state, term, supporting_officer_ids)
       select gen_random_uuid(), 1, 1, u.id, n, 2025, 'theft', gen_random_uuid(), now(), now(), '{}',
         'awaiting_assignment', 'base', '{}'
       from (select $1::uuid as id union all select gen_random_uuid() from generate_series(1, 49)) u,
         generate_series(1, 400) n`,
      [unitId],
    );
    await cases.admin.query('analyze cases.case_file');
    const officerId = randomUUID();
    for (const sql of [CASE_FIGURES, CLOCK_FIGURES, WAITING_COUNTS]) {
      const { rows } = await cases.admin.query<Record<string, string>>(`explain ${sql}`, [
        '2026-11-02T08:15:00+07:00',
        [unitId],
        officerId,
        officerId,
      ]);
      const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
      expect(plan).not.toMatch(/Seq Scan on case_file c\b/);
    }
  });
});

expectCleanExit();
