import { indexPlaces, type PlacesDocument } from './places';

const id = (digit: number): string => String(digit).repeat(32);
const NONE = -1;

// Ninh Bình (0) with xã Gia Viễn (1, once xã Gia Thịnh) and phường Hoa Lư (2); huyện Gia Viễn (3) became both, and was below
// the old Ninh Bình (4), which the new one took over.
const places: PlacesDocument = {
  days: ['2004-07-08', '2025-06-30', '2025-07-01'],
  forms: [
    { unitType: 'province', label: 'Tỉnh' },
    { unitType: 'commune', label: 'Xã' },
    { unitType: 'commune', label: 'Phường' },
    { unitType: 'district', label: 'Huyện' },
  ],
  units: { ids: [0, 1, 2, 3, 4].map(id), successors: [[], [], [], [1, 2], [0]] },
  names: {
    units: [0, 1, 1, 2, 3, 4],
    names: ['Ninh Bình', 'Gia Thịnh', 'Gia Viễn', 'Hoa Lư', 'Gia Viễn', 'Ninh Bình'],
    forms: [0, 1, 1, 2, 3, 0],
    parents: [NONE, 3, 0, 0, 4, NONE],
    from: [2, 0, 2, 2, 0, 0],
    to: [NONE, 1, NONE, NONE, 1, 1],
  },
};
const find = indexPlaces(places);
const shown = (typed: string) => find(typed).map(({ name, formerName }) => [name, formerName]);

describe('finding a place', () => {
  it.each(['hoa lư', 'HOA LU', 'hoa lu ninh binh', 'p hoa', 'lu'])(
    'knows a commune of today by %s',
    (typed) => {
      expect(find(typed)).toEqual([
        {
          unitId: '22222222-2222-2222-2222-222222222222',
          name: 'Phường Hoa Lư',
          parentName: 'Tỉnh Ninh Bình',
          formerName: undefined,
        },
      ]);
    },
  );

  it('shows what a former district has become, the commune of the same name first', () => {
    expect(shown('gia viễn')).toEqual([
      ['Xã Gia Viễn', undefined],
      ['Phường Hoa Lư', 'Huyện Gia Viễn'],
    ]);
    expect(shown('huyện gia viễn')).toEqual([
      ['Xã Gia Viễn', 'Huyện Gia Viễn'],
      ['Phường Hoa Lư', 'Huyện Gia Viễn'],
    ]);
  });

  it('knows a commune by an earlier name, and says which', () => {
    expect(shown('gia thinh')).toEqual([['Xã Gia Viễn', 'Xã Gia Thịnh']]);
  });

  it('finds nothing for nothing, and for what is nowhere', () => {
    expect(find('  ')).toEqual([]);
    expect(find('sài gòn')).toEqual([]);
  });
});

// Xã Tân Tiến of two provinces, and a third that has become phường Kim Sơn of the first.
const alike = indexPlaces({
  days: ['2004-07-08', '2025-06-30', '2025-07-01'],
  forms: [
    { unitType: 'province', label: 'Tỉnh' },
    { unitType: 'commune', label: 'Xã' },
    { unitType: 'commune', label: 'Phường' },
  ],
  units: { ids: [0, 1, 2, 3, 4, 5].map(id), successors: [[], [], [], [], [5], []] },
  names: {
    units: [0, 1, 2, 3, 4, 5],
    names: ['Đồng Nai', 'Ninh Bình', 'Tân Tiến', 'Tân Tiến', 'Tân Tiến', 'Kim Sơn'],
    forms: [0, 0, 1, 1, 1, 2],
    parents: [NONE, NONE, 0, 1, 1, 1],
    from: [2, 2, 2, 2, 0, 2],
    to: [NONE, NONE, NONE, NONE, 1, NONE],
  },
});

describe('finding a place among many of one name', () => {
  const provinces = (desks: readonly string[]) =>
    alike('tan tien', desks).map(({ name, parentName }) => [name, parentName]);

  it("puts those of the desk's own province first, former names among them", () => {
    expect(provinces(['Công an xã Gia Viễn', 'Công an tỉnh Ninh Bình'])).toEqual([
      ['Xã Tân Tiến', 'Tỉnh Ninh Bình'],
      ['Phường Kim Sơn', 'Tỉnh Ninh Bình'],
      ['Xã Tân Tiến', 'Tỉnh Đồng Nai'],
    ]);
    expect(provinces(['Công an tỉnh Đồng Nai'])[0]).toEqual(['Xã Tân Tiến', 'Tỉnh Đồng Nai']);
  });

  it('puts names of today first where no province is near', () => {
    expect(provinces([])).toEqual([
      ['Xã Tân Tiến', 'Tỉnh Đồng Nai'],
      ['Xã Tân Tiến', 'Tỉnh Ninh Bình'],
      ['Phường Kim Sơn', 'Tỉnh Ninh Bình'],
    ]);
  });
});

describe('finding a place letter by letter', () => {
  const typed = (letters: string): readonly string[] =>
    Array.from({ length: letters.length }, (_, end) => letters.slice(0, end + 1));

  it.each(['huyện gia viễn', 'gia viễn ninh', 'p hoa lư', 'xã gia thịnh'])(
    'comes to the same as finding "%s" at once',
    (whole) => {
      const narrowed = indexPlaces(places);
      for (const part of typed(whole)) expect(narrowed(part)).toEqual(indexPlaces(places)(part));
      expect(narrowed('hoa')).toEqual(indexPlaces(places)('hoa'));
    },
  );
});
