/**
 * The form in which two spellings of one number are the same: `05/QĐ-UBND` and `5/qđ-ubnd`. Numbers below 10 are
 * written with a zero (NĐ 30/2020, annex I), and people forget it.
 */
export function decisionNumberKey(number: string): string {
  return number
    .normalize('NFC')
    .toLowerCase()
    .replace(/^0+(?=\d)/, '');
}
