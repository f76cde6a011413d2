import { randomUUID } from 'node:crypto';
import { expectCleanExit } from '@keng/testing';
import { aNumber, aPlan, CasesUnderTest, problemOf, reporter, versionOf } from './cases-under-test';

describe('work on a case', () => {
  let cases: CasesUnderTest;
  beforeAll(async () => void (cases = await CasesUnderTest.start()));
  afterAll(() => cases.stop());

  describe('the plan', () => {
    it('is written by the lead officer, rewritten, approved and then fixed', async () => {
      const { caseId } = await cases.openCase();
      const assigned = await cases.assigned(caseId);
      const first = await cases.writePlan(caseId, assigned);
      expect([first.status, first.body]).toEqual([
        200,
        { caseId, planId: expect.any(String), version: assigned + 1 },
      ]);
      const second = await cases.writePlan(caseId, assigned + 1);
      expect(second.body['planId']).toBe(first.body['planId']);
      const approval = await cases.post(cases.commander, `${caseId}/plan/approval`, assigned + 2);
      expect([approval.status, approval.body]).toEqual([
        200,
        { caseId, approvedAt: '2026-11-02T01:20:00Z', version: assigned + 3 },
      ]);
      const late = await cases.writePlan(caseId, assigned + 3);
      expect([late.status, problemOf(late)]).toEqual([409, 'plan-approved']);
      const again = await cases.post(cases.commander, `${caseId}/plan/approval`, assigned + 3);
      expect([again.status, problemOf(again)]).toEqual([409, 'plan-approved']);
    });

    it('emits nothing as a draft, and the next event has the next number all the same', async () => {
      const { caseId } = await cases.openCase();
      await cases.planned(caseId);
      const events = await cases.eventsOf(caseId);
      expect(events.map(({ type, event_seq }) => [event_seq, type])).toEqual([
        [1, 'vn.keng.cases.case.opened.v1'],
        [2, 'vn.keng.cases.case.assigned.v1'],
        [3, 'vn.keng.cases.case.plan-approved.v1'],
      ]);
    });

    it('cannot be approved before it is there', async () => {
      const { caseId } = await cases.openCase();
      const answer = await cases.post(
        cases.commander,
        `${caseId}/plan/approval`,
        await cases.assigned(caseId),
      );
      expect([answer.status, problemOf(answer)]).toEqual([409, 'plan-missing']);
    });

    it('is the lead officer’s to write and the commander’s to approve', async () => {
      const { caseId } = await cases.openCase();
      const version = await cases.assigned(caseId);
      const writers = [cases.supporter, cases.commander, cases.posted, cases.lead];
      const written = [];
      for (const writer of writers) written.push((await cases.writePlan(caseId, version, writer)).status);
      expect(written).toEqual([403, 403, 404, 200]);
      const approvers = [cases.lead, cases.otherCommander, cases.commander];
      const approved = [];
      for (const as of approvers)
        approved.push((await cases.post(as, `${caseId}/plan/approval`, version + 1)).status);
      expect(approved).toEqual([403, 404, 200]);
    });

    it.each([
      { purpose: '' },
      { content: 'x'.repeat(20_001) },
      { steps: [{ text: 'x', dueOn: 'mai' }] },
      { name: 'x' },
    ])('is refused with what does not fit', async (given) => {
      const { caseId } = await cases.openCase();
      const answer = await cases.test.request('PUT', `/api/cases/cases/${caseId}/plan`, {
        as: cases.lead,
        version: 1,
        body: { ...aPlan(), ...given },
      });
      expect([answer.status, problemOf(answer)]).toEqual([422, 'invalid-fields']);
    });
  });

  describe('an entry of the log', () => {
    const anEntry = (given: object = {}) => ({
      kind: 'statement_taken',
      occurredAt: '2026-11-02T08:18:00+07:00',
      text: 'bà hàng xóm kể lại',
      ...given,
    });

    it('is added inside an approved plan and moves no version', async () => {
      const { caseId } = await cases.openCase();
      const version = await cases.planned(caseId);
      const answer = await cases.post(cases.supporter, `${caseId}/entries`, undefined, anEntry());
      expect([answer.status, answer.body]).toEqual([201, { caseId, entryId: expect.any(String), version }]);
      expect((await cases.detail(caseId)).entries).toEqual([
        {
          entryId: answer.body['entryId'],
          kind: 'statement_taken',
          occurredAt: '2026-11-02T01:18:00Z',
          recordedAt: '2026-11-02T01:20:00Z',
          authorId: cases.supporter.officerId,
          text: 'bà hàng xóm kể lại',
        },
      ]);
    });

    it('is refused before the plan is approved', async () => {
      const { caseId } = await cases.openCase();
      versionOf(await cases.writePlan(caseId, await cases.assigned(caseId)));
      const answer = await cases.post(cases.lead, `${caseId}/entries`, undefined, anEntry());
      expect([answer.status, problemOf(answer)]).toEqual([409, 'plan-not-approved']);
    });

    it('is refused once the case is concluded, and for the future', async () => {
      const { caseId } = await cases.openCase();
      await cases.concluded(caseId);
      expect(problemOf(await cases.post(cases.lead, `${caseId}/entries`, undefined, anEntry()))).toBe(
        'case-not-verifying',
      );
      const open = await cases.openCase();
      await cases.planned(open.caseId);
      const future = anEntry({ occurredAt: '2026-11-02T09:00:00+07:00' });
      expect((await cases.post(cases.lead, `${open.caseId}/entries`, undefined, future)).body).toMatchObject({
        fields: [{ name: 'occurredAt', code: 'in_future' }],
      });
    });

    it('is for assigned officers', async () => {
      const { caseId } = await cases.openCase();
      await cases.planned(caseId);
      const statuses = [];
      for (const as of [cases.commander, cases.posted, cases.lead]) {
        statuses.push((await cases.post(as, `${caseId}/entries`, undefined, anEntry())).status);
      }
      expect(statuses).toEqual([403, 404, 201]);
    });

    it('is added once however often it is sent', async () => {
      const { caseId } = await cases.openCase();
      await cases.planned(caseId);
      const request = { as: cases.lead, key: randomUUID(), body: anEntry() };
      const send = () => cases.test.request('POST', `/api/cases/cases/${caseId}/entries`, request);
      const answers = await Promise.all(Array.from({ length: 5 }, send));
      expect(new Set(answers.map(({ body }) => body['entryId'])).size).toBe(1);
      expect((await cases.detail(caseId)).entries).toHaveLength(1);
    });
  });

  describe('a notice', () => {
    const aNotice = (given: object = {}) => ({
      noticeCode: 'procuracy_received',
      sentOn: '2026-11-02',
      documentNumber: '15/TB-CSĐT',
      deliveredBy: 'in_person',
      ...given,
    });

    it('satisfies its clock and is announced', async () => {
      const { caseId, tipId } = await cases.openCase();
      const version = await cases.assigned(caseId);
      const answer = await cases.post(cases.supporter, `${caseId}/notices`, version, aNotice());
      const file = await cases.detail(caseId);
      const clock = file.clocks.find(({ code }) => code === 'procuracy_received');
      expect([answer.status, answer.body]).toEqual([
        201,
        {
          caseId,
          noticeId: file.notices[0]?.noticeId,
          clockId: clock?.clockId,
          satisfiedClockIds: [clock?.clockId],
          version: version + 1,
        },
      ]);
      expect(clock?.status).toBe('satisfied');
      expect((await cases.eventsOf(caseId)).at(-1)).toMatchObject({
        type: 'vn.keng.cases.case.notice-sent.v1',
        payload: {
          caseId,
          noticeCode: 'procuracy_received',
          sentOn: '2026-11-02',
          deliveredBy: 'in_person',
          tipIds: [tipId],
        },
      });
    });

    it('is sent once', async () => {
      const { caseId } = await cases.openCase();
      const version = versionOf(await cases.post(cases.commander, `${caseId}/notices`, 1, aNotice()));
      const again = await cases.post(cases.commander, `${caseId}/notices`, version, aNotice());
      expect([again.status, problemOf(again)]).toEqual([409, 'notice-already-sent']);
    });

    it('is not sent tomorrow, nor to a reporter who refused, nor about a result there is not', async () => {
      const { caseId } = await cases.openCase({ reporters: [reporter({ identityStatus: 'refused' })] });
      const send = (given: object) => cases.post(cases.commander, `${caseId}/notices`, 1, aNotice(given));
      const future = await send({ sentOn: '2026-11-03' });
      expect([future.status, problemOf(future)]).toEqual([422, 'sent-in-future']);
      const refused = await send({ noticeCode: 'reporter_received' });
      expect([refused.status, problemOf(refused)]).toEqual([409, 'reporter-refused']);
      expect((await send({ noticeCode: 'procuracy_decision' })).body).toMatchObject({
        fields: [{ name: 'noticeCode', code: 'not_due' }],
      });
      expect(problemOf(await send({ deliveredBy: 'pigeon' }))).toBe('invalid-fields');
    });

    it('follows the conclusion to procuracy and reporter', async () => {
      const { caseId } = await cases.openCase();
      let version = await cases.concluded(caseId);
      for (const noticeCode of ['procuracy_decision', 'reporter_result']) {
        version = versionOf(
          await cases.post(cases.lead, `${caseId}/notices`, version, aNotice({ noticeCode })),
        );
      }
      const open = (await cases.detail(caseId)).clocks.filter(({ status }) => status === 'on_time');
      expect(open.map(({ code }) => code)).toEqual(['procuracy_received', 'reporter_received']);
    });

    it('is for assigned officers and the commander', async () => {
      const { caseId } = await cases.openCase();
      const version = await cases.assigned(caseId);
      const statuses = [];
      for (const as of [cases.posted, cases.otherCommander, cases.lead]) {
        statuses.push((await cases.post(as, `${caseId}/notices`, version, aNotice())).status);
      }
      expect(statuses).toEqual([404, 404, 201]);
    });
  });

  describe('a proposal', () => {
    it('is filed by the lead officer and satisfies the closing report clock', async () => {
      const { caseId } = await cases.openCase();
      const version = await cases.planned(caseId);
      const answer = await cases.propose(caseId, version);
      expect([answer.status, answer.body]).toEqual([
        200,
        { caseId, proposalId: expect.any(String), version: version + 1 },
      ]);
      const file = await cases.detail(caseId);
      expect(file).toMatchObject({
        state: 'verifying',
        conclusion: null,
        proposal: { conclusion: 'instituted' },
      });
      expect(file.clocks.find(({ code }) => code === 'closing_report')?.status).toBe('satisfied');
    });

    it.each([
      ['ground-required', 422, { conclusion: 'not_instituted' }],
      ['invalid-fields', 422, { groundCode: 'amnesty' }],
      ['invalid-fields', 422, { conclusion: 'not_instituted', groundCode: 'because' }],
      [
        'alias-not-in-case',
        422,
        { contributions: [{ contributionId: randomUUID(), alias: randomUUID(), kind: 'evidence' }] },
      ],
      ['invalid-fields', 422, { contributions: [{ contributionId: randomUUID(), kind: 'evidence' }] }],
      [
        'invalid-fields',
        422,
        { contributions: [{ contributionId: randomUUID(), partyId: randomUUID(), kind: 'gossip' }] },
      ],
      ['invalid-fields', 422, { incidentCount: -1 }],
    ])('answers %s (%i) to %j', async (slug, status, given) => {
      const { caseId } = await cases.openCase();
      const answer = await cases.propose(caseId, await cases.planned(caseId), given);
      expect([answer.status, problemOf(answer)]).toEqual([status, slug]);
    });

    it('refuses the same contribution twice', async () => {
      const { caseId } = await cases.openCase();
      const contribution = { contributionId: randomUUID(), partyId: randomUUID(), kind: 'evidence' };
      const answer = await cases.propose(caseId, await cases.planned(caseId), {
        contributions: [contribution, contribution],
      });
      expect([answer.status, problemOf(answer)]).toEqual([422, 'invalid-fields']);
    });

    it('refuses an alias under a tip it did not come with', async () => {
      const brought = reporter();
      const { caseId } = await cases.openCase({ reporters: [brought] });
      const other = await cases.openCase({ caseId });
      const answer = await cases.propose(caseId, await cases.planned(caseId, 2), {
        contributions: [
          { contributionId: randomUUID(), alias: brought.alias, tipId: other.tipId, kind: 'valuable_tip' },
        ],
      });
      expect(problemOf(answer)).toBe('alias-not-in-case');
    });

    it('is refused without an approved plan, and from anybody else', async () => {
      const { caseId } = await cases.openCase();
      const version = await cases.assigned(caseId);
      expect(problemOf(await cases.propose(caseId, version))).toBe('plan-not-approved');
      const statuses = [];
      for (const as of [cases.supporter, cases.commander, cases.posted]) {
        statuses.push((await cases.propose(caseId, version, {}, as)).status);
      }
      expect(statuses).toEqual([403, 403, 404]);
    });
  });

  describe('twenty at once', () => {
    const outcomes = (answers: readonly { status: number }[]) => {
      const count = (status: number) => answers.filter((answer) => answer.status === status).length;
      return [count(200), count(412) + count(409)];
    };
    const at20 = <Result>(act: () => Promise<Result>) => Promise.all(Array.from({ length: 20 }, act));

    it('assign: one wins', async () => {
      const { caseId } = await cases.openCase();
      const answers = await at20(() =>
        cases.post(cases.commander, `${caseId}/assignment`, 1, cases.assignment()),
      );
      expect(outcomes(answers)).toEqual([1, 19]);
      expect(await cases.eventsOf(caseId)).toHaveLength(2);
    });

    it('extend: one wins', async () => {
      const { caseId } = await cases.openCase();
      const version = await cases.assigned(caseId);
      const extend = () =>
        cases.post(cases.commander, `${caseId}/extensions`, version, {
          reasonCode: 'complex',
          decisionNumber: aNumber(),
          decidedOn: '2026-11-02',
        });
      expect(outcomes(await at20(extend))).toEqual([1, 19]);
    });

    it('conclude: one wins', async () => {
      const { caseId } = await cases.openCase();
      const version = await cases.proposed(caseId);
      const conclude = () =>
        cases.post(cases.commander, `${caseId}/conclusion`, version, {
          decisionNumber: aNumber(),
          decidedOn: '2026-11-02',
        });
      expect(outcomes(await at20(conclude))).toEqual([1, 19]);
      const concluded = (await cases.eventsOf(caseId)).filter(({ type }) => type.includes('concluded'));
      expect(concluded).toHaveLength(1);
    });

    it('use the same decision number for as many cases: one gets it', async () => {
      const files = await at20(() => cases.openCase());
      const decisionNumber = aNumber();
      const answers = await Promise.all(
        files.map(({ caseId }) =>
          cases.post(cases.commander, `${caseId}/assignment`, 1, cases.assignment({ decisionNumber })),
        ),
      );
      expect(outcomes(answers)).toEqual([1, 19]);
      const refused = answers.filter(({ status }) => status !== 200).map(problemOf);
      expect(new Set(refused)).toEqual(new Set(['decision-number-taken']));
    });
  });
});

expectCleanExit();
