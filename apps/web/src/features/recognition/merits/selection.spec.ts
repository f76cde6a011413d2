import { choose, NOTHING, type Selection } from './selection';

const rows = ['a', 'b', 'used', 'c', 'd'].map((id) => ({ id, isFree: id !== 'used' }));
const chosenAfter = (...steps: readonly (readonly [number, boolean])[]): readonly string[] => [
  ...steps.reduce<Selection>((selection, [row, isRange]) => choose(rows, selection, row, isRange), NOTHING)
    .chosen,
];

describe('choosing rows', () => {
  it('takes one and lets it go again', () => {
    expect(chosenAfter([1, false])).toEqual(['b']);
    expect(chosenAfter([1, false], [1, false])).toEqual([]);
  });

  it('takes a range in either direction, without what cannot be chosen', () => {
    expect(chosenAfter([0, false], [3, true])).toEqual(['a', 'b', 'c']);
    expect(chosenAfter([4, false], [1, true])).toEqual(['d', 'b', 'c']);
  });

  it('passes over what cannot be chosen, and rows that are not there', () => {
    expect(chosenAfter([2, false], [9, false])).toEqual([]);
  });

  it('begins with one where no range has a beginning', () => {
    expect(chosenAfter([3, true])).toEqual(['c']);
  });
});
