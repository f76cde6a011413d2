import { searchOf } from './search-text';

describe('what is searched for', () => {
  it.each([
    ['12', { registerNumber: 12 }],
    [' 12/2026 ', { registerNumber: 12, registerYear: 2026 }],
    ['trộm xe', { text: 'trộm xe' }],
    ['12/26', { text: '12/26' }],
  ])('by "%s" is %j', (typed, search) => {
    expect(searchOf(typed)).toEqual(search);
  });
});
