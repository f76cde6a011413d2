import type { Actor, Role } from '@keng/kernel';
import { may, scope, type GuardedTip, type TipAction } from './tip.policy';
import type { PendingTransfer } from './tip';

const officer = (officerId: string, role: Role, unitId: string): Actor => ({
  officerId,
  appointments: [{ unitId, role }],
});
const transfer: PendingTransfer = {
  transferId: 'transfer',
  fromUnitId: 'commune',
  toUnitId: 'province',
  reasonCode: 'preliminary_check_done',
  determinedAt: Temporal.Instant.from('2026-11-02T01:15:00Z'),
  dueAt: Temporal.Instant.from('2026-11-03T01:15:00Z'),
  enclosures: [],
  automatic: false,
};
const at = Temporal.Instant.from('2026-11-02T01:15:00Z');
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
  state: { status: 'accepted', caseId: 'case', unitId: 'province', at, competentReceivedAt: at },
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
    expect(scope(commander)).toEqual({ officerId: 'chief', deskUnitIds: ['commune'] });
    expect(scope(lead).deskUnitIds).toEqual([]);
  });
});
