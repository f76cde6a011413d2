import { caseNumberIn } from './case-number';

describe('the number of a case', () => {
  it.each([
    ['12', { caseNumber: 12 }],
    [' 12/2026 ', { caseNumber: 12, caseYear: 2026 }],
    ['', {}],
    ['0', {}],
    ['12/', {}],
    ['vụ 12', {}],
  ])('is read from "%s"', (typed, wanted) => {
    expect(caseNumberIn(typed)).toEqual(wanted);
  });
});
