import { InvalidFields } from '../invalid-fields';
import { checkCells, entryOf } from './check-cells';
import type { LawField } from './law-table';

const FIELDS: readonly LawField[] = [
  { field: 'code', kind: 'code', isKey: true },
  { field: 'only', kind: 'list', choices: ['a', 'b', 'c'], isKey: true, isOptional: true },
  { field: 'amount', kind: 'count' },
  { field: 'factor', kind: 'decimal', isOptional: true },
  { field: 'rolls', kind: 'flag' },
  { field: 'unit', kind: 'choice', choices: ['days', 'hours'] },
];
const CELLS = { code: 'transfer', amount: '24', rolls: 'true', unit: 'hours' };

const given = (cells: Readonly<Record<string, string>>): { field: string; value: string }[] =>
  Object.entries(cells).map(([field, value]) => ({ field, value }));

function faultsOf(cells: Readonly<Record<string, string>>, more: { field: string; value: string }[] = []) {
  try {
    checkCells(FIELDS, [...given(cells), ...more]);
    return [];
  } catch (error) {
    if (!(error instanceof InvalidFields)) throw error;
    return error.fields.map(({ name, code }) => `${name}: ${code}`);
  }
}

describe('the cells of a row of law', () => {
  it('are given back by field, without what is empty', () => {
    expect(checkCells(FIELDS, given({ ...CELLS, factor: ' ', only: 'b|a' }))).toEqual({
      ...CELLS,
      only: 'b|a',
    });
  });

  it.each([
    [{ code: 'Chuyển' }, 'code: not_code'],
    [{ amount: '1.5' }, 'amount: not_integer'],
    [{ amount: '0' }, 'amount: not_integer'],
    [{ amount: '' }, 'amount: required'],
    [{ factor: '1,5' }, 'factor: not_number'],
    [{ rolls: 'yes' }, 'rolls: not_boolean'],
    [{ unit: 'weeks' }, 'unit: not_in_list'],
    [{ only: 'a|z' }, 'only: not_in_list'],
    [{ only: 'a|a' }, 'only: repeated'],
    [{ basis: 'NĐ 1' }, 'basis: unknown_field'],
  ])('are refused with %j', (change, fault) => {
    expect(faultsOf({ ...CELLS, ...change })).toEqual([fault]);
  });

  it('may not come twice', () => {
    expect(faultsOf(CELLS, [{ field: 'amount', value: '48' }])).toEqual(['amount: repeated']);
  });

  it('make one entry by their keys, in whatever order a list is written', () => {
    const entry = entryOf(FIELDS, { ...CELLS, only: 'a|b' });
    expect(entryOf(FIELDS, { ...CELLS, amount: '48', only: 'b|a' })).toBe(entry);
    expect(entryOf(FIELDS, CELLS)).not.toBe(entry);
  });
});
