import * as fc from 'fast-check';
import { bonusAmount, formatDong, formatNumberVi } from './money';

const SALARY_2024 = 2_340_000;
const SALARY_2026 = 2_530_000;

describe('the bonus of an award at a base salary of 2.530.000 đ', () => {
  it.each([
    ['Cờ thi đua của Chính phủ', 12, 30_360_000],
    ['Cờ thi đua của Bộ Công an', 8, 20_240_000],
    ['Cờ thi đua của UBND tỉnh', 8, 20_240_000],
    ['Bằng khen của Thủ tướng, cá nhân', 3.5, 8_860_000],
    ['Bằng khen của Thủ tướng, tập thể', 7, 17_710_000],
    ['Bằng khen của Bộ trưởng, cá nhân', 1.5, 3_800_000],
    ['Bằng khen của Bộ trưởng, tập thể', 3, 7_590_000],
    ['Bằng khen của Chủ tịch UBND tỉnh, cá nhân', 1.5, 3_800_000],
    ['Bằng khen của Chủ tịch UBND tỉnh, tập thể', 3, 7_590_000],
    ['Giấy khen, cá nhân', 0.3, 760_000],
    ['Giấy khen, tập thể', 0.6, 1_520_000],
    ['Kỷ niệm chương', 0.6, 1_520_000],
    ['Chiến sĩ thi đua toàn quốc', 4.5, 11_390_000],
    ['Chiến sĩ thi đua bộ, tỉnh', 3, 7_590_000],
    ['Chiến sĩ thi đua cơ sở', 1, 2_530_000],
    ['Lao động tiên tiến', 0.3, 760_000],
    ['Tập thể lao động xuất sắc', 1.5, 3_800_000],
    ['Tập thể lao động tiên tiến', 0.8, 2_030_000],
    ['Xã, phường, đặc khu tiêu biểu', 2, 5_060_000],
    ['Thôn, tổ dân phố văn hóa', 1.5, 3_800_000],
  ])('of %s (× %d) is %d đ', (_award, coefficient, amount) => {
    expect(bonusAmount(coefficient, SALARY_2026)).toBe(amount);
  });
});

describe('the bonus of an award at a base salary of 2.340.000 đ', () => {
  it.each([
    ['Giấy khen, cá nhân', 0.3, 710_000],
    ['Giấy khen, tập thể', 0.6, 1_410_000],
    ['Bằng khen, cá nhân', 1.5, 3_510_000],
    ['Bằng khen, tập thể', 3, 7_020_000],
    ['Cờ thi đua', 8, 18_720_000],
  ])('of %s (× %d) is %d đ', (_award, coefficient, amount) => {
    expect(bonusAmount(coefficient, SALARY_2024)).toBe(amount);
  });
});

describe('rounding a bonus', () => {
  it('leaves an exact amount where binary fractions would lift it to the next step', () => {
    expect(1.1 * 3_000_000).toBeGreaterThan(3_300_000);
    expect(bonusAmount(1.1, 3_000_000)).toBe(3_300_000);
  });

  it('lifts an amount that is a hundredth of a đồng above a step', () => {
    expect(bonusAmount('0.01', 1_000_001)).toBe(20_000);
  });

  it('gives nothing for a coefficient of nothing', () => {
    expect(bonusAmount(0, SALARY_2026)).toBe(0);
  });

  it('reads numbers and the text form of the database alike', () => {
    expect(bonusAmount('1.5', SALARY_2026)).toBe(3_800_000);
    expect(bonusAmount('1.50', SALARY_2026)).toBe(3_800_000);
  });

  it('reaches the least full step that covers coefficient × salary', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9_999 }),
        fc.integer({ min: 0, max: 100_000_000 }),
        (hundredths, salary) => {
          const amount = BigInt(bonusAmount(hundredths / 100, salary));
          const exact = BigInt(hundredths) * BigInt(salary);
          expect(amount % 10_000n).toBe(0n);
          expect(amount * 100n >= exact).toBe(true);
          expect((amount - 10_000n) * 100n < exact).toBe(true);
        },
      ),
    );
  });

  it('refuses a coefficient with three decimals, a comma or a sign, and a salary in parts of a đồng', () => {
    for (const coefficient of ['0.333', '1,5', '-1', '', 0.1 + 0.2, Number.NaN]) {
      expect(() => bonusAmount(coefficient, SALARY_2026)).toThrow(RangeError);
    }
    expect(() => bonusAmount(1, 2_530_000.5)).toThrow(RangeError);
    expect(() => bonusAmount(9_999, Number.MAX_SAFE_INTEGER)).toThrow(RangeError);
  });
});

describe('writing numbers', () => {
  it('puts points between thousands and a comma before decimals', () => {
    expect(formatNumberVi(2275)).toBe('2.275');
    expect(formatNumberVi(3.7)).toBe('3,7');
    expect(formatNumberVi(999)).toBe('999');
  });

  it('writes money in whole đồng', () => {
    expect(formatDong(1_520_000)).toBe('1.520.000 đ');
    expect(formatDong(0)).toBe('0 đ');
    expect(() => formatDong(0.5)).toThrow(RangeError);
  });
});
