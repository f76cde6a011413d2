import { partOf, PARTITIONS } from './partition';

/** Written down once: a key that moves to another partition loses its order. */
const GOLDEN: readonly (readonly [string, number])[] = [
  ['0192f0c1-7a52-7000-8000-000000000001', 2],
  ['0192f0c1-7a52-7000-8000-000000000002', 4],
  ['2026', 11],
  ['Kẻng', 3],
  ['', 0],
];

describe('the partition of a key in the embedded log', () => {
  it.each(GOLDEN)('of %j is %i for ever', (key, partition) => {
    expect(partOf(key)).toBe(partition);
  });

  it('spreads keys over all twelve', () => {
    const used = new Set(Array.from({ length: 500 }, (_, index) => partOf(`key-${index}`)));
    expect(used.size).toBe(PARTITIONS);
  });
});
