import { anOpenCase, aProposedCase, aVerifyingCase, by, COMMANDER, paper } from '../../test/case-builder';
import { isOpen } from './case-clock';
import { AlreadyExtended, CaseNotVerifying, TermExpired } from './case-errors';
import { extendTerm } from './extend-term';

const complex = { ...paper({ number: '331/QĐ-CSĐT' }), reasonCode: 'complex' as const };

describe('extending the term', () => {
  const { next, events, extended } = extendTerm(aVerifyingCase(), complex, by(COMMANDER));

  it('supersedes the clock and leaves the old row as it was', () => {
    const before = aVerifyingCase().clocks.find(({ code }) => code === 'verification');
    const [old, now] = next.clocks.filter(({ code }) => code === 'verification');
    expect(old).toMatchObject({ supersededBy: now?.id, satisfiedAt: null });
    expect(old?.dueAt.equals(before?.dueAt ?? '')).toBe(true);
    expect(now?.startedAt.equals(old?.startedAt ?? '')).toBe(true);
  });

  it('tells the new ends', () => {
    expect(events).toMatchObject([{ type: 'CaseExtended', term: 'extended', reasonCode: 'complex' }]);
    expect(events[0]?.legalEndAt.equals(extended.legalEndAt)).toBe(true);
  });

  it('starts the clock for a request to the procuracy', () => {
    expect(
      next.clocks.filter((clock) => clock.code === 'procuracy_extension_request' && isOpen(clock)),
    ).toHaveLength(1);
  });

  it('keeps a closing report that was filed already', () => {
    const filed = extendTerm(aProposedCase(), complex, by(COMMANDER)).next;
    expect(filed.clocks.filter(({ code }) => code === 'closing_report')).toHaveLength(1);
  });

  it('is granted until the last moment of the legal end and not after it', () => {
    const lastMoment = by(COMMANDER, '2026-11-24T00:00');
    expect(extendTerm(aVerifyingCase(), complex, lastMoment).next.term).toBe('extended');
    const tooLate = by(COMMANDER, '2026-11-24T00:00:01');
    expect(() => extendTerm(aVerifyingCase(), complex, tooLate)).toThrow(TermExpired);
  });

  it('is granted once', () => {
    expect(() => extendTerm(next, complex, by(COMMANDER))).toThrow(AlreadyExtended);
  });

  it('is refused before officers are assigned', () => {
    expect(() => extendTerm(anOpenCase(), complex, by(COMMANDER))).toThrow(CaseNotVerifying);
  });
});
