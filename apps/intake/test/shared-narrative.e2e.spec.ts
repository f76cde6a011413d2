import type { Actor } from '@keng/kernel';
import { expectCleanExit } from '@keng/testing';
import { MASKS } from '../src/domain/identifying-patterns';
import { MONDAY, officer, PLANTED, startDesk, type Desk } from './desk';

interface Proposal {
  readonly text: string;
  readonly masked: readonly {
    readonly from: number;
    readonly to: number;
    readonly kind: keyof typeof MASKS;
  }[];
}

describe('the proposal of a shared narrative', () => {
  let desk: Desk;
  let operator: Actor;
  let commander: Actor;
  let detective: Actor;

  beforeAll(async () => {
    desk = await startDesk();
    operator = officer('operator', desk.units.commune);
    commander = officer('desk_commander', desk.units.commune);
    detective = officer('desk_commander', desk.units.province);
  });
  afterAll(() => desk.stop());

  const propose = (tipId: string, as: Actor) => desk.get(`tips/${tipId}/shared-narrative-proposal`, as);
  const slugOf = ({ status, body }: { status: number; body: Record<string, never> }) => [
    status,
    String(body['type']).replace('urn:keng:problem:', ''),
  ];
  const sendOn = async (tip: { readonly tipId: string; readonly version: number }) => {
    const sent = await desk.post(
      `tips/${tip.tipId}/transfers`,
      commander,
      {
        toUnitId: desk.units.province,
        reasonCode: 'preliminary_check_done',
        determinedAt: MONDAY,
        enclosures: [],
      },
      { version: tip.version },
    );
    return { transferId: String(sent.body['transferId']), version: Number(sent.body['version']) };
  };

  it('masks what identifies, and says where the masks stand', async () => {
    const { tipId } = await desk.register(operator, {
      narrative:
        'Tôi tên là Lò Thị Xuân Quỳnh, số 0912 345 678, nhà số 8B. Chị H’Hen Niê thấy thằng Tèo bẻ khóa xe 37B1-123.45',
    });
    const answer = await propose(tipId, operator);
    const { text, masked } = answer.body as unknown as Proposal;
    expect([answer.status, text]).toEqual([
      200,
      'Tôi tên là [tên người], số [số điện thoại], [số nhà]. Chị [tên người] thấy thằng [tên người] bẻ khóa xe 37B1-123.45',
    ]);
    expect(masked.map(({ kind }) => kind)).toEqual([
      'person_name',
      'phone',
      'house_number',
      'person_name',
      'person_name',
    ]);
    for (const { from, to, kind } of masked) expect(text.slice(from, to)).toBe(MASKS[kind]);
  });

  it('is for whoever may classify: the holder’s desk, and neither others nor an officer who is named', async () => {
    const named = officer('operator', desk.units.commune);
    const { tipId } = await desk.register(operator, { recusedOfficerIds: [named.officerId] });
    expect((await propose(tipId, commander)).status).toBe(200);
    expect(slugOf(await propose(tipId, detective))).toEqual([404, 'not-found']);
    expect(slugOf(await propose(tipId, named))).toEqual([404, 'not-found']);
    expect(slugOf(await propose(tipId, officer('investigator', desk.units.commune)))).toEqual([
      403,
      'forbidden',
    ]);
  });

  it('leaves an audit entry of each reading, without the text', async () => {
    const { tipId } = await desk.register(operator);
    await propose(tipId, operator);
    const audited = await desk.sql(
      `select actor_id as "actorId", detail from intake.audit_entry
       where action = 'propose-shared-narrative' and subject_id = $1`,
      [tipId],
    );
    expect(audited).toEqual([{ actorId: operator.officerId, detail: { text: 'original' } }]);
  });

  it('is the shared narrative of the desk before for a receiver, who does not read the narrative', async () => {
    const tip = await desk.classified(operator);
    const { transferId, version } = await sendOn(tip);
    expect(slugOf(await propose(tip.tipId, commander))).toEqual([409, 'transfer-pending']);
    await desk.post(`transfers/${transferId}/answer`, detective, { outcome: 'accepted' }, { version });
    const { body, text } = await propose(tip.tipId, detective);
    expect(body['text']).toBe(PLANTED.shared);
    expect(text).not.toContain(PLANTED.name);
    expect(slugOf(await propose(tip.tipId, commander))).toEqual([403, 'forbidden']);
  });

  it('ends with the classification', async () => {
    const tip = await desk.classified(operator);
    expect(slugOf(await propose(tip.tipId, operator))).toEqual([409, 'tip-already-classified']);
  });
});

expectCleanExit();
