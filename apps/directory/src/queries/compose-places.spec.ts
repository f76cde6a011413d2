import { composePlaces, type PlacePeriod } from './compose-places';

const period = (given: Partial<PlacePeriod>): PlacePeriod => ({
  unitId: '00000000-0000-4000-8000-000000000001',
  unitType: 'commune',
  form: 'commune',
  name: 'Bố Hạ',
  fullName: 'Xã Bố Hạ',
  parentId: null,
  validFrom: '2025-07-01',
  validTo: null,
  ...given,
});
const OTHER = '00000000-0000-4000-8000-000000000002';

describe('the document of places', () => {
  it('splits the full name into the word of the form and the name', () => {
    const { forms, names } = composePlaces([period({})], []);
    expect(forms).toEqual([{ unitType: 'commune', form: 'commune', label: 'Xã' }]);
    expect(names).toMatchObject({ names: ['Bố Hạ'], forms: [0], parents: [-1], to: [-1] });
  });

  it('keeps a full name whole that does not end in the name', () => {
    const { forms, names } = composePlaces([period({ fullName: 'Đặc khu kinh tế' })], []);
    expect([forms[0]?.label, names.names]).toEqual(['', ['Đặc khu kinh tế']]);
  });

  it('names a unit once, however many names it bore', () => {
    const renamed = period({ form: 'ward', fullName: 'Phường Bố Hạ', validFrom: '2026-09-20' });
    const { units, names, days } = composePlaces([period({ validTo: '2026-09-19' }), renamed], []);
    expect(units.ids).toEqual(['00000000000040008000000000000001']);
    expect(names.units).toEqual([0, 0]);
    expect(names.from.map((at) => days[at])).toEqual(['2025-07-01', '2026-09-20']);
    expect(names.to.map((at) => days[at] ?? null)).toEqual(['2026-09-19', null]);
  });

  it('points to parents and successors wherever they stand', () => {
    const step = { fromUnitId: period({}).unitId, toUnitId: OTHER };
    const { units, names } = composePlaces([period({ parentId: OTHER }), period({ unitId: OTHER })], [step]);
    expect(names.parents).toEqual([1, -1]);
    expect(units.successors).toEqual([[1], []]);
  });

  it('leaves out a parent and a successor that are no places', () => {
    const step = { fromUnitId: period({}).unitId, toUnitId: OTHER };
    const { units, names } = composePlaces([period({ parentId: OTHER })], [step]);
    expect([names.parents, units.successors]).toEqual([[-1], [[]]]);
  });
});
