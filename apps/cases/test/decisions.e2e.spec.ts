import { randomUUID } from 'node:crypto';
import { expectCleanExit } from '@keng/testing';
import { aNumber, CasesUnderTest, problemOf, reporter, versionOf } from './cases-under-test';

describe('decisions about a case', () => {
  let cases: CasesUnderTest;
  beforeAll(async () => void (cases = await CasesUnderTest.start()));
  afterAll(() => cases.stop());

  const today = { decidedOn: '2026-11-02' };
  const anExtension = (given: object = {}) => ({
    reasonCode: 'complex',
    decisionNumber: aNumber(),
    ...today,
    ...given,
  });

  describe('assignment', () => {
    const assign = (caseId: string, given: object = {}, as = cases.commander, version = 1) =>
      cases.post(as, `${caseId}/assignment`, version, cases.assignment(given));

    it('starts the verification and tells who may read the tips from now on', async () => {
      const { caseId, tipId } = await cases.openCase();
      const answer = await assign(caseId, { decisionNumber: '7001/QĐ-CSĐT' });
      expect([answer.status, answer.body]).toEqual([
        200,
        { caseId, state: 'verifying', decisionNumber: '7001/QĐ-CSĐT', version: 2 },
      ]);
      expect((await cases.eventsOf(caseId))[1]).toMatchObject({
        type: 'vn.keng.cases.case.assigned.v1',
        event_seq: 2,
        payload: {
          tipIds: [tipId],
          leadOfficerId: cases.lead.officerId,
          supportingOfficerIds: [cases.supporter.officerId],
          previousOfficerIds: [],
          decisionNumber: '7001/QĐ-CSĐT',
        },
      });
    });

    it('made anew takes the case away from those before', async () => {
      const { caseId } = await cases.openCase();
      await cases.assigned(caseId);
      const next = { leadOfficerId: cases.double.officerId, supportingOfficerIds: [] };
      await assign(caseId, next, cases.commander, 2);
      expect((await cases.eventsOf(caseId))[2]?.payload).toMatchObject({
        previousOfficerIds: [cases.lead.officerId, cases.supporter.officerId],
      });
      expect((await cases.get(cases.lead, `cases/${caseId}`)).status).toBe(404);
      expect((await cases.get(cases.double, `cases/${caseId}`)).status).toBe(200);
    });

    it('reaches officers posted elsewhere who belong to a body above', async () => {
      const { caseId } = await cases.openCase();
      const answer = await assign(caseId, { leadOfficerId: cases.posted.officerId });
      expect(answer.status).toBe(200);
    });

    it.each([
      ['capacity-missing', 'an officer without capacity', () => cases.incapable],
      ['capacity-missing', 'an officer whose capacity is out of reach', () => cases.foreigner],
      ['officer-inactive', 'an officer who is not active', () => cases.inactive],
      ['officer-inactive', 'an officer nobody knows', () => ({ officerId: randomUUID() })],
    ])('answers %s for %s', async (slug, _, officer) => {
      const { caseId } = await cases.openCase();
      const lead = await assign(caseId, { leadOfficerId: officer().officerId });
      const support = await assign(caseId, { supportingOfficerIds: [officer().officerId] });
      expect([lead, support].map((answer) => [answer.status, problemOf(answer)])).toEqual([
        [422, slug],
        [422, slug],
      ]);
    });

    it('answers officer-recused for an officer named in a tip', async () => {
      const { caseId } = await cases.openCase({ recusedOfficerIds: [cases.lead.officerId] });
      const answer = await assign(caseId);
      expect([answer.status, problemOf(answer)]).toEqual([422, 'officer-recused']);
    });

    it('answers decision-number-taken for a number used in the year, also in another spelling', async () => {
      const [first, second] = [await cases.openCase(), await cases.openCase()];
      versionOf(await assign(first.caseId, { decisionNumber: '7100/QĐ-CSĐT' }));
      for (const decisionNumber of ['7100/QĐ-CSĐT', '07100/qđ-csđt']) {
        const answer = await assign(second.caseId, { decisionNumber });
        expect([answer.status, problemOf(answer)]).toEqual([409, 'decision-number-taken']);
      }
      expect(await cases.eventsOf(second.caseId)).toHaveLength(1);
    });

    it('asks for the number where the unit types it', async () => {
      const { caseId } = await cases.openCase();
      const answer = await assign(caseId, { decisionNumber: undefined });
      expect(answer.body).toMatchObject({ fields: [{ name: 'decisionNumber', code: 'required' }] });
    });

    it.each([
      { decidedOn: '2026-11-03' },
      { decidedOn: '2026-11-01' },
      { decidedOn: '2026-02-30' },
      { more: 1 },
    ])('refuses %j as invalid', async (given) => {
      const { caseId } = await cases.openCase();
      const answer = await assign(caseId, given);
      expect([answer.status, problemOf(answer)]).toEqual([422, 'invalid-fields']);
    });

    it('is for the commander: not for investigators, not for commanders elsewhere, not for the recused', async () => {
      const { caseId } = await cases.openCase({ recusedOfficerIds: [cases.deputy.officerId] });
      const answers = [
        await assign(caseId, {}, cases.lead),
        await assign(caseId, {}, cases.otherCommander),
        await assign(caseId, {}, cases.deputy),
        await assign(caseId, {}, cases.provinceCommander),
      ];
      expect(answers.map(({ status }) => status)).toEqual([403, 404, 404, 200]);
    });

    it('needs the version that the officer saw', async () => {
      const { caseId } = await cases.openCase();
      const without = await cases.post(
        cases.commander,
        `${caseId}/assignment`,
        undefined,
        cases.assignment(),
      );
      expect([without.status, problemOf(without)]).toEqual([428, 'version-required']);
      const stale = await assign(caseId, {}, cases.commander, 9);
      expect([stale.status, problemOf(stale)]).toEqual([412, 'stale-version']);
    });

    it('takes effect once however often it is sent', async () => {
      const { caseId } = await cases.openCase();
      const request = {
        as: cases.commander,
        key: randomUUID(),
        version: 1,
        body: cases.assignment(),
      };
      const path = `/api/cases/cases/${caseId}/assignment`;
      const answers = [
        await cases.test.request('POST', path, request),
        await cases.test.request('POST', path, request),
      ];
      expect(answers.map(({ status, body }) => [status, body])).toEqual([
        [200, answers[0]?.body],
        [200, answers[0]?.body],
      ]);
      expect(await cases.eventsOf(caseId)).toHaveLength(2);
    });
  });

  describe('extension', () => {
    it('gives two months in all, with both dates', async () => {
      const { caseId } = await cases.openCase();
      const version = await cases.assigned(caseId);
      const body = anExtension({ decisionNumber: '7200/QĐ-CSĐT', reasonCode: 'many_places' });
      const answer = await cases.post(cases.commander, `${caseId}/extensions`, version, body);
      expect([answer.status, answer.body]).toEqual([
        200,
        {
          caseId,
          term: 'extended',
          decisionNumber: '7200/QĐ-CSĐT',
          dueAt: '2027-01-02T17:00:00Z',
          legalEndAt: '2027-01-04T17:00:00Z',
          version: 3,
        },
      ]);
      const { clocks } = await cases.detail(caseId);
      const verification = clocks.filter(({ code }) => code === 'verification');
      expect(verification.map(({ status, dueOn, legalEndOn }) => [status, dueOn, legalEndOn])).toEqual([
        ['superseded', '2026-11-22', '2026-11-23'],
        ['on_time', '2027-01-02', '2027-01-04'],
      ]);
      expect(clocks.find(({ code }) => code === 'procuracy_extension_request')).toMatchObject({
        dueOn: '2026-12-28',
        legalEndOn: '2026-12-28',
      });
      expect((await cases.eventsOf(caseId))[2]).toMatchObject({
        type: 'vn.keng.cases.case.extended.v1',
        payload: { term: 'extended', reasonCode: 'many_places', legalEndAt: '2027-01-04T17:00:00Z' },
      });
    });

    it('is given once', async () => {
      const { caseId } = await cases.openCase();
      const version = await cases.assigned(caseId);
      const extended = versionOf(
        await cases.post(cases.commander, `${caseId}/extensions`, version, anExtension()),
      );
      const again = await cases.post(cases.commander, `${caseId}/extensions`, extended, anExtension());
      expect([again.status, problemOf(again)]).toEqual([409, 'already-extended']);
    });

    it('is not given after the term, nor before assignment', async () => {
      const late = await cases.openCase({ competentReceivedAt: '2026-10-01T08:15:00+07:00' });
      const version = await cases.assigned(late.caseId);
      const expired = await cases.post(cases.commander, `${late.caseId}/extensions`, version, anExtension());
      expect([expired.status, problemOf(expired)]).toEqual([409, 'term-expired']);
      const fresh = await cases.openCase();
      const early = await cases.post(cases.commander, `${fresh.caseId}/extensions`, 1, anExtension());
      expect([early.status, problemOf(early)]).toEqual([409, 'case-not-verifying']);
    });

    it('is for the commander and takes a number of its own', async () => {
      const { caseId } = await cases.openCase();
      const version = await cases.assigned(caseId);
      const [{ decisionNumber } = { decisionNumber: '' }] = (await cases.detail(caseId)).decisions;
      const taken = await cases.post(
        cases.commander,
        `${caseId}/extensions`,
        version,
        anExtension({ decisionNumber }),
      );
      expect(problemOf(taken)).toBe('decision-number-taken');
      expect((await cases.post(cases.lead, `${caseId}/extensions`, version, anExtension())).status).toBe(403);
      expect(
        (await cases.post(cases.otherCommander, `${caseId}/extensions`, version, anExtension())).status,
      ).toBe(404);
      expect((await cases.post(cases.deputy, `${caseId}/extensions`, version, anExtension())).status).toBe(
        200,
      );
    });
  });

  describe('conclusion', () => {
    const decide = (caseId: string, version: number, as = cases.commander, given: object = {}) =>
      cases.post(as, `${caseId}/conclusion`, version, { decisionNumber: aNumber(), ...today, ...given });

    it('tells the outcome, and who contributed what, in one event', async () => {
      const brought = reporter({ associationUnitId: cases.commune });
      const { caseId, tipId } = await cases.openCase({ reporters: [brought], communeUnitId: cases.commune });
      const contributions = [
        {
          contributionId: randomUUID(),
          alias: brought.alias,
          tipId,
          associationUnitId: cases.commune,
          kind: 'valuable_tip',
        },
        { contributionId: randomUUID(), partyId: randomUUID(), kind: 'direct_capture' },
      ];
      const version = await cases.proposed(caseId, {
        conclusion: 'not_instituted',
        groundCode: 'no_elements_of_crime',
        contributions,
      });
      const answer = await decide(caseId, version, cases.commander, { decisionNumber: '7300/QĐ-CSĐT' });
      expect([answer.status, answer.body]).toEqual([
        200,
        { caseId, state: 'concluded', decisionNumber: '7300/QĐ-CSĐT', version: version + 1 },
      ]);
      const file = await cases.detail(caseId);
      expect(file).toMatchObject({
        conclusion: 'not_instituted',
        groundCode: 'no_elements_of_crime',
        contributions,
      });
      const event = (await cases.eventsOf(caseId)).at(-1);
      expect(event).toEqual({
        type: 'vn.keng.cases.case.concluded.v1',
        key: caseId,
        event_seq: 4,
        payload: {
          caseId,
          caseNumber: file.caseNumber,
          unitId: cases.investigating,
          tipIds: [tipId],
          categoryCode: 'drugs_trafficking',
          communeUnitId: cases.commune,
          conclusion: 'not_instituted',
          groundCode: 'no_elements_of_crime',
          decisionNumber: '7300/QĐ-CSĐT',
          decidedOn: '2026-11-02',
          incidentCount: 1,
          suspectCount: 2,
          contributions,
        },
      });
    });

    it('takes two people', async () => {
      const { caseId } = await cases.openCase();
      const assignment = { leadOfficerId: cases.double.officerId, supportingOfficerIds: [] };
      const body = cases.assignment(assignment);
      const assigned = versionOf(await cases.post(cases.commander, `${caseId}/assignment`, 1, body));
      const written = versionOf(await cases.writePlan(caseId, assigned, cases.double));
      const ownPlan = await cases.post(cases.double, `${caseId}/plan/approval`, written);
      expect([ownPlan.status, problemOf(ownPlan)]).toEqual([403, 'own-plan']);
      const approved = versionOf(await cases.post(cases.deputy, `${caseId}/plan/approval`, written));
      const proposed = versionOf(await cases.propose(caseId, approved, {}, cases.double));
      const own = await decide(caseId, proposed, cases.double);
      expect([own.status, problemOf(own)]).toEqual([403, 'own-proposal']);
      expect((await decide(caseId, proposed, cases.deputy)).status).toBe(200);
    });

    it('needs a proposal, a free number, and happens once', async () => {
      const { caseId } = await cases.openCase();
      const planned = await cases.planned(caseId);
      expect(problemOf(await decide(caseId, planned))).toBe('proposal-missing');
      const [{ decisionNumber } = { decisionNumber: '' }] = (await cases.detail(caseId)).decisions;
      const proposed = versionOf(await cases.propose(caseId, planned));
      expect(problemOf(await decide(caseId, proposed, cases.commander, { decisionNumber }))).toBe(
        'decision-number-taken',
      );
      const concluded = versionOf(await decide(caseId, proposed));
      expect(problemOf(await decide(caseId, concluded))).toBe('case-not-verifying');
      expect(
        problemOf(await cases.post(cases.commander, `${caseId}/assignment`, concluded, cases.assignment())),
      ).toBe('case-not-verifying');
    });

    it('is for the commander, and never for the recused', async () => {
      const { caseId } = await cases.openCase({ recusedOfficerIds: [cases.deputy.officerId] });
      const version = await cases.proposed(caseId);
      const answers = [
        await decide(caseId, version, cases.lead),
        await decide(caseId, version, cases.otherCommander),
        await decide(caseId, version, cases.deputy),
        await decide(caseId, version, cases.provinceCommander),
      ];
      expect(answers.map(({ status }) => status)).toEqual([403, 404, 404, 200]);
    });
  });

  it('take their numbers from the unit’s own series where it is managed here', async () => {
    const unitId = randomUUID();
    await cases.admin.query(
      `insert into cases.number_series (id, series, unit_id, mode, symbol, valid_from, basis)
       values (gen_random_uuid(), 'case_decision', $1, 'managed', 'QĐ-PC01', '2026-01-01', 'QĐ 1/2026')`,
      [unitId],
    );
    const chief = { officerId: randomUUID(), appointments: [{ unitId, role: 'case_commander' as const }] };
    await cases.grantCapacity(cases.lead.officerId, unitId);
    const assign = async (given: object) => {
      const { caseId } = await cases.openCase({ unitId });
      const body = cases.assignment({ supportingOfficerIds: [], decisionNumber: undefined, ...given });
      return cases.post(chief, `${caseId}/assignment`, 1, body);
    };
    const refused = await assign({ leadOfficerId: randomUUID() });
    expect(problemOf(refused)).toBe('officer-inactive');
    const numbers = [await assign({}), await assign({})].map(({ body }) => String(body['decisionNumber']));
    expect(numbers).toEqual(['01/QĐ-PC01', '02/QĐ-PC01']);
    const typed = await assign({ decisionNumber: '9/QĐ-PC01' });
    expect(typed.body).toMatchObject({ fields: [{ name: 'decisionNumber', code: 'given_by_system' }] });
  });
});

expectCleanExit();
