const SEPARATOR = String.raw`[\s.–-]{0,3}`;
const SERIAL = String.raw`(?:\d{3}[.\s]?\d{2}|\d{4})(?![\p{L}\d])`;
const PROVINCE = String.raw`(?<![\p{L}\d])[1-9]\d`;

/**
 * Source of a regular expression (flag `u`) for a number plate as people write it: province, series, four or five
 * digits, with blanks, dots and dashes between ("29A-123.45", "37B1 – 123.45", "29a12345"). A series in small
 * letters must touch its neighbours, or "30k 2000" would be a plate.
 */
export const PLATE_SOURCE = [
  `${PROVINCE}${SEPARATOR}[A-ZĐ]{1,2}\\d?${SEPARATOR}${SERIAL}`,
  `${PROVINCE}[.–-]?[a-zđ]{1,2}(?:\\d${SEPARATOR}|[.–-]?)${SERIAL}`,
].join('|');

const PLATE = new RegExp(PLATE_SOURCE, 'gu');
const NORMAL_FORM = /^[1-9]\d[A-Z]{1,2}\d{4,6}$/;

/** The plate in capitals without separators, Đ as D ("29A-123.45" and "29a 12345" alike), or undefined for no plate. */
export function normalisePlate(text: string): string | undefined {
  const plate = text
    .normalize('NFC')
    .toUpperCase()
    .replaceAll('Đ', 'D')
    .replaceAll(/[\s.–-]/gu, '');
  return NORMAL_FORM.test(plate) ? plate : undefined;
}

/** The plates written in `text`, normalised, each once, in order of appearance. */
export function platesIn(text: string): readonly string[] {
  const written = [...text.normalize('NFC').matchAll(PLATE)].map(([plate]) => normalisePlate(plate));
  return [...new Set(written.filter((plate) => plate !== undefined))];
}
