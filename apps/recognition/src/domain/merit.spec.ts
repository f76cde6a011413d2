import { aMerit } from '../../test/builders';
import { concludeAnew } from './conclude-anew';
import { drillDown, requireGroups, requirePeriod, type MeritFilter } from './merit-filter';
import { GroupNotAllowed, PeriodInvalid } from './recognition-errors';

describe('concluding a case anew', () => {
  it('strikes what was there, and names the successor of the same contribution', () => {
    const [kept, gone] = [aMerit(), aMerit()];
    const fresh = aMerit({ contributionId: kept.contributionId });
    const decisions = concludeAnew([kept, gone], [fresh], new Set());
    expect(decisions.map(({ next }) => next.state)).toEqual([
      { status: 'struck', reasonCode: 'case_concluded_anew', replacedByMeritId: fresh.id },
      { status: 'struck', reasonCode: 'case_concluded_anew', replacedByMeritId: null },
    ]);
    expect(decisions.map(({ events }) => events[0]?.type)).toEqual(['merit-struck', 'merit-struck']);
  });

  it('contests what has earned an award, once, and leaves the award alone', () => {
    const awarded = aMerit();
    const [decision] = concludeAnew([awarded], [], new Set([awarded.id]));
    expect(decision?.next).toMatchObject({ version: 2, eventSeq: 2, state: { status: 'contested' } });
    if (decision) expect(concludeAnew([decision.next], [], new Set([awarded.id]))).toEqual([]);
  });
});

describe('grouping merits', () => {
  const filter: MeritFilter = { from: '2026-03-10', to: '2026-12-31', basis: 'occurred', unitMap: 'then' };

  it('takes up to three of the closed list that single nobody out', () => {
    expect(requireGroups(['association', 'commune', 'kind'])).toEqual(['association', 'commune', 'kind']);
    for (const names of [
      ['name'],
      ['kind', 'kind'],
      ['kind', 'unit', 'month', 'year'],
      ['month', 'association', 'commune'],
    ])
      expect(() => requireGroups(names)).toThrow(GroupNotAllowed);
  });

  it('opens a month within the period that was asked for', () => {
    expect(drillDown(filter, { month: '2026-03' })).toMatchObject({ from: '2026-03-10', to: '2026-03-31' });
    expect(drillDown(filter, { year: '2026' })).toMatchObject({ from: '2026-03-10', to: '2026-12-31' });
    expect(drillDown(filter, { month: '2026-11', kind: 'evidence' })).toMatchObject({
      from: '2026-11-01',
      to: '2026-11-30',
      kinds: ['evidence'],
    });
  });

  it('opens the group of those that name none', () => {
    expect(drillDown(filter, { association: null, commune: null, party: null })).toEqual({
      ...filter,
      withoutAssociation: true,
      withoutCommune: true,
      withoutParty: true,
    });
  });

  it('refuses a period that ends before it begins', () => {
    expect(() => requirePeriod({ from: '2026-02-01', to: '2026-01-31' })).toThrow(PeriodInvalid);
    expect(() => requirePeriod({ from: '2026-02-01', to: '2026-02-01' })).not.toThrow();
  });
});
