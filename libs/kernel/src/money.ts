const BONUS_STEP_DONG = 10_000;
const AT_MOST_TWO_DECIMALS = /^(\d{1,4})(?:\.(\d{1,2}))?$/;
const vietnamese = new Intl.NumberFormat('vi-VN');

/**
 * The bonus of an award: coefficient × base salary, rounded **up** to a full 10,000 đồng (NĐ 152/2025 Đ.50–54).
 * Computed in whole hundredths, so that no binary fraction lifts an exact amount to the next step.
 *
 * @param coefficient not negative, at most two decimals, as a number or in the database's text form (`"1.50"`)
 * @param baseSalary lương cơ sở on the day of the decision, whole đồng a month
 * @returns whole đồng
 * @throws RangeError when an argument has another form, or their product cannot be held exactly
 */
export function bonusAmount(coefficient: string | number, baseSalary: number): number {
  if (!Number.isSafeInteger(baseSalary) || baseSalary < 0) {
    throw new RangeError('the base salary is a whole number of đồng');
  }
  const hundredths = inHundredths(coefficient) * baseSalary;
  if (!Number.isSafeInteger(hundredths)) {
    throw new RangeError('the bonus is too large to be computed exactly');
  }
  const step = BONUS_STEP_DONG * 100;
  const beyondStep = hundredths % step;
  const roundedUp = beyondStep === 0 ? hundredths : hundredths - beyondStep + step;
  return roundedUp / 100;
}

/** `1.520.000 đ`. @throws RangeError when the amount is not whole đồng */
export function formatDong(amount: number): string {
  if (!Number.isSafeInteger(amount)) {
    throw new RangeError('money is a whole number of đồng');
  }
  return `${formatNumberVi(amount)} đ`;
}

/** `2.275`, `3,7`: points between thousands, a decimal comma, at most three decimals. */
export function formatNumberVi(value: number): string {
  return vietnamese.format(value);
}

function inHundredths(coefficient: string | number): number {
  const [, whole, decimals = ''] = AT_MOST_TWO_DECIMALS.exec(String(coefficient)) ?? [];
  if (whole === undefined) {
    throw new RangeError('a bonus coefficient is not negative and has at most two decimals');
  }
  return Number(whole + decimals.padEnd(2, '0'));
}
