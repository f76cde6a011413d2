import { ofParty, ofRecorded, ofReporter, reportersOf, toContributions } from './contributions';
import { aCase } from './sample-case';

const { tips } = aCase({
  tips: [
    {
      tipId: 'tip',
      registerNumber: 9,
      registerYear: 2026,
      competentReceivedAt: '2026-11-01T17:00:00Z',
      reporters: [
        { alias: 'first', identityStatus: 'sealed', associationUnitId: 'women' },
        { alias: 'second', identityStatus: 'refused' },
      ],
    },
  ],
});

describe('contributions', () => {
  it('that were proposed before are sent again without what they lack', () => {
    const recorded = { contributionId: 'c', kind: 'evidence', partyId: 'p' } as const;
    const nothing = { alias: null, tipId: null, associationUnitId: null };
    expect(toContributions([ofRecorded({ ...recorded, ...nothing })])).toEqual([recorded]);
  });

  it('come from reporters by alias, with their tip and association', () => {
    const [first, second] = reportersOf(tips);
    expect([first?.ordinal, second?.ordinal]).toEqual([1, 2]);
    expect(first && ofReporter(first, 'c')).toEqual({
      contributionId: 'c',
      alias: 'first',
      tipId: 'tip',
      associationUnitId: 'women',
      kind: 'valuable_tip',
    });
    expect(second && ofReporter(second, 'c')).not.toHaveProperty('associationUnitId');
  });

  it('come from parties by id; their names stay on the page', () => {
    const row = ofParty({ partyId: 'p', name: 'Tổ tự quản số 1' }, 'c');
    expect(toContributions([row])).toEqual([{ contributionId: 'c', partyId: 'p', kind: 'evidence' }]);
  });
});
