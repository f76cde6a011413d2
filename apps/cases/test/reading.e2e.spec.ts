import { randomUUID } from 'node:crypto';
import type { Actor } from '@keng/kernel';
import { expectCleanExit } from '@keng/testing';
import type { CaseListView } from '../src/queries/case-list.view';
import { OverdueClocks } from '../src/queries/overdue-clocks.query';
import { CasesUnderTest, PLAN_WORDS, problemOf, REPORT_WORDS, reporter } from './cases-under-test';

describe('reading cases', () => {
  let cases: CasesUnderTest;
  beforeAll(async () => void (cases = await CasesUnderTest.start()));
  afterAll(() => cases.stop());

  const list = async (as: Actor, query = ''): Promise<CaseListView> => {
    const answer = await cases.get(as, `cases?${query}`);
    expect([answer.status, answer.text]).toEqual([200, expect.any(String)]);
    return answer.body as unknown as CaseListView;
  };
  const idsOf = ({ items }: CaseListView): string[] => items.map(({ caseId }) => caseId);
  /** A unit of the test's own with a commander, so that its list holds the test's cases only. */
  const ownUnit = () => {
    const unitId = randomUUID();
    const chief: Actor = { officerId: randomUUID(), appointments: [{ unitId, role: 'case_commander' }] };
    return { unitId, chief };
  };

  describe('the queue', () => {
    it('has the case whose clock ends first at the top', async () => {
      const { unitId, chief } = ownUnit();
      const later = await cases.openCase({ unitId, competentReceivedAt: '2026-11-02T08:15:00+07:00' });
      const sooner = await cases.openCase({ unitId, competentReceivedAt: '2026-10-30T08:15:00+07:00' });
      const { items } = await list(chief);
      expect(items.map(({ caseId }) => caseId)).toEqual([sooner.caseId, later.caseId]);
      expect(items[0]).toMatchObject({
        state: 'awaiting_assignment',
        status: 'due_soon',
        leadOfficerId: null,
        nextClock: { dueAt: '2026-11-02T17:00:00Z', status: 'due_soon' },
      });
    });

    it('goes on page by page without loss or repeat', async () => {
      const { unitId, chief } = ownUnit();
      for (let no = 0; no < 5; no++) await cases.openCase({ unitId });
      const seen: string[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const page: CaseListView = await list(chief, `limit=2${cursor && `&cursor=${cursor}`}`);
        seen.push(...idsOf(page));
        cursor = page.nextCursor;
      }
      expect(seen).toHaveLength(5);
      expect(new Set(seen).size).toBe(5);
    });

    it('has lanes by how the next clock stands', async () => {
      const { unitId, chief } = ownUnit();
      const overdue = await cases.openCase({ unitId, competentReceivedAt: '2026-10-20T08:15:00+07:00' });
      const dueSoon = await cases.openCase({ unitId, competentReceivedAt: '2026-10-30T08:15:00+07:00' });
      const onTime = await cases.openCase({ unitId });
      expect(idsOf(await list(chief, 'lane=overdue'))).toEqual([overdue.caseId]);
      expect(idsOf(await list(chief, 'lane=due_soon'))).toEqual([dueSoon.caseId]);
      expect(idsOf(await list(chief, 'lane=on_time'))).toEqual([onTime.caseId]);
      expect(idsOf(await list(chief, 'lane=no_clock'))).toEqual([]);
    });

    it('can be ordered by one clock', async () => {
      const { unitId, chief } = ownUnit();
      await cases.openCase({ unitId, reporters: [reporter({ identityStatus: 'refused' })] });
      const asked = await cases.openCase({ unitId });
      const { items } = await list(chief, 'clockCode=reporter_received');
      expect(items).toMatchObject([{ caseId: asked.caseId, nextClock: { code: 'reporter_received' } }]);
    });

    it('narrows to unit, officer and state', async () => {
      const { caseId } = await cases.openCase();
      await cases.assigned(caseId);
      const officerId = cases.supporter.officerId;
      expect(idsOf(await list(cases.commander, `officerId=${officerId}`))).toContain(caseId);
      expect(idsOf(await list(cases.commander, `officerId=${randomUUID()}`))).toEqual([]);
      expect(idsOf(await list(cases.commander, 'state=verifying'))).toContain(caseId);
      expect(idsOf(await list(cases.commander, 'state=concluded'))).not.toContain(caseId);
      expect(idsOf(await list(cases.provinceCommander, `unitId=${cases.investigating}`))).toContain(caseId);
      expect(idsOf(await list(cases.provinceCommander, `unitId=${cases.commune}`))).toEqual([]);
    });

    it('shows a commander the units below, and no others', async () => {
      const { caseId } = await cases.openCase();
      expect(idsOf(await list(cases.commander))).toContain(caseId);
      expect(idsOf(await list(cases.provinceCommander))).toContain(caseId);
      expect(idsOf(await list(cases.otherCommander))).not.toContain(caseId);
    });

    it('shows an investigator what they are assigned to, and nothing else', async () => {
      const mine = await cases.openCase();
      await cases.assigned(mine.caseId);
      const notMine = await cases.openCase();
      const seen = idsOf(await list(cases.supporter));
      expect(seen).toContain(mine.caseId);
      expect(seen).not.toContain(notMine.caseId);
      expect(idsOf(await list(cases.posted))).toEqual([]);
    });

    it('leaves out what the caller is recused from', async () => {
      const { caseId } = await cases.openCase({ recusedOfficerIds: [cases.deputy.officerId] });
      expect(idsOf(await list(cases.commander))).toContain(caseId);
      expect(idsOf(await list(cases.deputy))).not.toContain(caseId);
    });

    it('refuses a filter it does not know and a cursor it did not give', async () => {
      for (const query of ['lane=mine', 'state=lost', 'limit=101', 'limit=0', 'cursor=abcd', 'text=x']) {
        const answer = await cases.get(cases.commander, `cases?${query}`);
        expect([query, answer.status, problemOf(answer)]).toEqual([query, 422, 'invalid-fields']);
      }
    });

    it('is for investigators and case commanders', async () => {
      const operator: Actor = {
        officerId: randomUUID(),
        appointments: [{ unitId: cases.investigating, role: 'operator' }],
      };
      expect(problemOf(await cases.get(operator, 'cases'))).toBe('forbidden');
      expect(problemOf(await cases.test.request('GET', '/api/cases/cases'))).toBe('unauthenticated');
    });
  });

  describe('one case', () => {
    it('is shown with its words, and the reading leaves a trace', async () => {
      const { caseId } = await cases.openCase();
      await cases.planned(caseId);
      const file = await cases.detail(caseId, cases.lead);
      expect(file).toMatchObject({
        state: 'verifying',
        assignment: { leadOfficerId: cases.lead.officerId },
        plan: { authorId: cases.lead.officerId, text: { purpose: PLAN_WORDS } },
        decisions: [{ kind: 'assignment' }],
      });
      const { rows } = await cases.admin.query(
        `select actor_id, detail from cases.audit_entry where subject_id = $1 and action = 'case-read'`,
        [caseId],
      );
      expect(rows).toEqual([{ actor_id: cases.lead.officerId, detail: {} }]);
    });

    it('has its version as entity tag', async () => {
      const { caseId } = await cases.openCase();
      const answer = await cases.get(cases.commander, `cases/${caseId}`);
      expect(answer.headers.get('etag')).toBe('"1"');
    });

    it('does not exist for officers outside', async () => {
      const { caseId } = await cases.openCase({ recusedOfficerIds: [cases.deputy.officerId] });
      await cases.assigned(caseId);
      for (const outsider of [cases.posted, cases.otherCommander, cases.deputy]) {
        const answer = await cases.get(outsider, `cases/${caseId}`);
        expect([answer.status, problemOf(answer)]).toEqual([404, 'not-found']);
      }
      for (const insider of [cases.lead, cases.supporter, cases.commander, cases.provinceCommander]) {
        expect((await cases.get(insider, `cases/${caseId}`)).status).toBe(200);
      }
    });

    it('does not exist under an id that names nothing', async () => {
      for (const id of [randomUUID(), 'not-an-id']) {
        expect(problemOf(await cases.get(cases.commander, `cases/${id}`))).toBe('not-found');
      }
    });
  });

  it('keeps every word of a case out of tables, events and audit', async () => {
    const { caseId } = await cases.openCase();
    await cases.concluded(caseId);
    const { rows } = await cases.admin.query<{ table: string }>(
      `select quote_ident(schemaname) || '.' || quote_ident(tablename) as table from pg_tables
       where schemaname in ('cases', 'bus')`,
    );
    for (const { table } of rows) {
      const found = await cases.admin.query(`select from ${table} t where t::text like any($1)`, [
        [PLAN_WORDS, REPORT_WORDS].map((words) => `%${words.slice(0, 12)}%`),
      ]);
      expect([table, found.rowCount]).toEqual([table, 0]);
    }
  });

  it('tells in its metrics how many clocks of each kind are overdue', async () => {
    await cases.openCase({ competentReceivedAt: '2026-10-01T08:15:00+07:00' });
    const sum = await cases.test.service.app.get(OverdueClocks).measure();
    expect(sum).toBeGreaterThanOrEqual(5);
    const { text } = await cases.test.request('GET', '/metrics');
    expect(text).toMatch(/keng_cases_overdue_clocks\{clock="verification",service="cases"\} [1-9]/);
    expect(text).toMatch(/keng_cases_overdue_clocks\{clock="reporter_result",service="cases"\} 0/);
  });
});

expectCleanExit();
