import { NoLawInForce } from '@keng/kernel';
import {
  anOpenCase,
  aTip,
  aVerifyingCase,
  by,
  checkedInRules,
  COMMANDER,
  endsOf,
  inVietnam,
  paper,
  RECEIVED,
  theLaw,
} from '../../test/case-builder';
import { lapse, satisfy, supersede } from './case-clock';
import { RULE_CODES } from './clock-rule';
import { extendTerm } from './extend-term';

const REFUSED = { alias: 'a', identityStatus: 'refused', associationUnitId: null } as const;

describe('the clocks of a case whose tip came on Monday 02/11/2026 at 08:15', () => {
  const file = anOpenCase();
  const extended = extendTerm(
    aVerifyingCase(),
    { ...paper(), reasonCode: 'complex' },
    by(COMMANDER, '2026-11-18T10:00'),
  ).next;

  it.each([
    ['assignment', '2026-11-05', '2026-11-05'],
    ['procuracy_received', '2026-11-05', '2026-11-05'],
    ['reporter_received', '2026-11-05', '2026-11-05'],
    ['verification', '2026-11-22', '2026-11-23'],
    ['closing_report', '2026-11-15', '2026-11-15'],
  ] as const)('%s ends on %s, legally on %s', (code, due, legal) => {
    expect(endsOf(file, code)).toEqual([due, legal]);
  });

  it.each([
    ['verification', '2027-01-02', '2027-01-04'],
    ['closing_report', '2026-12-26', '2026-12-26'],
    ['procuracy_extension_request', '2026-12-28', '2026-12-28'],
  ] as const)('%s, once extended to two months, ends on %s, legally on %s', (code, due, legal) => {
    expect(endsOf(extended, code)).toEqual([due, legal]);
  });

  it('names the article beside the dates', () => {
    expect(file.clocks.find(({ code }) => code === 'verification')?.basis).toContain('Đ.147 k1');
  });

  it('counts three working days for the reporter over a weekend', () => {
    const friday = anOpenCase(aTip({ competentReceivedAt: inVietnam('2026-11-06T16:00') }));
    expect(endsOf(friday, 'reporter_received')).toEqual(['2026-11-11', '2026-11-11']);
    expect(endsOf(friday, 'procuracy_received')).toEqual(['2026-11-09', '2026-11-09']);
  });

  it('runs no clock for a reporter who refused to say who they are', () => {
    const anonymous = anOpenCase(aTip({ reporters: [REFUSED] }));
    expect(anonymous.clocks.map(({ code }) => code)).not.toContain('reporter_received');
    expect(anonymous.clocks.map(({ code }) => code)).toContain('procuracy_received');
  });

  it('has the longest extended term end on the last day of February where there is no 31st', () => {
    const tip = aTip({ competentReceivedAt: inVietnam('2026-12-31T10:00') });
    const context = by(COMMANDER, '2027-01-10T10:00');
    const facts = { ...paper({ decidedOn: '2027-01-10' }), reasonCode: 'complex' as const };
    const lateYear = { ...aVerifyingCase(), ...anOpenCase(tip), stage: aVerifyingCase().stage };
    expect(endsOf(extendTerm(lateYear, facts, context).next, 'verification')).toEqual([
      '2027-02-28',
      '2027-03-01',
    ]);
  });
});

describe('the rules that are checked in', () => {
  it('hold each rule once on any day since TT 28/2020', () => {
    for (const code of RULE_CODES) {
      expect(checkedInRules().filter(({ ruleCode }) => ruleCode === code)).toHaveLength(1);
    }
  });

  it('each cite an instrument', () => {
    for (const { basis } of checkedInRules()) expect(basis).toMatch(/\d+\/?\d* ?.*Đ\.\d+/u);
  });

  it('give no clock to a matter from before they were in force', () => {
    const start = { id: 'x', startedAt: inVietnam('2016-01-01T08:00'), holderUnitId: 'u' };
    expect(() => theLaw().start('verification', start)).toThrow(NoLawInForce);
  });
});

describe('a clock that has ended', () => {
  const { clocks } = anOpenCase();
  const satisfied = satisfy(clocks, 'assignment', RECEIVED);

  it('is not satisfied a second time', () => {
    const later = satisfy(satisfied, 'assignment', RECEIVED.add({ hours: 5 }));
    expect(later.find(({ code }) => code === 'assignment')?.satisfiedAt?.equals(RECEIVED)).toBe(true);
  });

  it('neither lapses nor gives way', () => {
    const successor = theLaw().start('assignment', { id: 'n', startedAt: RECEIVED, holderUnitId: 'u' });
    const after = supersede(lapse(satisfied, 'assignment', RECEIVED), successor);
    expect(after.find(({ code }) => code === 'assignment')).toEqual(
      satisfied.find(({ code }) => code === 'assignment'),
    );
  });
});
