import {
  anOpenCase,
  aProposedCase,
  aTip,
  aVerifyingCase,
  by,
  COMMANDER,
  endsOf,
  inVietnam,
  OTHER_COMMANDER,
  paper,
  theLaw,
} from '../../test/case-builder';
import { addTip, takesTips } from './add-tip';
import { isOpen } from './case-clock';
import { concludeCase } from './conclude-case';
import { extendTerm } from './extend-term';

let lastId = 0;
const newId = () => `added-${(lastId += 1)}`;

describe('a further tip', () => {
  it('joins with notices of its own and leaves the term alone', () => {
    const later = aTip({ competentReceivedAt: inVietnam('2026-11-09T08:00') });
    const { next, events } = addTip(anOpenCase(), later, theLaw(), newId);
    expect(events).toEqual([{ type: 'CaseTipAdded', caseId: next.id, tipId: later.tipId }]);
    expect(endsOf(next, 'verification')).toEqual(['2026-11-22', '2026-11-23']);
    const ofTip = next.clocks.filter(({ tipId }) => tipId === later.tipId).map(({ code }) => code);
    expect(ofTip).toEqual(['procuracy_received', 'reporter_received']);
  });

  it('brings its recusals along', () => {
    const tip = aTip({ recusedOfficerIds: ['another'] });
    const { next } = addTip(anOpenCase(), tip, theLaw(), newId);
    expect(next.recusedOfficerIds).toEqual([...anOpenCase().recusedOfficerIds, 'another']);
  });

  it('that was received earlier starts the clocks of the case earlier', () => {
    const earlier = aTip({ competentReceivedAt: inVietnam('2026-10-30T08:00') });
    const { next } = addTip(anOpenCase(), earlier, theLaw(), newId);
    expect(endsOf(next, 'verification')).toEqual(['2026-11-19', '2026-11-19']);
    expect(endsOf(next, 'closing_report')).toEqual(['2026-11-12', '2026-11-12']);
    expect(next.competentReceivedAt.equals(earlier.competentReceivedAt)).toBe(true);
    expect(next.clocks.filter((clock) => clock.code === 'verification' && isOpen(clock))).toHaveLength(1);
  });

  it('that was received earlier shortens an extended term too, and restarts no assignment that was made', () => {
    const extended = extendTerm(aVerifyingCase(), { ...paper(), reasonCode: 'complex' }, by(COMMANDER)).next;
    const earlier = aTip({ competentReceivedAt: inVietnam('2026-10-30T08:00') });
    const { next } = addTip(extended, earlier, theLaw(), newId);
    expect(endsOf(next, 'verification')).toEqual(['2026-12-30', '2026-12-30']);
    expect(endsOf(next, 'procuracy_extension_request')).toEqual(['2026-12-25', '2026-12-25']);
    expect(next.clocks.filter(({ code }) => code === 'assignment')).toHaveLength(1);
  });

  it('finds no place in a case that has ended', () => {
    const concluded = concludeCase(aProposedCase(), paper(), by(OTHER_COMMANDER)).next;
    expect([anOpenCase(), aVerifyingCase(), concluded].map(takesTips)).toEqual([true, true, false]);
  });
});
