import { decisionNumberKey } from './decision-number';

describe('two decision numbers', () => {
  it.each([
    ['05/QĐ-CSĐT', '5/QĐ-CSĐT'],
    ['5/qđ-csđt', '5/QĐ-CSĐT'],
    ['5/Q\u0110-CS\u0110T', '5/QĐ-CSĐT'],
    ['000/X', '0/X'],
  ])('are one: %s and %s', (a, b) => {
    expect(decisionNumberKey(a)).toBe(decisionNumberKey(b));
  });

  it.each([
    ['50/QĐ-CSĐT', '5/QĐ-CSĐT'],
    ['5a/QĐ-CSĐT', '5/QĐ-CSĐT'],
    ['5/QĐ-ANĐT', '5/QĐ-CSĐT'],
  ])('are two: %s and %s', (a, b) => {
    expect(decisionNumberKey(a)).not.toBe(decisionNumberKey(b));
  });
});
