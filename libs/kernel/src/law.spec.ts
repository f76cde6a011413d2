import { type Effective, inForce, inForceOne, NoLawInForce, overlaps, SeveralLawsInForce } from './law';
import { bonusAmount } from './money';

const date = (text: string) => Temporal.PlainDate.from(text);

interface BaseSalary extends Effective {
  readonly amount: number;
}

const BASE_SALARIES: readonly BaseSalary[] = [
  { amount: 1_490_000, validFrom: date('2019-07-01'), validTo: date('2023-06-30'), basis: 'NĐ 38/2019' },
  { amount: 1_800_000, validFrom: date('2023-07-01'), validTo: date('2024-06-30'), basis: 'NĐ 24/2023' },
  { amount: 2_340_000, validFrom: date('2024-07-01'), validTo: date('2026-06-30'), basis: 'NĐ 73/2024' },
  { amount: 2_530_000, validFrom: date('2026-07-01'), validTo: null, basis: 'NĐ 161/2026' },
];
const salaryOn = (day: string) => inForceOne(BASE_SALARIES, date(day)).amount;

describe('the law in force on a day', () => {
  it('covers the first and the last day of validity', () => {
    expect(salaryOn('2023-06-30')).toBe(1_490_000);
    expect(salaryOn('2023-07-01')).toBe(1_800_000);
    expect(salaryOn('2026-06-30')).toBe(2_340_000);
    expect(salaryOn('2026-07-01')).toBe(2_530_000);
  });

  it('runs on while no end is known', () => {
    expect(salaryOn('2099-12-31')).toBe(2_530_000);
  });

  it('is the 2022 text for a dossier of 30/09/2026 and the amended text for one of 01/10/2026', () => {
    const texts = [
      { validFrom: date('2024-01-01'), validTo: date('2026-09-30'), basis: 'Luật 06/2022/QH15' },
      { validFrom: date('2026-10-01'), basis: 'Luật 06/2026/QH16' },
    ];
    expect(inForceOne(texts, date('2026-09-30')).basis).toBe('Luật 06/2022/QH15');
    expect(inForceOne(texts, date('2026-10-01')).basis).toBe('Luật 06/2026/QH16');
  });

  it('fixes the bonus of a decision by its date: BK CN of 15/12/2026 and GK TT of 10/06/2026', () => {
    expect(bonusAmount('1.5', salaryOn('2026-12-15'))).toBe(3_800_000);
    expect(bonusAmount('0.6', salaryOn('2026-06-10'))).toBe(1_410_000);
  });

  it('is refused with the day when there is none', () => {
    expect(() => salaryOn('2019-06-30')).toThrow(NoLawInForce);
    expect(() => salaryOn('2019-06-30')).toThrow(expect.objectContaining({ params: { on: '2019-06-30' } }));
  });

  it('is refused with both bases when two contradict each other', () => {
    const rows = [
      { validFrom: date('2026-01-01'), basis: 'A' },
      { validFrom: date('2026-07-01'), basis: 'B' },
    ];
    expect(inForce(rows, date('2026-07-01')).map(({ basis }) => basis)).toEqual(['A', 'B']);
    expect(() => inForceOne(rows, date('2026-07-01'))).toThrow(SeveralLawsInForce);
    expect(() => inForceOne(rows, date('2026-07-01'))).toThrow(
      expect.objectContaining({ params: { on: '2026-07-01', bases: ['A', 'B'] } }),
    );
    expect(inForceOne(rows, date('2026-06-30')).basis).toBe('A');
  });
});

describe('two rows of law', () => {
  const row = (from: string, to?: string): Effective => ({
    validFrom: date(from),
    validTo: to === undefined ? null : date(to),
    basis: 'x',
  });

  it.each([
    ['do not overlap when one follows the other', row('2023-07-01', '2024-06-30'), row('2024-07-01'), false],
    ['overlap when they share one day', row('2023-07-01', '2024-07-01'), row('2024-07-01'), true],
    ['overlap when one lies inside the other', row('2020-01-01'), row('2023-01-01', '2023-12-31'), true],
    ['overlap when neither has an end', row('2020-01-01'), row('2030-01-01'), true],
    [
      'do not overlap when they lie far apart',
      row('2010-01-01', '2011-01-01'),
      row('2020-01-01', '2021-01-01'),
      false,
    ],
  ])('%s, whichever comes first', (_relation, a, b, expected) => {
    expect(overlaps(a, b)).toBe(expected);
    expect(overlaps(b, a)).toBe(expected);
  });
});
