import { failuresOf, isClean, tablesOf } from './tables';
import type { Outcome } from './torture';

const CLEAN = { lost: [], doubled: [], misordered: [], gaps: [], parked: [] };
const OUTCOME: Outcome = {
  faults: new Map([
    ['kill the product', { times: 2, longestMs: 4_210 }],
    ['freeze the product', { times: 1, longestMs: 90 }],
  ]),
  kills: 2,
  acknowledged: {
    tips: [{ tipId: 't-1', unitId: 'u-1', registerNumber: 1, registerYear: 2026 }],
    cases: [],
    conclusions: [{ caseId: 'c-1', contributionIds: ['m-1', 'm-2'] }],
    contradictions: [],
  },
  retries: 3,
  shed: 0,
  rates: { mean: 41.6, best: 120.2 },
  events: 9,
  drainMs: 1_500,
  found: CLEAN,
  seconds: 61,
};

describe('what a torture prints', () => {
  const printed = tablesOf(OUTCOME);

  it.each([
    /^\| freeze the product +\| 1 +\| 0\.1 +\|$/m,
    /^\| kill the product +\| 2 +\| 4\.2 +\|$/m,
    /^\| processes killed +\| 2 +\|$/m,
    /^\| faults in all +\| 3 +\|$/m,
    /^\| merits recorded +\| 2 +\|$/m,
    /^\| \*\*lost\*\* +\| 0 +\|$/m,
    /^\| longest recovery, s +\| 4\.2 +\|$/m,
    /42, 120/,
  ])('has a line %s', (line) => {
    expect(printed).toMatch(line);
  });

  it('names the first twenty things of each promise that was not kept', () => {
    const lost = Array.from({ length: 30 }, (_, at) => `tip-${at}`);
    const told = failuresOf({ ...CLEAN, lost });
    expect(told).toContain('lost:\n  tip-0\n');
    expect(told).toContain('tip-19\n');
    expect(told).not.toContain('tip-20');
  });
});

describe('a torture', () => {
  it('has passed when nothing was lost, doubled, misordered, left out or parked', () => {
    expect(isClean(CLEAN)).toBe(true);
  });

  it.each(['lost', 'doubled', 'misordered', 'gaps', 'parked'] as const)(
    'has failed when anything is %s',
    (failure) => {
      expect(isClean({ ...CLEAN, [failure]: ['something'] })).toBe(false);
    },
  );
});
