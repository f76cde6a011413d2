import { PERIODS, periodDays } from './periods';

const days = (period: (typeof PERIODS)[number], today: string): string => {
  const { from, to } = periodDays(period, today);
  return `${from} ${to}`;
};

describe('a period', () => {
  it.each([
    ['month', '2026-11-22', '2026-11-01 2026-11-22'],
    ['quarter', '2026-11-22', '2026-10-01 2026-11-22'],
    ['quarter', '2026-03-31', '2026-01-01 2026-03-31'],
    ['half', '2026-11-22', '2026-01-01 2026-06-30'],
    ['half', '2026-05-02', '2026-01-01 2026-05-02'],
    ['nine', '2026-11-22', '2026-01-01 2026-09-30'],
    ['year', '2026-01-01', '2026-01-01 2026-01-01'],
    ['lastYear', '2026-11-22', '2025-01-01 2025-12-31'],
    ['fiveYears', '2026-11-22', '2022-01-01 2026-11-22'],
  ] as const)('%s, on %s, is %s', (period, today, expected) => {
    expect(days(period, today)).toBe(expected);
  });

  it('never begins after it ends, nor ends after today', () => {
    for (const period of PERIODS)
      for (const today of ['2026-01-01', '2026-06-30', '2026-07-01', '2026-12-31', '2028-02-29']) {
        const { from, to } = periodDays(period, today);
        expect(from <= to && to <= today).toBe(true);
      }
  });
});
