import type { Actor, Role } from '@keng/kernel';
import { beforeAnswer, may, scope, type GuardedTip, type TipAction } from './tip.policy';

const officer = (officerId: string, role: Role, unitId: string): Actor => ({
  officerId,
  appointments: [{ unitId, role }],
});
const transfer = { fromUnitId: 'commune', toUnitId: 'province' };
const tip = (more: Partial<GuardedTip> = {}): GuardedTip => ({
  state: { status: 'classified' },
  firstUnitId: 'commune',
  narrativeUnitId: 'commune',
  holderUnitId: 'commune',
  registeredBy: 'registrar',
  recusedOfficerIds: [],
  readerIds: [],
  ...more,
});
const held = tip({ holderUnitId: 'province' });
const pending = tip({ state: { status: 'transfer_pending', transfer } });
const accepted = tip({
  holderUnitId: 'province',
  state: { status: 'accepted', unitId: 'province' },
  readerIds: ['lead'],
});

const registrar = officer('registrar', 'operator', 'commune');
const operator = officer('other', 'operator', 'commune');
const commander = officer('chief', 'desk_commander', 'commune');
const receiver = officer('receiver', 'operator', 'province');
const receiverChief = officer('receiver-chief', 'desk_commander', 'province');
const lead = officer('lead', 'investigator', 'province');
const idle = officer('idle', 'investigator', 'province');
const caseChief = officer('case-chief', 'case_commander', 'province');
const stranger = officer('stranger', 'desk_commander', 'elsewhere');
const secretary = officer('lead', 'committee_secretary', 'province');

describe('who may do what with a tip', () => {
  it.each<[TipAction, string, GuardedTip, Actor, Actor]>([
    ['open', 'the holder’s desk', tip(), operator, stranger],
    ['open', 'the receiver of a pending transfer', pending, receiver, stranger],
    ['open', 'an assigned investigator', accepted, lead, idle],
    ['open', 'an officer of the case, and not by another role', accepted, lead, secretary],
    ['open', 'the commander of the accepting body', accepted, caseChief, idle],
    [
      'open',
      'a case commander from acceptance on only',
      accepted,
      caseChief,
      officer('x', 'case_commander', 'y'),
    ],
    ['read-narrative', 'the first desk', held, operator, receiver],
    ['read-narrative', 'the first desk, and not its commander of the case', accepted, commander, caseChief],
    ['issue-receipt', 'the registrar', tip(), registrar, operator],
    ['classify', 'the holder’s desk', held, receiver, operator],
    ['transfer', 'the holder’s commander', tip(), commander, operator],
    ['accept', 'the holder’s commander', held, receiverChief, commander],
    ['close', 'the holder’s commander', tip(), commander, operator],
    ['answer-transfer', 'the receiver’s desk', pending, receiver, operator],
    ['assess', 'the holder’s commander', tip(), commander, operator],
    ['assess', 'the case commander', accepted, caseChief, lead],
    ['correct', 'the holder’s desk', held, receiver, operator],
    ['correct-text', 'the holder’s desk, where it reads the narrative', tip(), operator, receiver],
    ['correct-reception', 'the holder’s commander', tip(), commander, operator],
    [
      'correct-reception',
      'a commander who did not write the time down',
      tip({ registeredBy: 'x' }),
      commander,
      officer('x', 'desk_commander', 'commune'),
    ],
  ])('%s: %s', (action, _, guarded, yes, no) => {
    expect([may(yes, action, guarded), may(no, action, guarded)]).toEqual([true, false]);
  });

  it('lets a receiver, who does not read the narrative, correct no text', () => {
    expect(may(receiver, 'correct-text', held)).toBe(false);
  });

  it('keeps a case commander out before acceptance', () => {
    expect(may(caseChief, 'open', held)).toBe(false);
  });

  it('lets an officer who is named in the tip do nothing, whatever the role', () => {
    const actions: TipAction[] = [
      'open',
      'read-narrative',
      'classify',
      'transfer',
      'accept',
      'close',
      'assess',
      'correct',
      'correct-text',
      'correct-reception',
    ];
    for (const who of [registrar, commander, lead, caseChief, receiverChief]) {
      const named = { ...accepted, recusedOfficerIds: [who.officerId] };
      expect(actions.filter((action) => may(who, action, named))).toEqual([]);
    }
  });

  it('lists for a desk officer the tips of their desks, and for others none', () => {
    expect(scope(commander)).toEqual({
      officerId: 'chief',
      deskUnitIds: ['commune'],
      commandedUnitIds: ['commune'],
    });
    expect(scope(lead).deskUnitIds).toEqual([]);
  });

  it('counts both desks of a transfer among those who could open the tip before its answer', () => {
    const gone = tip({ firstUnitId: 'elsewhere', holderUnitId: 'province' });
    const before = beforeAnswer(gone, { fromUnitId: 'commune', toUnitId: 'province' });
    expect([operator, receiver].map((who) => may(who, 'open', gone))).toEqual([false, true]);
    expect([operator, receiver].map((who) => may(who, 'open', before))).toEqual([true, true]);
    const refused = tip();
    const asked = beforeAnswer(refused, { fromUnitId: 'commune', toUnitId: 'province' });
    expect([may(receiver, 'open', refused), may(receiver, 'open', asked)]).toEqual([false, true]);
    expect(may(stranger, 'open', asked)).toBe(false);
  });

  it('keeps an officer who is named in the tip out before the answer as well', () => {
    const named = tip({ firstUnitId: 'elsewhere', recusedOfficerIds: [operator.officerId] });
    expect(may(operator, 'open', beforeAnswer(named, transfer))).toBe(false);
  });
});
