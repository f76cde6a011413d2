import type { LawField, LawRow } from './law-api';
import { cellOf, inOrder, stateOf } from './law-cells';

const TODAY = '2026-11-22';
const row = (validFrom: string, validTo: string | null, more: Partial<LawRow> = {}): LawRow => ({
  rowId: validFrom,
  cells: [],
  validFrom,
  validTo,
  basis: 'NĐ 1/2026/NĐ-CP',
  confidence: 'V',
  isReplaced: false,
  addedAt: '2026-11-22T00:00:00Z',
  ...more,
});

describe('when a row of law is in force', () => {
  it.each([
    ['2026-11-23', null, 'future'],
    ['2026-11-22', null, 'present'],
    ['2026-01-01', '2026-11-22', 'present'],
    ['2026-01-01', '2026-11-21', 'past'],
  ])('from %s to %s it is %s', (from, to, state) => expect(stateOf(row(from, to), TODAY)).toBe(state));

  it('is never once another took its place', () =>
    expect(stateOf(row('2027-01-01', null, { isReplaced: true }), TODAY)).toBe('replaced'));
});

describe('a cell as people write it', () => {
  it.each([
    ['count', '2.530.000', '2530000'],
    ['count', '2 530 000', '2530000'],
    ['count', '20', '20'],
    ['count', '1.5', '1.5'],
    ['decimal', '1,5', '1.5'],
    ['text', ' Điều 3, khoản 1 ', 'Điều 3, khoản 1'],
  ] as const)('of kind %s: %s is %s', (kind, typed, cell) => expect(cellOf(kind, typed)).toBe(cell));
});

describe('the order of rows', () => {
  const fields: LawField[] = [
    { field: 'code', kind: 'code', choices: [], isKey: true, isOptional: false },
    { field: 'amount', kind: 'count', choices: [], isKey: false, isOptional: false },
  ];
  const of = (code: string, from: string): LawRow =>
    row(from, null, { cells: [{ field: 'code', value: code }] });

  it('keeps versions of an entry together, the newest first', () => {
    const rows = [of('b', '2020-01-01'), of('a', '2020-01-01'), of('b', '2026-01-01')];
    expect(inOrder(rows, fields).map(({ cells, validFrom }) => `${cells[0]?.value} ${validFrom}`)).toEqual([
      'a 2020-01-01',
      'b 2026-01-01',
      'b 2020-01-01',
    ]);
  });
});
