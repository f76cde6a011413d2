/**
 * A number of a register or document as it is written: numbers below 10 take a leading zero, `05`, and no number
 * takes more (NĐ 30/2020/NĐ-CP, annex I; Đ.15: registers begin with 01 each year).
 *
 * @throws RangeError when `no` is not a positive whole number
 */
export function formatRegisterNumber(no: number): string {
  if (!Number.isSafeInteger(no) || no < 1) {
    throw new RangeError('register numbers are whole and begin with 1');
  }
  return String(no).padStart(2, '0');
}
