import { randomUUID } from 'node:crypto';
import { expectCleanExit, eventually } from '@keng/testing';
import { CasesUnderTest, reporter, versionOf } from './cases-under-test';

describe('an accepted tip', () => {
  let cases: CasesUnderTest;
  beforeAll(async () => void (cases = await CasesUnderTest.start()));
  afterAll(() => cases.stop());

  it('opens a case with a number, clocks and the event CaseOpened', async () => {
    const tip = await cases.acceptTip({ communeUnitId: cases.commune });
    await cases.seen(tip.caseId);
    const file = await cases.detail(tip.caseId);
    expect(file).toMatchObject({
      state: 'awaiting_assignment',
      term: 'base',
      version: 1,
      caseYear: 2026,
      tips: [{ tipId: tip.tipId, registerNumber: 212 }],
    });
    const [opened] = await cases.eventsOf(tip.caseId);
    expect(opened).toMatchObject({
      type: 'vn.keng.cases.case.opened.v1',
      event_seq: 1,
      payload: {
        caseId: tip.caseId,
        caseNumber: file.caseNumber,
        tipIds: [tip.tipId],
        dueAt: '2026-11-22T17:00:00Z',
        legalEndAt: '2026-11-23T17:00:00Z',
      },
    });
  });

  it('shows both dates of each clock with its basis', async () => {
    const { caseId } = await cases.openCase();
    const { clocks } = await cases.detail(caseId);
    const dates = clocks.map(({ code, dueOn, legalEndOn }) => [code, dueOn, legalEndOn]);
    expect(dates).toEqual([
      ['assignment', '2026-11-05', '2026-11-05'],
      ['verification', '2026-11-22', '2026-11-23'],
      ['closing_report', '2026-11-15', '2026-11-15'],
      ['procuracy_received', '2026-11-05', '2026-11-05'],
      ['reporter_received', '2026-11-05', '2026-11-05'],
    ]);
    for (const { basis } of clocks) expect(basis).not.toBe('');
  });

  it('gets numbers without gaps, however many come at once', async () => {
    const unitId = randomUUID();
    const tips = await Promise.all(Array.from({ length: 20 }, () => cases.acceptTip({ unitId })));
    await Promise.all(tips.map(({ caseId }) => cases.seen(caseId)));
    const { rows } = await cases.admin.query<{ case_number: number }>(
      'select case_number from cases.case_file where unit_id = $1 order by 1',
      [unitId],
    );
    expect(rows.map((row) => row.case_number)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
  });

  it('opens one case though the event comes twice', async () => {
    const unitId = randomUUID();
    const tip = await cases.acceptTip({ unitId });
    await cases.seen(tip.caseId);
    await cases.replayFromTheBeginning();
    const sentinel = await cases.acceptTip({ unitId });
    await cases.seen(sentinel.caseId);
    const { rows } = await cases.admin.query(
      `select (select count(*)::int from cases.case_file where unit_id = $1) as cases,
              (select last from cases.register_series where unit_id = $1) as last`,
      [unitId],
    );
    expect(rows).toEqual([{ cases: 2, last: 2 }]);
  });

  it('keeps to its natural key even where the cursor has forgotten the event', async () => {
    const unitId = randomUUID();
    const tip = await cases.acceptTip({ unitId });
    await cases.seen(tip.caseId);
    await cases.admin.query('delete from cases.key_cursor where key = $1', [tip.tipId]);
    await cases.replayFromTheBeginning();
    await eventually('the event was taken again', async () => {
      const { rowCount } = await cases.admin.query('select from cases.key_cursor where key = $1', [
        tip.tipId,
      ]);
      return rowCount === 1;
    });
    expect(await cases.eventsOf(tip.caseId)).toHaveLength(1);
  });

  it('joins an open case and is announced as CaseTipAdded', async () => {
    const first = await cases.openCase();
    const second = await cases.acceptTip({ caseId: first.caseId, joinsCase: true });
    await eventually('the tip has joined', async () => (await cases.detail(first.caseId)).version === 2);
    expect(await cases.eventsOf(first.caseId)).toMatchObject([
      { event_seq: 1 },
      { type: 'vn.keng.cases.case.tip-added.v1', event_seq: 2, payload: { tipId: second.tipId } },
    ]);
  });

  it('that was to join a concluded case gets one of its own, with the old one as predecessor', async () => {
    const { caseId } = await cases.openCase();
    await cases.concluded(caseId);
    const late = await cases.acceptTip({ caseId, joinsCase: true });
    const successor = await eventually('a successor is open', async () => {
      const { rows } = await cases.admin.query<{ id: string }>(
        'select id from cases.case_file where predecessor_case_id = $1',
        [caseId],
      );
      return rows[0]?.id;
    });
    const file = await cases.detail(successor ?? '');
    expect(file).toMatchObject({ state: 'awaiting_assignment', predecessorCaseId: caseId });
    expect(file.tips.map(({ tipId }) => tipId)).toEqual([late.tipId]);
    expect((await cases.detail(caseId)).tips).toHaveLength(1);
  });

  it('opens the case it was to join when it comes first', async () => {
    const caseId = randomUUID();
    const early = await cases.acceptTip({ caseId, joinsCase: true });
    await cases.seen(caseId);
    const opener = await cases.acceptTip({ caseId });
    await eventually('both tips are in the case', async () => {
      const { tips } = await cases.detail(caseId);
      return tips.map(({ tipId }) => tipId).join() === [early.tipId, opener.tipId].join();
    });
  });

  it('shares one new case with the others though they all come at once', async () => {
    const caseId = randomUUID();
    const unitId = randomUUID();
    await Promise.all(Array.from({ length: 8 }, () => cases.openCase({ caseId, unitId })));
    const { rows } = await cases.admin.query(
      `select (select last from cases.register_series where unit_id = $2) as last,
              (select count(*)::int from cases.case_tip where case_id = $1) as tips`,
      [caseId, unitId],
    );
    expect(rows).toEqual([{ last: 1, tips: 8 }]);
  });

  it('runs no reporter clock for a reporter who refused to say who they are', async () => {
    const { caseId } = await cases.openCase({ reporters: [reporter({ identityStatus: 'refused' })] });
    const { clocks } = await cases.detail(caseId);
    expect(clocks.map(({ code }) => code)).not.toContain('reporter_received');
  });

  it('counts its year in Viet Nam', async () => {
    const unitId = randomUUID();
    cases.clock.set('2026-12-31T17:30:00Z');
    const { caseId } = await cases.openCase({ unitId });
    cases.clock.set('2026-11-02T08:20:00+07:00');
    const { rows } = await cases.admin.query(
      'select case_year, case_number from cases.case_file where id = $1',
      [caseId],
    );
    expect(rows).toEqual([{ case_year: 2027, case_number: 1 }]);
  });
});

describe('days off published later', () => {
  let cases: CasesUnderTest;
  beforeAll(async () => void (cases = await CasesUnderTest.start()));
  afterAll(() => cases.stop());

  it('move the legal end of running clocks, keep the raw end and the history, and leave ended clocks alone', async () => {
    const { caseId } = await cases.openCase();
    versionOf(await cases.post(cases.commander, `${caseId}/assignment`, 1, cases.assignment()));
    await cases.publishCalendar(2026, ['2026-11-05', '2026-11-23'], 2);
    const dates = async (code: string) => {
      const clock = (await cases.detail(caseId)).clocks.find((one) => one.code === code);
      return [clock?.dueOn, clock?.legalEndOn];
    };
    await eventually('the verification clock has moved', async () => {
      expect(await dates('verification')).toEqual(['2026-11-22', '2026-11-24']);
      return true;
    });
    expect(await dates('procuracy_received')).toEqual(['2026-11-05', '2026-11-06']);
    expect(await dates('reporter_received')).toEqual(['2026-11-06', '2026-11-06']);
    expect(await dates('assignment')).toEqual(['2026-11-05', '2026-11-05']);
    const { rows } = await cases.admin.query(
      `select clock_code, r.from_legal_end_at < r.to_legal_end_at as later
       from cases.clock_end_revision r join cases.case_clock k on k.id = r.clock_id
       where case_id = $1 order by 1`,
      [caseId],
    );
    expect(rows).toEqual([
      { clock_code: 'procuracy_received', later: true },
      { clock_code: 'reporter_received', later: true },
      { clock_code: 'verification', later: true },
    ]);
    const next = await cases.admin.query<{ repeated: boolean }>(
      `select c.next_due_at = (select min(k.due_at) from cases.case_clock k where k.case_id = c.id
         and k.satisfied_at is null and k.superseded_by is null and k.lapsed_at is null) as repeated
       from cases.case_file c where c.id = $1`,
      [caseId],
    );
    expect(next.rows).toEqual([{ repeated: true }]);
  });
});

expectCleanExit();
