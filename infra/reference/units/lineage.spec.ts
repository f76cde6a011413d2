import { join } from 'node:path';
import { readCsv } from '../read-csv';
import {
  DONG_NAI_CITY,
  inForce,
  LAST_DAY_OF_DISTRICTS,
  type Period,
  periods,
  REFORM,
  unitOn,
} from './periods';

const lineage = readCsv<
  'from_code' | 'from_since' | 'to_code' | 'to_since' | 'kind' | 'share' | 'valid_from' | 'basis'
>(join(__dirname, 'lineage.csv'));
const successors = (code: string) =>
  lineage.filter(({ from_code }) => from_code === code).map(({ to_code }) => to_code);

describe('the lineage', () => {
  const keysOf = (rows: readonly Period[]) => new Set(rows.map(({ code, since }) => `${code}/${since}`));

  it('leads from a unit that ended on 30/06/2025 to one in force the day after', () => {
    const ended = keysOf(periods.filter(({ valid_to }) => valid_to === LAST_DAY_OF_DISTRICTS));
    const present = keysOf(inForce(REFORM));
    const loose = lineage.filter(
      (row) =>
        !ended.has(`${row.from_code}/${row.from_since}`) ||
        !present.has(`${row.to_code}/${row.to_since}`) ||
        row.valid_from !== REFORM,
    );
    expect(loose).toEqual([]);
  });

  it('says of every unit that ended what became of it', () => {
    const told = new Set(lineage.map(({ from_code, from_since }) => `${from_code}/${from_since}`));
    const lasting = keysOf(periods.filter(({ valid_to }) => valid_to === ''));
    expect([...keysOf(periods)].filter((key) => !lasting.has(key) && !told.has(key))).toEqual([]);
  });

  it('covers all 10,035 communes of before: ended with a successor, or going on under a province', () => {
    const ended = new Set(
      lineage.filter(({ from_code }) => from_code.length === 5).map(({ from_code }) => from_code),
    );
    const goingOn = periods.filter(
      (p) => p.level === 'commune' && p.since < REFORM && p.valid_from === REFORM,
    );
    expect([ended.size, goingOn.length]).toEqual([9903, 132]);
  });

  it('gives the share of a whole unit as 1 and leaves it open where the source names a part only', () => {
    const shares = Object.groupBy(lineage, ({ kind, share }) => `${kind} ${share}`);
    expect(Object.fromEntries(Object.entries(shares).map(([key, rows]) => [key, rows?.length]))).toEqual({
      'merge 1': 9485,
      'reclassify 1': 13,
      'partial ': 1033,
      'split ': 3665,
    });
  });

  it('maps huyện Gia Viễn to seven communes of Ninh Bình through its communes', () => {
    const today = successors('373').map((code) => unitOn(code, DONG_NAI_CITY));
    expect(today.map((unit) => unit?.full_name)).toEqual([
      'Xã Gia Viễn',
      'Xã Gia Hưng',
      'Xã Gia Vân',
      'Xã Gia Trấn',
      'Xã Đại Hoàng',
      'Xã Gia Phong',
      'Phường Tây Hoa Lư',
    ]);
    expect(new Set(today.map((unit) => unit?.parent_code))).toEqual(new Set(['37']));
  });

  it.each([
    ['36', 'Nam Định', '37'],
    ['35', 'Hà Nam', '37'],
    ['30', 'Hải Dương', '31'],
  ])('maps tỉnh %s %s to %s', (code, name, successor) => {
    expect(unitOn(code, LAST_DAY_OF_DISTRICTS)?.name).toBe(name);
    expect(successors(code)).toEqual([successor]);
  });

  it('maps quận Hồng Bàng to phường Hồng Bàng among others, and leaves Thanh Hóa unchanged', () => {
    expect(unitOn('303', LAST_DAY_OF_DISTRICTS)?.full_name).toBe('Quận Hồng Bàng');
    expect(successors('303')).toContain('11311');
    expect(successors('38')).toEqual([]);
    expect(periods.filter(({ code }) => code === '38')).toHaveLength(1);
  });
});
