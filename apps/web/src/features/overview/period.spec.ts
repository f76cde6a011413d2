import { binsOf, periodName, periodOf, readOverviewSearch } from './period';

const TODAY = '2026-11-22';

describe('the period of the overview', () => {
  it.each([
    [{}, '2026-11-16', '2026-11-22'],
    [{ period: 'today' }, '2026-11-22', '2026-11-22'],
    [{ period: 'month' }, '2026-11-01', '2026-11-22'],
    [{ period: 'year' }, '2026-01-01', '2026-11-22'],
    [{ from: '2026-10-01', to: '2026-10-05' }, '2026-10-01', '2026-10-05'],
    [{ from: '2026-10-05', to: '2026-10-01' }, '2026-10-01', '2026-10-05'],
    [{ from: '2026-10-01' }, '2026-10-01', '2026-10-01'],
    [{ to: '2026-10-01' }, '2026-10-01', '2026-10-01'],
    [{ from: '2024-01-01', to: '2026-01-01' }, '2024-01-01', '2024-12-31'],
  ])('of %j is from %s to %s', (search, from, to) => {
    expect(periodOf(readOverviewSearch(search), TODAY)).toEqual({ from, to });
  });

  it('takes from the address what fits, and a named period before days', () => {
    expect(readOverviewSearch({ period: 'month', from: '2026-01-01', to: 'x', more: 1 })).toEqual({
      period: 'month',
    });
    expect(
      readOverviewSearch({ from: '2026-11-31', to: '2026-13-01', unitId: 'mine', period: 'day' }),
    ).toEqual({});
    expect(periodName({ from: '2026-01-01' })).toBeUndefined();
    expect(periodName({})).toBe('week');
  });
});

describe('the columns of a period', () => {
  it('are its days while they are few', () => {
    const bins = binsOf({ from: '2026-10-30', to: '2026-11-02' });
    expect(bins.map(({ key }) => key)).toEqual(['2026-10-30', '2026-10-31', '2026-11-01', '2026-11-02']);
    expect(binsOf({ from: '2026-10-01', to: '2026-10-31' })).toHaveLength(31);
  });

  it('are months once there are many days, cut where the period is', () => {
    expect(binsOf({ from: '2026-09-20', to: '2026-11-02' })).toEqual([
      { key: '2026-09', from: '2026-09-20', to: '2026-09-30' },
      { key: '2026-10', from: '2026-10-01', to: '2026-10-31' },
      { key: '2026-11', from: '2026-11-01', to: '2026-11-02' },
    ]);
  });
});
