import {
  ALIAS,
  anOpenCase,
  aPlannedCase,
  aProposedCase,
  aTip,
  aVerifyingCase,
  by,
  COMMANDER,
  endsOf,
  LEAD,
  paper,
  refusalOf,
} from '../../test/case-builder';
import type { Contribution } from './case';
import { isOpen } from './case-clock';
import {
  AliasNotInCase,
  CaseNotVerifying,
  FieldRefused,
  GroundRequired,
  OwnProposal,
  PlanNotApproved,
  ProposalMissing,
} from './case-errors';
import { concludeCase } from './conclude-case';
import { extendTerm } from './extend-term';
import { proposeConclusion, type ProposedConclusion } from './propose-conclusion';

const proposed = (given: Partial<ProposedConclusion> = {}): ProposedConclusion => ({
  textId: 'text-1',
  conclusion: 'instituted',
  groundCode: null,
  incidentCount: 1,
  suspectCount: 2,
  contributions: [],
  ...given,
});
const contributed = (given: Partial<Contribution>): ProposedConclusion =>
  proposed({ contributions: [{ contributionId: 'c-1', kind: 'valuable_tip', ...given }] });

describe('proposing a conclusion', () => {
  it('satisfies the closing report clock and tells nobody', () => {
    const { next, events } = proposeConclusion(aPlannedCase(), proposed(), by(LEAD));
    expect(next.clocks.some((clock) => clock.code === 'closing_report' && isOpen(clock))).toBe(false);
    expect(events).toEqual([]);
  });

  it('can be done anew until the case is concluded', () => {
    const { next, proposal } = proposeConclusion(aProposedCase(), proposed({ suspectCount: 5 }), by(LEAD));
    expect(next.stage.proposal).toEqual(proposal);
  });

  it('needs a ground for not instituting, and none for instituting', () => {
    const without = proposed({ conclusion: 'not_instituted' });
    expect(() => proposeConclusion(aPlannedCase(), without, by(LEAD))).toThrow(GroundRequired);
    const needless = proposed({ groundCode: 'amnesty' });
    expect(() => proposeConclusion(aPlannedCase(), needless, by(LEAD))).toThrow(FieldRefused);
    const withGround = proposed({ conclusion: 'not_instituted', groundCode: 'amnesty' });
    expect(proposeConclusion(aPlannedCase(), withGround, by(LEAD)).proposal.outcome).toEqual({
      conclusion: 'not_instituted',
      groundCode: 'amnesty',
    });
  });

  it('takes a reporter of the case and a known party as contributors', () => {
    const tip = aTip();
    for (const by_ of [{ alias: ALIAS }, { alias: ALIAS, tipId: tip.tipId }, { partyId: 'p-1' }]) {
      expect(proposeConclusion(aPlannedCase(tip), contributed(by_), by(LEAD)).events).toEqual([]);
    }
  });

  it('refuses an alias that brought no tip of the case', () => {
    expect(() => proposeConclusion(aPlannedCase(), contributed({ alias: 'someone' }), by(LEAD))).toThrow(
      AliasNotInCase,
    );
  });

  it('refuses a tip of another case', () => {
    const foreign = contributed({ alias: ALIAS, tipId: 'elsewhere' });
    expect(() => proposeConclusion(aPlannedCase(), foreign, by(LEAD))).toThrow(FieldRefused);
  });

  it.each([{}, { alias: ALIAS, partyId: 'p-1' }])('refuses a contribution of %j', (who) => {
    expect(refusalOf(() => proposeConclusion(aPlannedCase(), contributed(who), by(LEAD)))).toMatchObject({
      params: { fields: [{ name: 'contributions[0]', code: 'not_exactly_one' }] },
    });
  });

  it('is refused without an approved plan', () => {
    expect(() => proposeConclusion(aVerifyingCase(), proposed(), by(LEAD))).toThrow(PlanNotApproved);
    expect(() => proposeConclusion(anOpenCase(), proposed(), by(LEAD))).toThrow(CaseNotVerifying);
  });
});

describe('concluding a case', () => {
  const { next, events } = concludeCase(aProposedCase(), paper(), by(COMMANDER));

  it('tells the outcome and who contributed what', () => {
    expect(next.stage.state).toBe('concluded');
    expect(events).toMatchObject([
      {
        type: 'CaseConcluded',
        outcome: { conclusion: 'instituted' },
        incidentCount: 1,
        suspectCount: 2,
        contributions: [{ alias: ALIAS, kind: 'valuable_tip' }],
      },
    ]);
  });

  it('ends the verification clock and leaves unsent notices due', () => {
    const open = next.clocks.filter(isOpen).map(({ code }) => code);
    expect(open.sort()).toEqual([
      'procuracy_decision',
      'procuracy_received',
      'reporter_received',
      'reporter_result',
    ]);
  });

  it('has the decision with the procuracy within 24 hours and the reporter told within 3 days', () => {
    const decision = next.clocks.find(({ code }) => code === 'procuracy_decision');
    expect(String(decision?.dueAt)).toBe('2026-11-03T05:00:00Z');
    expect(endsOf(next, 'reporter_result')).toEqual(['2026-11-05', '2026-11-05']);
  });

  it('lets the request for more time lapse', () => {
    const extended = extendTerm(aProposedCase(), { ...paper(), reasonCode: 'complex' }, by(COMMANDER)).next;
    const done = concludeCase(extended, paper({ number: '9/QĐ-CSĐT' }), by(COMMANDER)).next;
    expect(done.clocks.find(({ code }) => code === 'procuracy_extension_request')?.lapsedAt).not.toBeNull();
  });

  it('is possible after the term, and shows as late', () => {
    const late = concludeCase(
      aProposedCase(),
      paper({ decidedOn: '2026-12-01' }),
      by(COMMANDER, '2026-12-01T09:00'),
    );
    const clock = late.next.clocks.find(({ code }) => code === 'verification');
    expect([clock?.satisfiedAt, clock?.legalEndAt].map(String)).toEqual([
      '2026-12-01T02:00:00Z',
      '2026-11-23T17:00:00Z',
    ]);
  });

  it('takes two people', () => {
    expect(() => concludeCase(aProposedCase(), paper(), by(LEAD))).toThrow(OwnProposal);
  });

  it('needs a proposal', () => {
    expect(() => concludeCase(aPlannedCase(), paper(), by(COMMANDER))).toThrow(ProposalMissing);
  });

  it('happens once', () => {
    expect(() => concludeCase(next, paper(), by(COMMANDER))).toThrow(CaseNotVerifying);
  });
});
