const LEADING_ZEROS = /^0+(?=\d)/;

/**
 * The form in which two decision numbers are the same number: without leading zeros and blanks, in capitals, NFC
 * (`05/QĐ-CSĐT` and `5/qđ-csđt` are one).
 */
export function decisionNumberKey(number: string): string {
  return number.normalize('NFC').replaceAll(/\s+/gu, '').replace(LEADING_ZEROS, '').toUpperCase();
}
