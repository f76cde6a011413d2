import type { Actor } from '@keng/kernel';
import { aClassification, appoint, aTip, officer, PLANTED, startDesk, type Desk } from './desk';

const slugOf = ({ body }: { body: Record<string, never> }): string =>
  String(body['type']).replace('urn:keng:problem:', '');

describe('a tip that names an officer', () => {
  let desk: Desk;
  let operator: Actor;
  let colleague: Actor;
  let named: Actor;
  let above: Actor;

  beforeAll(async () => {
    desk = await startDesk();
    operator = officer('operator', desk.units.commune);
    colleague = officer('operator', desk.units.commune);
    named = officer('desk_commander', desk.units.commune);
    above = officer('desk_commander', desk.units.province);
    await appoint(desk, named.officerId, desk.units.commune, 'desk_commander');
  });
  afterAll(() => desk.stop());

  const register = (recusedOfficerIds: string[]) => desk.register(operator, { recusedOfficerIds });

  describe('of the receiving unit', () => {
    it('is numbered there and goes to the unit above at once, without classification', async () => {
      const answer = await desk.post('tips', operator, aTip({ recusedOfficerIds: [named.officerId] }));
      expect(answer.status).toBe(201);
      expect(answer.body).toMatchObject({ status: 'transfer_pending', version: 2, registerYear: 2026 });
      const tipId = String(answer.body['tipId']);
      expect(await desk.event(tipId, 'transfer-requested')).toMatchObject({
        fromUnitId: desk.units.commune,
        toUnitId: desk.units.province,
        reasonCode: 'recused_officer_in_unit',
      });
      expect((await desk.get(`tips/${tipId}`, above)).body).toMatchObject({
        narrative: PLANTED.narrative,
        kind: null,
      });
    });

    it('is read by the desk above instead of the own desk', async () => {
      const { tipId } = await register([named.officerId]);
      const seen = await desk.get(`tips/${tipId}`, colleague);
      expect([seen.status, seen.body['narrative'], seen.body['sharedNarrative']]).toEqual([200, null, null]);
      const found = await desk.post('tips/search', colleague, { text: 'trom xe may' });
      const ids = (found.body['items'] as unknown as { tipId: string }[]).map((item) => item.tipId);
      expect(ids).not.toContain(tipId);
    });

    it('cannot be refused by the unit above, which classifies it itself', async () => {
      const { tipId, version } = await register([named.officerId]);
      const { transfers } = (await desk.get(`tips/${tipId}`, above)).body as unknown as {
        transfers: { transferId: string; automatic: boolean }[];
      };
      expect(transfers).toMatchObject([{ automatic: true }]);
      const path = `transfers/${String(transfers[0]?.transferId)}/answer`;
      const refusal = { outcome: 'refused', reasonCode: 'not_in_territory' };
      expect(slugOf(await desk.post(path, above, refusal, { version }))).toBe('reason-not-allowed');
      const taken = await desk.post(path, above, { outcome: 'accepted' }, { version });
      expect(taken.body).toMatchObject({ status: 'received', registerYear: 2026 });
      const classified = await desk.post(`tips/${tipId}/classification`, above, aClassification(), {
        version: Number(taken.body['version']),
      });
      expect(classified.body).toMatchObject({ status: 'classified' });
    });

    it('is made once when the request is repeated', async () => {
      const body = aTip({ recusedOfficerIds: [named.officerId] });
      const key = '0192f3a4-0000-4000-8000-000000000001';
      const answers = await Promise.all(
        Array.from({ length: 5 }, () => desk.post('tips', operator, body, { key })),
      );
      expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
      const rows = await desk.sql('select 1 from intake.transfer where tip_id = $1', [
        answers[0]?.body['tipId'],
      ]);
      expect(rows).toHaveLength(1);
    });
  });

  it('is never seen by that officer: not alone, not in a list, not in a search, not as a duplicate', async () => {
    const outsider: Actor = {
      ...officer('desk_commander', desk.units.commune),
      appointments: [
        { unitId: desk.units.commune, role: 'desk_commander' },
        { unitId: desk.units.commune, role: 'operator' },
      ],
    };
    const { tipId } = await register([outsider.officerId]);
    const seenBy = async (who: Actor) => {
      const lists = await Promise.all([
        desk.get('tips?limit=100', who),
        desk.post('tips/search', who, { text: 'xe máy' }),
        desk.post('tips/possible-duplicates', who, { narrative: PLANTED.narrative }),
      ]);
      return lists.map(({ body }) =>
        (body['items'] as unknown as { tipId: string }[]).some((item) => item.tipId === tipId),
      );
    };
    expect(await seenBy(operator)).toEqual([true, true, true]);
    expect(await seenBy(outsider)).toEqual([false, false, false]);
    expect((await desk.get(`tips/${tipId}`, outsider)).status).toBe(404);
    const decision = await desk.post(`tips/${tipId}/classification`, outsider, aClassification(), {
      version: 1,
    });
    expect(decision.status).toBe(404);
  });
});
