import { formatRegisterNumber } from './register-number';

describe('writing a register number', () => {
  it('pads numbers below 10 to two digits and leaves all others', () => {
    expect([1, 5, 9, 10, 99, 100, 2275].map(formatRegisterNumber)).toEqual([
      '01',
      '05',
      '09',
      '10',
      '99',
      '100',
      '2275',
    ]);
  });

  it('refuses what no register can hold', () => {
    for (const no of [0, -1, 1.5, Number.NaN]) {
      expect(() => formatRegisterNumber(no)).toThrow(RangeError);
    }
  });
});
