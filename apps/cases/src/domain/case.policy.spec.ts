import {
  anOpenCase,
  aVerifyingCase,
  COMMANDER,
  LEAD,
  RECUSED,
  SUPPORTER,
  UNIT,
} from '../../test/case-builder';
import { beforeAssignment, may, scope, type CaseAction, type CaseOfficer } from './case.policy';

const officer = (officerId: string, given: Partial<CaseOfficer> = {}): CaseOfficer => ({
  officerId,
  investigates: true,
  commandedUnitIds: new Set(),
  ...given,
});
const commander = officer(COMMANDER, { investigates: false, commandedUnitIds: new Set([UNIT]) });
const decisions: CaseAction[] = ['assign', 'approve-plan', 'extend', 'conclude'];
const leadWork: CaseAction[] = ['write-plan', 'propose-conclusion'];

describe('what a commander of the unit may do', () => {
  it.each([...decisions, 'read', 'send-notice'] as const)('%s: allowed', (action) => {
    expect(may(commander, action, aVerifyingCase())).toBe('allowed');
  });

  it.each([...leadWork, 'record-entry'] as const)('%s: left to the officers assigned', (action) => {
    expect(may(commander, action, aVerifyingCase())).toBe('forbidden');
  });
});

describe('what the lead officer may do', () => {
  it.each([...leadWork, 'record-entry', 'read', 'send-notice'] as const)('%s: allowed', (action) => {
    expect(may(officer(LEAD), action, aVerifyingCase())).toBe('allowed');
  });

  it.each(decisions)('%s: left to the commander', (action) => {
    expect(may(officer(LEAD), action, aVerifyingCase())).toBe('forbidden');
  });
});

describe('what a supporting officer may do', () => {
  it.each(['record-entry', 'read', 'send-notice'] as const)('%s: allowed', (action) => {
    expect(may(officer(SUPPORTER), action, aVerifyingCase())).toBe('allowed');
  });

  it.each(leadWork)('%s: left to the lead officer', (action) => {
    expect(may(officer(SUPPORTER), action, aVerifyingCase())).toBe('forbidden');
  });
});

describe('who does not even learn that there is a case', () => {
  it.each([
    ['an investigator who is not assigned', officer('stranger')],
    ['an assigned officer who is no investigator any more', officer(LEAD, { investigates: false })],
    ['a commander of another unit', officer('x', { commandedUnitIds: new Set(['elsewhere']) })],
    ['a recused commander of the unit', officer(RECUSED, { commandedUnitIds: new Set([UNIT]) })],
  ])('%s', (_, who) => {
    expect(may(who, 'read', aVerifyingCase())).toBe('hidden');
    expect(may(who, 'conclude', aVerifyingCase())).toBe('hidden');
  });

  it('an officer recused after having been assigned', () => {
    const record = { ...aVerifyingCase(), recusedOfficerIds: [LEAD] };
    expect(may(officer(LEAD), 'read', record)).toBe('hidden');
  });

  it('any investigator before the case is assigned', () => {
    expect(may(officer(LEAD), 'read', anOpenCase())).toBe('hidden');
  });
});

describe('who may hear of the assignment that takes the case away', () => {
  const anew = beforeAssignment(aVerifyingCase(), ['former', 'helper']);

  it.each(['former', 'helper'])('%s, who was assigned until then', (officerId) => {
    expect(may(officer(officerId), 'read', aVerifyingCase())).toBe('hidden');
    expect(may(officer(officerId), 'read', anew)).toBe('allowed');
  });

  it('nobody who was not, and nobody who is recused', () => {
    expect(may(officer('stranger'), 'read', anew)).toBe('hidden');
    const recused = { ...anew, recusedOfficerIds: ['former'] };
    expect(may(officer('former'), 'read', recused)).toBe('hidden');
  });

  it('nobody beside the commander where nobody was assigned', () => {
    const first = beforeAssignment(aVerifyingCase(), []);
    expect([LEAD, 'former'].map((officerId) => may(officer(officerId), 'read', first))).toEqual([
      'hidden',
      'hidden',
    ]);
    expect(may(commander, 'read', first)).toBe('allowed');
  });
});

describe('the scope of lists', () => {
  it('holds the units commanded, the own assignments and never what one is recused from', () => {
    expect(scope(commander)).toEqual({ unitIds: [UNIT], assignedTo: null, notRecused: COMMANDER });
    expect(scope(officer(LEAD))).toEqual({ unitIds: [], assignedTo: LEAD, notRecused: LEAD });
  });
});
