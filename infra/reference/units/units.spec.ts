import { referenceUnitId } from '../unit-id';
import {
  DONG_NAI_CITY,
  inForce,
  isInForce,
  LAST_DAY_OF_DISTRICTS,
  type Period,
  periods,
  REFORM,
  unitOn,
} from './periods';

const BAC_NINH_CITY = '2026-09-20';

const counted = (rows: readonly Period[]) =>
  Object.fromEntries(
    Object.entries(Object.groupBy(rows, ({ kind }) => kind)).map(([kind, of]) => [kind, of?.length]),
  );

describe('the administrative units', () => {
  it('are 63 provinces, 696 districts and 10,035 communes on the last day of the districts', () => {
    expect(counted(inForce(LAST_DAY_OF_DISTRICTS))).toEqual({
      province: 57,
      city: 6,
      rural_district: 508,
      urban_district: 49,
      town: 52,
      provincial_city: 87,
      commune: 7692,
      ward: 1726,
      township: 617,
    });
  });

  it('are 34 provinces and 3,321 communes from 01/07/2025', () => {
    expect(counted(inForce(REFORM))).toEqual({
      province: 28,
      city: 6,
      commune: 2621,
      ward: 687,
      special_zone: 13,
    });
  });

  it('count Đồng Nai among 7 cities, and ten more wards, from 30/04/2026', () => {
    expect(counted(inForce(DONG_NAI_CITY))).toEqual({
      province: 27,
      city: 7,
      commune: 2611,
      ward: 697,
      special_zone: 13,
    });
  });

  it('count Quảng Ninh and Bắc Ninh among 9 cities, and twelve more wards, from 20/09/2026', () => {
    expect(counted(inForce(BAC_NINH_CITY))).toEqual({
      province: 25,
      city: 9,
      commune: 2599,
      ward: 709,
      special_zone: 13,
    });
  });

  it('print the name of their day: huyện Gia Viễn in 2023, tỉnh then thành phố Đồng Nai in 2026', () => {
    expect(unitOn('373', '2023-02-23')).toMatchObject({ full_name: 'Huyện Gia Viễn', parent_code: '37' });
    expect(unitOn('75', '2026-04-29')).toMatchObject({ full_name: 'Tỉnh Đồng Nai' });
    expect(unitOn('75', '2026-04-30')).toMatchObject({ full_name: 'Thành phố Đồng Nai' });
    expect(unitOn('46', '2024-12-31')).toMatchObject({ full_name: 'Tỉnh Thừa Thiên Huế' });
  });

  it.each([
    ['14464', 'Thị trấn Thịnh Vượng', 'Xã Gia Viễn'],
    ['11311', 'Phường Minh Khai', 'Phường Hồng Bàng'],
    ['10546', 'Phường Phả Lại', 'Phường Chí Linh'],
    ['13669', 'Phường Cửa Bắc', 'Phường Nam Định'],
    ['00004', 'Phường Trúc Bạch', 'Phường Ba Đình'],
  ])('tell apart the two units that bore the code %s: %s and %s', (code, before, after) => {
    const former = unitOn(code, LAST_DAY_OF_DISTRICTS);
    const present = unitOn(code, REFORM);
    expect([former?.full_name, present?.full_name]).toEqual([before, after]);
    expect(former?.unit_id).not.toBe(present?.unit_id);
  });

  it('have the id that their level, code and first day give, and no two share one', () => {
    const units = Object.values(
      Object.groupBy(periods, ({ level, code, since }) => `${level}/${code}/${since}`),
    );
    const ids = units.map((rows = []) => {
      const [first] = rows;
      const id = first && referenceUnitId(first.level, first.code, first.since);
      return rows.every(({ unit_id }) => unit_id === id) ? id : `wrong: ${first?.unit_id}`;
    });
    expect(ids.filter((id) => id?.startsWith('wrong'))).toEqual([]);
    expect(new Set(ids).size).toBe(units.length);
  });

  it('follow on without gap or overlap within a unit, and never share a code on one day', () => {
    const byCode = Object.values(Object.groupBy(periods, ({ code }) => code));
    const clashes = byCode.flatMap((rows = []) =>
      rows.slice(1).filter((row, i) => {
        const previous = rows[i];
        const end = previous?.valid_to ?? '';
        const gap = row.unit_id === previous?.unit_id && row.valid_from !== dayAfter(end);
        return end === '' || end >= row.valid_from || gap;
      }),
    );
    expect(clashes).toEqual([]);
  });

  it('stand under a parent of the level above that is in force on their first and last day', () => {
    const byCode = new Map(Object.entries(Object.groupBy(periods, ({ code }) => code)));
    const orphans = periods.filter(({ level, parent_code, valid_from, valid_to }) => {
      if (level === 'province') return parent_code !== '';
      const parents = byCode.get(parent_code) ?? [];
      const expected = valid_from < REFORM && level === 'commune' ? 'district' : 'province';
      return ![valid_from, valid_to || '9999-12-31'].every((day) =>
        parents.some((parent) => parent.level === expected && isInForce(parent, day)),
      );
    });
    expect(orphans).toEqual([]);
  });

  it('are written in Unicode normal form C with single blanks', () => {
    const odd = periods.filter(
      ({ full_name }) => full_name !== full_name.normalize('NFC').trim().replace(/\s+/gu, ' '),
    );
    expect(odd).toEqual([]);
  });
});

function dayAfter(day: string): string {
  return day === '' ? '' : Temporal.PlainDate.from(day).add({ days: 1 }).toString();
}
