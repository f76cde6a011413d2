import { leastOf, reachesShare, type ShareRule } from './law-book';

describe('the least number that is a share', () => {
  const share = (numerator: number, denominator: number, inclusive: boolean): ShareRule => ({
    numerator,
    denominator,
    inclusive,
    of: 'members',
  });

  it.each([share(2, 3, true), share(1, 2, false), share(4, 5, true), share(9, 10, true), share(1, 1, false)])(
    'reaches $numerator/$denominator (inclusive: $inclusive) and one fewer does not',
    (rule) => {
      for (let base = 1; base <= 200; base++) {
        const least = leastOf(rule, base);
        expect([reachesShare(rule, least, base), reachesShare(rule, least - 1, base)]).toEqual([true, false]);
      }
    },
  );
});
