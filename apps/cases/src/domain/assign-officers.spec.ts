import {
  able,
  anOpenCase,
  aProposedCase,
  aVerifyingCase,
  by,
  COMMANDER,
  LEAD,
  OTHER_COMMANDER,
  paper,
  RECUSED,
  refusalOf,
  SUPPORTER,
} from '../../test/case-builder';
import { assignOfficers } from './assign-officers';
import {
  CapacityMissing,
  CaseNotVerifying,
  FieldRefused,
  OfficerInactive,
  OfficerRecused,
} from './case-errors';
import { concludeCase } from './conclude-case';

const both = { leadOfficerId: LEAD, supportingOfficerIds: [SUPPORTER] };
const alone = (leadOfficerId: string) => ({ leadOfficerId, supportingOfficerIds: [] });

describe('assigning officers', () => {
  it('starts the verification and satisfies the assignment clock', () => {
    const { next, events } = assignOfficers(
      anOpenCase(),
      both,
      [LEAD, SUPPORTER].map(able),
      paper(),
      by(COMMANDER),
    );
    expect(next.stage).toMatchObject({ state: 'verifying', assignment: both, plan: null });
    expect(next.clocks.find(({ code }) => code === 'assignment')?.satisfiedAt).not.toBeNull();
    expect(events).toMatchObject([{ type: 'CaseAssigned', leadOfficerId: LEAD, previousOfficerIds: [] }]);
  });

  it('can be done anew, and tells who was assigned before', () => {
    const next = assignOfficers(
      aVerifyingCase(),
      alone(SUPPORTER),
      [able(SUPPORTER)],
      paper(),
      by(COMMANDER),
    );
    expect(next.events).toMatchObject([{ leadOfficerId: SUPPORTER, previousOfficerIds: [LEAD, SUPPORTER] }]);
  });

  it('dates an earlier decision to the end of its day', () => {
    const context = by(COMMANDER, '2026-11-04T09:00');
    const { next } = assignOfficers(
      anOpenCase(),
      alone(LEAD),
      [able(LEAD)],
      paper({ decidedOn: '2026-11-03' }),
      context,
    );
    const satisfied = next.clocks.find(({ code }) => code === 'assignment')?.satisfiedAt;
    expect(String(satisfied)).toBe('2026-11-03T17:00:00Z');
  });

  it('refuses an officer who is recused, however able', () => {
    const refusal = refusalOf(() =>
      assignOfficers(anOpenCase(), alone(RECUSED), [able(RECUSED)], paper(), by(COMMANDER)),
    );
    expect(refusal).toBeInstanceOf(OfficerRecused);
    expect(refusal).toMatchObject({ params: { officerId: RECUSED } });
  });

  it('refuses a recused officer in support as well', () => {
    const assignment = { leadOfficerId: LEAD, supportingOfficerIds: [RECUSED] };
    const standings = [LEAD, RECUSED].map(able);
    expect(() => assignOfficers(anOpenCase(), assignment, standings, paper(), by(COMMANDER))).toThrow(
      OfficerRecused,
    );
  });

  it('refuses an officer who is not active', () => {
    const gone = { ...able(LEAD), active: false };
    expect(() => assignOfficers(anOpenCase(), alone(LEAD), [gone], paper(), by(COMMANDER))).toThrow(
      OfficerInactive,
    );
  });

  it('refuses an officer without a capacity in reach', () => {
    const incapable = { ...able(LEAD), capable: false };
    expect(() => assignOfficers(anOpenCase(), alone(LEAD), [incapable], paper(), by(COMMANDER))).toThrow(
      CapacityMissing,
    );
  });

  it('refuses to have the lead officer support themselves', () => {
    const assignment = { leadOfficerId: LEAD, supportingOfficerIds: [LEAD] };
    expect(() => assignOfficers(anOpenCase(), assignment, [able(LEAD)], paper(), by(COMMANDER))).toThrow(
      FieldRefused,
    );
  });

  it.each([
    ['2026-11-03', 'in_future'],
    ['2026-11-01', 'before_reception'],
  ])('refuses a decision dated %s on the day of reception (%s)', (decidedOn, code) => {
    const act = () =>
      assignOfficers(anOpenCase(), alone(LEAD), [able(LEAD)], paper({ decidedOn }), by(COMMANDER));
    expect(refusalOf(act)).toMatchObject({
      slug: 'invalid-fields',
      params: { fields: [{ name: 'decidedOn', code }] },
    });
  });

  it('refuses once the case is concluded', () => {
    const { next } = concludeCase(aProposedCase(), paper({ number: '400/QĐ-CSĐT' }), by(OTHER_COMMANDER));
    expect(() => assignOfficers(next, alone(LEAD), [able(LEAD)], paper(), by(COMMANDER))).toThrow(
      CaseNotVerifying,
    );
  });
});
