import { inForceOne, type Effective } from './law';
import { lastDayFrom, succession } from './law-succession';

interface Row extends Effective {
  readonly code: string;
  readonly amount: number;
}

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const row = (amount: number, from: string, to: string | null = null, code = 'salary'): Row => ({
  code,
  amount,
  validFrom: day(from),
  validTo: to === null ? null : day(to),
  basis: 'NĐ 1/2026/NĐ-CP',
});
const codeOf = ({ code }: Row): string => code;
const spans = (rows: readonly Row[]): string[] =>
  rows.map(
    ({ amount, validFrom, validTo }) => `${amount}: ${String(validFrom)}..${validTo ? String(validTo) : ''}`,
  );

describe('rows of law that follow each other', () => {
  it('end on the day before their successor begins', () => {
    const rows = succession([row(1, '2026-01-01'), row(2, '2027-01-01')], codeOf);
    expect(spans(rows)).toEqual(['1: 2026-01-01..2026-12-31', '2: 2027-01-01..']);
    expect(inForceOne(rows, day('2026-12-31')).amount).toBe(1);
    expect(inForceOne(rows, day('2027-01-01')).amount).toBe(2);
  });

  it('keep an end of their own that comes first, and so a gap', () => {
    const rows = succession([row(1, '2026-01-01', '2026-06-30'), row(2, '2027-01-01')], codeOf);
    expect(spans(rows)).toEqual(['1: 2026-01-01..2026-06-30', '2: 2027-01-01..']);
  });

  it('take in one that was entered between two others', () => {
    const rows = succession([row(1, '2026-01-01'), row(3, '2028-01-01'), row(2, '2027-01-01')], codeOf);
    expect(spans(rows)).toEqual([
      '1: 2026-01-01..2026-12-31',
      '3: 2028-01-01..',
      '2: 2027-01-01..2027-12-31',
    ]);
  });

  it('let the one that was entered last stand where two begin on the same day', () => {
    const rows = succession([row(1, '2026-01-01'), row(2, '2027-01-01'), row(3, '2027-01-01')], codeOf);
    expect(spans(rows)).toEqual(['1: 2026-01-01..2026-12-31', '3: 2027-01-01..']);
  });

  it('do not touch other entries', () => {
    const other = row(9, '2020-01-01', null, 'other');
    expect(spans(succession([row(1, '2026-01-01'), other], codeOf))).toEqual([
      '1: 2026-01-01..',
      '9: 2020-01-01..',
    ]);
  });
});

describe('the last day of a new row', () => {
  const entry = [row(1, '2026-01-01', '2026-12-31'), row(2, '2028-01-01')];

  it.each([
    ['that of the row it takes the place of', '2026-06-01', '2026-12-31'],
    ['the day before the next row, from a gap', '2027-03-01', '2027-12-31'],
    ['open after the last row', '2029-01-01', 'null'],
  ])('is %s', (_, from, to) => expect(String(lastDayFrom(entry, day(from)))).toBe(to));
});
