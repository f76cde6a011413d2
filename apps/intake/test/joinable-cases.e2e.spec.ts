import { randomUUID } from 'node:crypto';
import { CaseConcludedV1, CaseOpenedV1, createPayload } from '@keng/contracts';
import type { Actor } from '@keng/kernel';
import { eventually, expectCleanExit } from '@keng/testing';
import { MONDAY, officer, PLANTED, startDesk, type Desk, type Registered } from './desk';

interface Joinable {
  readonly caseId: string;
  readonly caseNumber: number;
  readonly reasons: readonly string[];
  readonly tips: readonly { readonly tipId: string; readonly registerNumber: number }[];
}

describe('cases that a tip may join', () => {
  let desk: Desk;
  let operator: Actor;
  let commander: Actor;
  let number = 0;

  beforeAll(async () => {
    desk = await startDesk();
  });
  afterAll(() => desk.stop());
  /** Each test has a desk of its own. */
  let unitId: string;
  beforeEach(() => {
    desk.clock.set(MONDAY);
    unitId = randomUUID();
    operator = officer('operator', unitId);
    commander = officer('desk_commander', unitId);
  });

  const openCase = async (tipIds: readonly string[], holder = unitId): Promise<string> => {
    const caseId = randomUUID();
    number += 1;
    await desk.intake.publish(
      caseId,
      createPayload(CaseOpenedV1, {
        caseId,
        caseNumber: number,
        caseYear: 2026,
        unitId: holder,
        tipIds: [...tipIds],
        categoryCode: 'theft',
        competentReceivedAt: '2026-11-02T01:15:00Z',
        dueAt: '2026-11-22T17:00:00Z',
        legalEndAt: '2026-11-23T17:00:00Z',
      }),
      1,
    );
    await copied(caseId, 'awaiting_assignment');
    return caseId;
  };
  const copied = (caseId: string, state: string) =>
    eventually(`the case is copied as ${state}`, async () => {
      const rows = await desk.sql(`select from intake.case_copy where case_id = $1 and state = $2`, [
        caseId,
        state,
      ]);
      return rows.length === 1;
    });
  const ask = (tip: Registered, as = commander, query = '') =>
    desk.get(`tips/${tip.tipId}/joinable-cases${query}`, as);
  const joinable = async (tip: Registered, as = commander, query = '') =>
    (await ask(tip, as, query)).body['items'] as unknown as readonly Joinable[];

  it('are open and of the holder, the likely ones first with the reasons, and by which tips they are known', async () => {
    const narrative = 'Thấy ánh đèn lạ ở bãi sông, không rõ việc gì';
    const other = await desk.register(operator, { narrative, place: {} });
    const like = await desk.register(operator);
    const likely = await openCase([like.tipId]);
    const unlike = await openCase([other.tipId]);
    await openCase([], desk.units.province);
    const tip = await desk.classified(operator);
    const found = await joinable(tip);
    expect(found.map(({ caseId, reasons, tips }) => ({ caseId, reasons, tips }))).toEqual([
      {
        caseId: likely,
        reasons: ['same_plate', 'similar_words', 'same_commune', 'close_in_time'],
        tips: [{ tipId: like.tipId, registerNumber: like.registerNumber, registerYear: 2026 }],
      },
      {
        caseId: unlike,
        reasons: [],
        tips: [{ tipId: other.tipId, registerNumber: other.registerNumber, registerYear: 2026 }],
      },
    ]);
    expect((await ask(tip)).text).not.toContain(PLANTED.name);
    const byNumber = await joinable(tip, commander, `?caseNumber=${found[1]?.caseNumber}&caseYear=2026`);
    expect(byNumber.map(({ caseId }) => caseId)).toEqual([unlike]);
    expect(await joinable(tip, commander, '?caseYear=2025')).toEqual([]);
  });

  it('end with their conclusion', async () => {
    const first = await desk.classified(operator);
    const caseId = await openCase([first.tipId]);
    const tip = await desk.classified(operator);
    expect((await joinable(tip)).map((each) => each.caseId)).toEqual([caseId]);
    await desk.intake.publish(
      caseId,
      createPayload(CaseConcludedV1, {
        caseId,
        caseNumber: number,
        unitId,
        tipIds: [first.tipId],
        categoryCode: 'theft',
        conclusion: 'instituted',
        decisionNumber: '12/QĐ-CSĐT',
        decidedOn: '2026-11-20',
        incidentCount: 1,
        suspectCount: 2,
        contributions: [],
      }),
      2,
    );
    await copied(caseId, 'concluded');
    expect(await joinable(tip)).toEqual([]);
  });

  it('are not told to an officer who is named in one of their tips', async () => {
    const named = await desk.register(operator, { recusedOfficerIds: [commander.officerId] });
    await openCase([named.tipId]);
    const tip = await desk.classified(operator);
    expect(await joinable(tip)).toEqual([]);
    expect(await joinable(tip, officer('desk_commander', unitId))).toHaveLength(1);
  });

  it('are for whoever may accept the tip', async () => {
    const tip = await desk.classified(operator);
    expect((await ask(tip, operator)).status).toBe(403);
    expect((await ask(tip, officer('desk_commander', desk.units.neighbour))).status).toBe(404);
    expect((await ask(tip, commander, '?caseNumber=0')).status).toBe(422);
    const { tipId } = await desk.register(operator, { recusedOfficerIds: [commander.officerId] });
    expect((await desk.get(`tips/${tipId}/joinable-cases`, commander)).status).toBe(404);
  });
});

expectCleanExit();
