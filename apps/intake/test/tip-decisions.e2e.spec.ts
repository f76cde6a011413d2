import { randomUUID } from 'node:crypto';
import {
  CaseAssignedV1,
  CaseConcludedV1,
  CaseOpenedV1,
  createPayload,
  IdentitySealedV1,
} from '@keng/contracts';
import type { Actor } from '@keng/kernel';
import { eventually } from '@keng/testing';
import { aClassification, aReporter, aTip, MONDAY, officer, PLANTED, startDesk, type Desk } from './desk';

const slugOf = ({ body }: { body: Record<string, never> }): string =>
  String(body['type']).replace('urn:keng:problem:', '');

describe('deciding about a tip', () => {
  let desk: Desk;
  let operator: Actor;
  let commander: Actor;
  let detective: Actor;
  let stranger: Actor;

  beforeAll(async () => {
    desk = await startDesk();
    operator = officer('operator', desk.units.commune);
    commander = officer('desk_commander', desk.units.commune);
    detective = officer('desk_commander', desk.units.province);
    stranger = officer('desk_commander', desk.units.neighbour);
  });
  afterAll(() => desk.stop());
  beforeEach(() => desk.clock.set(MONDAY));

  const decide = (tip: { tipId: string; version: number }, what: string, as: Actor, body: object) =>
    desk.post(`tips/${tip.tipId}/${what}`, as, body, { version: tip.version });
  const reread = async (tipId: string, as: Actor) => (await desk.get(`tips/${tipId}`, as)).body;

  /** A classified tip that the province holds, as after an ordinary transfer. */
  const atProvince = async (more: object = {}) => {
    const tip = await desk.classified(operator, more);
    const sent = await decide(tip, 'transfers', commander, aTransfer());
    const answer = await desk.post(
      `transfers/${String(sent.body['transferId'])}/answer`,
      detective,
      { outcome: 'accepted' },
      { version: Number(sent.body['version']) },
    );
    const received = { tipId: tip.tipId, version: Number(answer.body['version']) };
    const again = await decide(received, 'classification', detective, aClassification(more));
    expect(again.status).toBe(200);
    return { tipId: tip.tipId, version: Number(again.body['version']) };
  };
  const aTransfer = (more: object = {}): object => ({
    toUnitId: desk.units.province,
    reasonCode: 'preliminary_check_done',
    determinedAt: MONDAY,
    enclosures: [{ kind: 'document', quantity: 2 }],
    ...more,
  });

  describe('classification', () => {
    it('stops the 24 h clock, keeps the 7 days and tells what was decided', async () => {
      const tip = await desk.register(operator);
      desk.clock.advance({ hours: 2 });
      const answer = await decide(tip, 'classification', operator, aClassification());
      expect([answer.status, answer.body]).toEqual([
        200,
        {
          status: 'classified',
          clocks: [
            {
              clockCode: 'transfer_to_competent_body',
              dueAt: '2026-11-09T17:00:00Z',
              legalEndAt: '2026-11-09T17:00:00Z',
            },
          ],
          version: 2,
        },
      ]);
      expect(await desk.event(tip.tipId, 'classified')).toEqual({
        tipId: tip.tipId,
        unitId: desk.units.commune,
        kind: 'denunciation',
        categoryCode: 'theft',
        urgency: 'normal',
        classifiedAt: '2026-11-02T03:15:00Z',
      });
    });

    it('moves an urgent tip to 24 hours, which still count from its reception', async () => {
      const tip = await desk.register(operator);
      desk.clock.advance({ hours: 5 });
      await decide(tip, 'classification', operator, aClassification({ urgency: 'urgent' }));
      const { clocks } = (await reread(tip.tipId, operator)) as unknown as {
        clocks: {
          clockCode: string;
          dueAt: string;
          state: string;
          supersededBy: string | null;
          clockId: string;
        }[];
      };
      const [normal, urgent] = clocks.filter(({ clockCode }) => clockCode === 'transfer_to_competent_body');
      expect(clocks).toHaveLength(3);
      const superseded = [normal, urgent].find((clock) => clock?.state === 'superseded');
      const running = [normal, urgent].find((clock) => clock?.state === 'on_time');
      expect(running?.dueAt).toBe('2026-11-03T01:15:00Z');
      expect(superseded?.supersededBy).toBe(running?.clockId);
    });

    it('is made once, whoever of twenty is first', async () => {
      const tip = await desk.register(operator);
      const answers = await Promise.all(
        Array.from({ length: 20 }, () => decide(tip, 'classification', operator, aClassification())),
      );
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      expect(new Set(answers.filter(({ status }) => status !== 200).map(slugOf))).toEqual(
        new Set(['stale-version']),
      );
      const again = await decide({ ...tip, version: 2 }, 'classification', operator, aClassification());
      expect([again.status, slugOf(again)]).toEqual([409, 'tip-already-classified']);
    });

    it.each([
      ['shared-narrative-missing', { sharedNarrative: ' ' }],
      ['shared-narrative-missing', { sharedNarrative: undefined }],
      ['category-not-in-force', { categoryCode: 'witchcraft' }],
    ])('answers %s to %j', async (slug, more) => {
      const tip = await desk.register(operator);
      const answer = await decide(tip, 'classification', operator, aClassification(more));
      expect([answer.status, slugOf(answer)]).toEqual([422, slug]);
    });

    it('waits until every reporter was asked: refused with a reason, or sealed in the vault', async () => {
      const [refusing, sealing] = [randomUUID(), randomUUID()];
      const open = { identityStatus: 'not_asked', refusalReason: undefined };
      const tip = await desk.register(operator, {
        reporters: [aReporter({ alias: refusing, ...open }), aReporter({ alias: sealing, ...open })],
      });
      const refusals = [{ alias: refusing, refusalReason: 'call_ended' }];
      const early = await decide(tip, 'classification', operator, aClassification({ refusals }));
      expect([early.status, slugOf(early)]).toEqual([409, 'identity-question-open']);
      await desk.intake.publish(
        sealing,
        createPayload(IdentitySealedV1, { alias: sealing, sealedAt: '2026-11-02T01:16:00Z' }),
      );
      await eventually('the identity is known to be sealed', async () => {
        const { reporters } = (await reread(tip.tipId, operator)) as unknown as {
          reporters: { identityStatus: string }[];
        };
        return reporters[1]?.identityStatus === 'sealed';
      });
      const late = await decide(tip, 'classification', operator, aClassification({ refusals }));
      expect(late.status).toBe(200);
      const { reporters } = await reread(tip.tipId, operator);
      expect(reporters).toMatchObject([
        { alias: refusing, identityStatus: 'refused', refusalReason: 'call_ended' },
        { alias: sealing, identityStatus: 'sealed', refusalReason: null },
      ]);
    });

    it('needs the version that was read', async () => {
      const tip = await desk.register(operator);
      const without = await desk.post(`tips/${tip.tipId}/classification`, operator, aClassification());
      expect([without.status, slugOf(without)]).toEqual([428, 'version-required']);
      const stale = await decide({ ...tip, version: 9 }, 'classification', operator, aClassification());
      expect([stale.status, slugOf(stale)]).toEqual([412, 'stale-version']);
    });

    it('gives a repeat of the request the stored answer', async () => {
      const tip = await desk.register(operator);
      const [path, key] = [`tips/${tip.tipId}/classification`, randomUUID()];
      const more = { version: 1, key };
      const first = await desk.post(path, operator, aClassification(), more);
      const second = await desk.post(path, operator, aClassification(), more);
      expect([second.status, second.body]).toEqual([first.status, first.body]);
    });
  });

  describe('transfer', () => {
    it('numbers the slip, leaves holder and clocks with the sender, and tells both units', async () => {
      const tip = await desk.classified(operator);
      const answer = await decide(tip, 'transfers', commander, aTransfer());
      expect(answer.status).toBe(201);
      expect(answer.body).toMatchObject({
        slipNumber: expect.stringMatching(/^\d{2,}\/2026\/PC$/),
        dueAt: '2026-11-03T01:15:00Z',
        status: 'transfer_pending',
      });
      expect(await desk.event(tip.tipId, 'transfer-requested')).toMatchObject({
        fromUnitId: desk.units.commune,
        toUnitId: desk.units.province,
        slipNumber: answer.body['slipNumber'],
      });
      const seen = await reread(tip.tipId, detective);
      expect(seen).toMatchObject({
        status: 'transfer_pending',
        holderUnitId: desk.units.commune,
        narrative: null,
        facts: null,
        suggestedSharedNarrative: null,
        sharedNarrative: PLANTED.shared,
      });
    });

    it('accepted, gives the receiver its own number, and the sender is done', async () => {
      const tip = await desk.classified(operator);
      const sent = await decide(tip, 'transfers', commander, aTransfer());
      const path = `transfers/${String(sent.body['transferId'])}/answer`;
      const answers = await Promise.all(
        Array.from({ length: 20 }, () =>
          desk.post(path, detective, { outcome: 'accepted' }, { version: Number(sent.body['version']) }),
        ),
      );
      const [won, ...others] = answers.filter(({ status }) => status === 200);
      expect(others).toEqual([]);
      expect(won?.body).toMatchObject({ tipId: tip.tipId, status: 'received', registerYear: 2026 });
      const event = await desk.event(tip.tipId, 'transfer-answered');
      expect(event).toMatchObject({
        outcome: 'accepted',
        holderUnitId: desk.units.province,
        registerNumber: won?.body['registerNumber'],
      });
      const seen = (await reread(tip.tipId, detective)) as unknown as {
        entries: { unitId: string }[];
        clocks: { clockCode: string; state: string; holderUnitId: string }[];
      };
      expect(seen.entries.map(({ unitId }) => unitId)).toEqual([desk.units.commune, desk.units.province]);
      expect(seen.clocks.filter(({ state }) => state === 'on_time')).toEqual([
        expect.objectContaining({ clockCode: 'classification', holderUnitId: desk.units.province }),
      ]);
      const again = await desk.post(path, detective, { outcome: 'accepted' }, { version: 4 });
      expect([again.status, slugOf(again)]).toEqual([409, 'transfer-already-answered']);
    });

    it('refused, needs a reason and is classified at the sender again', async () => {
      const tip = await desk.classified(operator);
      const sent = await decide(tip, 'transfers', commander, aTransfer());
      const path = `transfers/${String(sent.body['transferId'])}/answer`;
      const version = Number(sent.body['version']);
      expect(slugOf(await desk.post(path, detective, { outcome: 'refused' }, { version }))).toBe(
        'reason-missing',
      );
      const wrong = { outcome: 'refused', reasonCode: 'not_today' };
      expect(slugOf(await desk.post(path, detective, wrong, { version }))).toBe('reason-not-allowed');
      const answer = await desk.post(
        path,
        detective,
        { outcome: 'refused', reasonCode: 'not_in_territory' },
        { version },
      );
      expect(answer.body).toMatchObject({ status: 'classified', registerNumber: null });
      expect(await reread(tip.tipId, commander)).toMatchObject({
        status: 'classified',
        holderUnitId: desk.units.commune,
      });
      expect((await desk.get(`tips/${tip.tipId}`, detective)).status).toBe(404);
    });

    it.each([
      ['same-unit', () => ({ toUnitId: desk.units.commune })],
      ['unit-not-in-force', () => ({ toUnitId: randomUUID() })],
      ['reason-not-allowed', () => ({ reasonCode: 'too_much_work' })],
      [
        'reason-not-allowed',
        () => ({ reasonCode: 'recused_officer_in_unit', toUnitId: desk.units.neighbour }),
      ],
      ['invalid-fields', () => ({ determinedAt: '2026-11-02T08:17:00+07:00' })],
      ['invalid-fields', () => ({ determinedAt: '2026-11-02T08:14:59+07:00' })],
    ])('answers %s', async (slug, more) => {
      const tip = await desk.classified(operator);
      expect(slugOf(await decide(tip, 'transfers', commander, aTransfer(more())))).toBe(slug);
    });

    it('is not for tips that are not classified, or wait for an answer already', async () => {
      const fresh = await desk.register(operator);
      expect(slugOf(await decide(fresh, 'transfers', commander, aTransfer()))).toBe('tip-not-classified');
      const tip = await desk.classified(operator);
      const sent = await decide(tip, 'transfers', commander, aTransfer());
      const waiting = { ...tip, version: Number(sent.body['version']) };
      expect(slugOf(await decide(waiting, 'transfers', commander, aTransfer()))).toBe('transfer-pending');
    });

    it('to a body without a desk here ends with the slip', async () => {
      const tip = await desk.classified(operator);
      const sent = await decide(
        tip,
        'transfers',
        commander,
        aTransfer({ toUnitId: desk.units.agency, reasonCode: 'subject_competence' }),
      );
      expect(sent.body['status']).toBe('transferred');
      const { clocks } = (await reread(tip.tipId, commander)) as unknown as { clocks: { state: string }[] };
      expect(clocks.filter(({ state }) => state === 'on_time')).toEqual([]);
    });

    it('draws gap-free slips for twenty transfers at once', async () => {
      const unitId = desk.units.remote;
      const [registrar, chief] = [officer('operator', unitId), officer('desk_commander', unitId)];
      const tips = await Promise.all(Array.from({ length: 20 }, () => desk.classified(registrar)));
      const sent = await Promise.all(tips.map((tip) => decide(tip, 'transfers', chief, aTransfer())));
      const slips = sent.map(({ body }) => Number.parseInt(String(body['slipNumber']), 10));
      expect(slips.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
    });
  });

  describe('acceptance', () => {
    const anAcceptance = { competentReceivedAt: MONDAY };

    it('opens a case and tells cases everything it needs', async () => {
      const tip = await atProvince();
      const answer = await decide(tip, 'acceptance', detective, anAcceptance);
      expect([answer.status, answer.body['status']]).toEqual([202, 'accepted']);
      const event = await desk.event(tip.tipId, 'accepted');
      expect(event).toMatchObject({
        caseId: answer.body['caseId'],
        joinsCase: false,
        unitId: desk.units.province,
        kind: 'denunciation',
        categoryCode: 'theft',
        channel: 'phone',
        receivedAt: '2026-11-02T01:15:00Z',
        competentReceivedAt: '2026-11-02T01:15:00Z',
        recusedOfficerIds: [],
      });
      const { entries } = (await reread(tip.tipId, detective)) as unknown as {
        entries: { unitId: string; registerNumber: number }[];
      };
      const own = entries.find(({ unitId }) => unitId === desk.units.province);
      expect(event['registerNumber']).toBe(own?.registerNumber);
    });

    it('is not for a commune, whose police check and pass on (BLTTHS Đ.146 k3)', async () => {
      const tip = await desk.classified(operator);
      const answer = await decide(tip, 'acceptance', commander, anAcceptance);
      expect([answer.status, slugOf(answer)]).toEqual([422, 'unit-not-competent']);
    });

    it.each([
      ['kind-not-verifiable', { kind: 'order_feedback' }, anAcceptance],
      ['invalid-fields', {}, { competentReceivedAt: '2026-11-02T08:14:59+07:00' }],
      ['invalid-fields', {}, { competentReceivedAt: '2026-11-02T08:16:01+07:00' }],
      ['case-not-open', {}, { ...anAcceptance, caseId: randomUUID() }],
    ])('answers %s', async (slug, classification, acceptance) => {
      const tip = await atProvince(classification);
      expect(slugOf(await decide(tip, 'acceptance', detective, acceptance))).toBe(slug);
    });

    it('joins a case of the same body until the case is concluded', async () => {
      const first = await atProvince();
      const { caseId } = (await decide(first, 'acceptance', detective, anAcceptance)).body as unknown as {
        caseId: string;
      };
      const second = await atProvince();
      const joined = await decide(second, 'acceptance', detective, { ...anAcceptance, caseId });
      expect(joined.body['caseId']).toBe(caseId);
      expect((await desk.event(second.tipId, 'accepted'))['joinsCase']).toBe(true);
      await concludeCase(caseId, [first.tipId, second.tipId]);
      const third = await atProvince();
      const late = await decide(third, 'acceptance', detective, { ...anAcceptance, caseId });
      expect([late.status, slugOf(late)]).toEqual([409, 'case-not-open']);
    });

    it('is the end of the desk: nothing more can be decided', async () => {
      const tip = await atProvince();
      const accepted = await decide(tip, 'acceptance', detective, anAcceptance);
      const done = { ...tip, version: Number(accepted.body['version']) };
      for (const [what, body] of [
        ['acceptance', anAcceptance],
        ['closure', { outcome: 'guided', reasonCode: 'civil_matter' }],
      ] as const) {
        const answer = await decide(done, what, detective, body);
        expect([what, answer.status, slugOf(answer)]).toEqual([what, 409, 'tip-not-open']);
      }
    });

    it('shows the case that was opened in place of the one the tip was to join, which had ended', async () => {
      const first = await atProvince();
      const opened = await decide(first, 'acceptance', detective, anAcceptance);
      const ended = String(opened.body['caseId']);
      await openCase(ended, [first.tipId]);
      await eventually('the case was copied', async () => {
        const rows = await desk.sql(`select from intake.case_copy where case_id = $1`, [ended]);
        return rows.length === 1;
      });
      const second = await atProvince();
      const joined = await decide(second, 'acceptance', detective, { ...anAcceptance, caseId: ended });
      expect(joined.body['caseId']).toBe(ended);
      const successor = randomUUID();
      await openCase(successor, [second.tipId]);
      await eventually('the tip shows its own case', async () => {
        const { case: shown } = await reread(second.tipId, detective);
        return (shown as unknown as { caseId: string; state: string }).caseId === successor;
      });
    });

    const caseFacts = (caseId: string, tipIds: string[]) => ({
      caseId,
      caseNumber: 1,
      unitId: desk.units.province,
      tipIds,
      categoryCode: 'theft',
    });
    const openCase = (caseId: string, tipIds: string[]): Promise<void> =>
      desk.intake.publish(
        caseId,
        createPayload(CaseOpenedV1, {
          ...caseFacts(caseId, tipIds),
          caseYear: 2026,
          competentReceivedAt: '2026-11-02T01:15:00Z',
          dueAt: '2026-11-22T17:00:00Z',
          legalEndAt: '2026-11-23T17:00:00Z',
        }),
        1,
      );
    const concludeCase = async (caseId: string, tipIds: string[]): Promise<void> => {
      await openCase(caseId, tipIds);
      await desk.intake.publish(
        caseId,
        createPayload(CaseConcludedV1, {
          ...caseFacts(caseId, tipIds),
          conclusion: 'instituted',
          decisionNumber: '12/QĐ-CSĐT',
          decidedOn: '2026-11-20',
          incidentCount: 1,
          suspectCount: 2,
          contributions: [],
        }),
        2,
      );
      await eventually('the conclusion was copied', async () => {
        const rows = await desk.sql(
          `select 1 from intake.case_copy where case_id = $1 and state = 'concluded'`,
          [caseId],
        );
        return rows.length === 1;
      });
    };
  });

  describe('closure', () => {
    it('ends the tip with a reason of the outcome', async () => {
      const tip = await desk.classified(operator, { kind: 'other' });
      const answer = await decide(tip, 'closure', commander, {
        outcome: 'guided',
        reasonCode: 'civil_matter',
      });
      expect([answer.status, answer.body]).toEqual([200, { status: 'guided', version: 3 }]);
      expect(await desk.event(tip.tipId, 'closed')).toMatchObject({
        outcome: 'guided',
        reasonCode: 'civil_matter',
        unitId: desk.units.commune,
      });
    });

    it.each([
      ['reason-not-allowed', { outcome: 'guided', reasonCode: 'repeat_no_new_facts' }],
      ['reason-not-allowed', { outcome: 'filed', reasonCode: 'boring' }],
      ['invalid-fields', { outcome: 'ignored', reasonCode: 'civil_matter' }],
      [
        'invalid-fields',
        { outcome: 'filed', reasonCode: 'already_resolved', referredToUnitId: randomUUID() },
      ],
      [
        'unit-not-in-force',
        {
          outcome: 'referred_administrative',
          reasonCode: 'administrative_violation',
          referredToUnitId: randomUUID(),
        },
      ],
    ])('answers %s to %j', async (slug, body) => {
      const tip = await desk.classified(operator);
      expect(slugOf(await decide(tip, 'closure', commander, body))).toBe(slug);
    });

    it('is not for tips that are not classified', async () => {
      const tip = await desk.register(operator);
      const answer = await decide(tip, 'closure', commander, {
        outcome: 'guided',
        reasonCode: 'civil_matter',
      });
      expect([answer.status, slugOf(answer)]).toEqual([409, 'tip-not-classified']);
    });
  });

  describe('assessment', () => {
    const valuable = { valuable: true, reasonCode: 'prevented_harm' };

    it('is made once, by a commander who did not register the tip', async () => {
      const chief: Actor = {
        officerId: randomUUID(),
        appointments: [
          { unitId: desk.units.commune, role: 'operator' },
          { unitId: desk.units.commune, role: 'desk_commander' },
        ],
      };
      const own = await desk.classified(chief);
      const refused = await decide(own, 'assessment', chief, valuable);
      expect([refused.status, slugOf(refused)]).toEqual([403, 'own-tip']);
      const answer = await decide(own, 'assessment', commander, valuable);
      expect(answer.status).toBe(201);
      expect(await desk.event(own.tipId, 'assessed')).toMatchObject({
        valuable: true,
        reasonCode: 'prevented_harm',
        categoryCode: 'theft',
      });
      const again = await decide({ ...own, version: 3 }, 'assessment', commander, valuable);
      expect([again.status, slugOf(again)]).toEqual([409, 'already-assessed']);
    });

    it('takes a reason that fits the judgement', async () => {
      const tip = await desk.classified(operator);
      const answer = await decide(tip, 'assessment', commander, { ...valuable, valuable: false });
      expect(slugOf(answer)).toBe('reason-not-allowed');
    });
  });

  describe('rights', () => {
    it('hides a tip from other desks and lets no operator do what a commander does', async () => {
      const tip = await desk.classified(operator);
      expect((await desk.get(`tips/${tip.tipId}`, stranger)).status).toBe(404);
      expect((await decide(tip, 'transfers', stranger, aTransfer())).status).toBe(404);
      for (const what of ['transfers', 'acceptance', 'closure', 'assessment']) {
        expect([what, (await decide(tip, what, operator, {})).status]).toEqual([what, 403]);
      }
      expect((await desk.get(`tips/${randomUUID()}`, operator)).status).toBe(404);
      expect((await desk.get('tips/1%20or%201=1', operator)).status).toBe(404);
    });

    it('shows the narrative to the first desk and the shared one to everybody after it', async () => {
      const tip = await desk.register(operator, { facts: [{ kind: 'vehicle_plate', value: '37B1-123.45' }] });
      const first = await reread(tip.tipId, operator);
      expect(first).toMatchObject({ narrative: PLANTED.narrative, sharedNarrative: null });
      expect(String(first['suggestedSharedNarrative'])).not.toContain(PLANTED.phone);
      expect(first['suggestedSharedNarrative']).not.toBeNull();
      const moved = await atProvince();
      expect(await reread(moved.tipId, detective)).toMatchObject({
        narrative: null,
        placeText: null,
        facts: null,
        answers: null,
        recusedOfficerIds: null,
        sharedNarrative: PLANTED.shared,
      });
      expect(await reread(moved.tipId, operator)).toMatchObject({ narrative: PLANTED.narrative });
    });

    it('opens a tip to the officers of its case, from assignment to replacement', async () => {
      const tip = await atProvince();
      const accepted = await decide(tip, 'acceptance', detective, { competentReceivedAt: MONDAY });
      const caseId = String(accepted.body['caseId']);
      const lead = officer('investigator', desk.units.province);
      const idle = officer('investigator', desk.units.province);
      const chief = officer('case_commander', desk.units.province);
      const mayRead = async (who: Actor) => (await desk.get(`tips/${tip.tipId}`, who)).status === 200;
      expect([await mayRead(lead), await mayRead(chief)]).toEqual([false, true]);
      const assign = (leadOfficerId: string, previousOfficerIds: string[], seq: number) =>
        desk.intake.publish(
          caseId,
          createPayload(CaseAssignedV1, {
            caseId,
            tipIds: [tip.tipId],
            leadOfficerId,
            supportingOfficerIds: [],
            previousOfficerIds,
            decisionNumber: '3/QĐ-CSĐT',
            decidedOn: '2026-11-03',
          }),
          seq,
        );
      await assign(lead.officerId, [], 1);
      await eventually('the lead investigator reads the tip', () => mayRead(lead));
      expect(await mayRead(idle)).toBe(false);
      await assign(idle.officerId, [lead.officerId], 2);
      await eventually('the replaced investigator reads it no more', async () => !(await mayRead(lead)));
      expect(await mayRead(idle)).toBe(true);
    });

    it('leaves an audit entry for every reading', async () => {
      const tip = await desk.register(operator);
      desk.clock.advance({ seconds: 1 });
      await desk.get(`tips/${tip.tipId}`, operator);
      const rows = await desk.sql<{ action: string; actor_id: string; detail: object }>(
        `select action, actor_id, detail from intake.audit_entry where subject_id = $1 order by at`,
        [tip.tipId],
      );
      expect(rows).toEqual([
        expect.objectContaining({ action: 'register-tip', actor_id: operator.officerId }),
        { action: 'read-tip', actor_id: operator.officerId, detail: { text: 'narrative' } },
      ]);
    });
  });

  it('writes nothing of what was told into events, audit or history, whatever happens to the tip', async () => {
    const tip = await atProvince();
    await decide(tip, 'acceptance', detective, { competentReceivedAt: MONDAY });
    await desk.event(tip.tipId, 'accepted');
    await desk.post('tips/search', operator, { text: PLANTED.name });
    await desk.post('tips', operator, aTip({ reporters: [aReporter({ alias: PLANTED.name })] }));
    for (const table of [
      'bus.log',
      'intake.audit_entry',
      'intake.tip_history',
      'intake.idempotency',
      'intake.transfer',
    ]) {
      const rows = await desk.sql<{ row: string }>(`select t::text as row from ${table} t`);
      const text = rows.map(({ row }) => row).join('\n');
      expect([
        table,
        text.includes(PLANTED.name),
        text.includes(PLANTED.phone),
        text.includes('thanh niên'),
      ]).toEqual([table, false, false, false]);
    }
  });
});
