import * as fc from 'fast-check';
import { trendOf } from './trend';

describe('a trend', () => {
  it('is the line itself where all points lie on one', () => {
    const whole = fc.integer({ min: -1_000, max: 1_000 });
    fc.assert(
      fc.property(whole, whole, (slope, start) => {
        const trend = trendOf([0, 1, 2, 5, 9].map((x) => ({ x, y: start + slope * x })));
        expect(trend.slope).toBeCloseTo(slope, 6);
        expect(trend.high - trend.low).toBeCloseTo(0, 3);
      }),
    );
  });

  it('holds nothing against points that swing about one value', () => {
    const { low, high } = trendOf(Array.from({ length: 100 }, (_, x) => ({ x, y: x % 2 })));
    expect(low).toBeLessThan(0);
    expect(high).toBeGreaterThan(0);
  });

  it('sees through the swinging where they climb', () => {
    const { low } = trendOf(Array.from({ length: 100 }, (_, x) => ({ x, y: x + (x % 7) * 5 })));
    expect(low).toBeGreaterThan(0.8);
  });
});
