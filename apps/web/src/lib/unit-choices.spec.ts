import { unitChoices } from './unit-choices';

const unit = { unitId: 'a', fullName: 'Xã Gia Vân', becameOf: [] };

describe('units to choose from', () => {
  it('shows units of today under the name of today', () => {
    expect(unitChoices([{ ...unit, parentName: 'Tỉnh Ninh Bình' }], '2026-11-22')).toEqual([
      { unitId: 'a', name: 'Xã Gia Vân', parentName: 'Tỉnh Ninh Bình', formerName: undefined },
    ]);
  });

  it('shows what a unit of former days became', () => {
    const district = {
      unitId: 'old',
      fullName: 'Huyện Gia Viễn',
      validTo: '2025-07-01',
      becameOf: [
        { unitId: 'a', fullName: 'Xã Gia Vân' },
        { unitId: 'b', fullName: 'Xã Gia Hưng' },
      ],
    };
    expect(unitChoices([district], '2026-11-22')).toMatchObject([
      { unitId: 'a', formerName: 'Huyện Gia Viễn' },
      { unitId: 'b', formerName: 'Huyện Gia Viễn' },
    ]);
  });

  it('shows what bears the name today before what bore it once', () => {
    const renamed = { ...unit, unitId: 'pleiku', fullName: 'Phường Pleiku', matchedName: 'Phường Hoa Lư' };
    const today = { ...unit, unitId: 'hoa-lu', fullName: 'Phường Hoa Lư' };
    const names = unitChoices([renamed, today], '2026-11-22').map(({ name }) => name);
    expect(names).toEqual(['Phường Hoa Lư', 'Phường Pleiku']);
  });

  it('shows each unit once, where it was found first', () => {
    const old = { unitId: 'old', fullName: 'Xã Gia Thịnh', validTo: '2025-07-01', becameOf: [unit] };
    expect(unitChoices([unit, old], '2026-11-22')).toMatchObject([{ unitId: 'a', formerName: undefined }]);
  });

  it('leaves a unit at its first place though it is found again, behind one that is not', () => {
    const hoaLu = { ...unit, unitId: 'hoa-lu', fullName: 'Phường Hoa Lư' };
    const pleiku = { ...unit, unitId: 'pleiku', fullName: 'Phường Pleiku' };
    const ended = { ...unit, validTo: '2025-06-30' };
    const ward = { ...ended, unitId: 'ward', fullName: 'Phường Hoa Lư', becameOf: [pleiku] };
    const town = { ...ended, unitId: 'town', fullName: 'Thành phố Hoa Lư', becameOf: [hoaLu] };
    const names = unitChoices([hoaLu, ward, town], '2026-11-22').map(({ name }) => name);
    expect(names).toEqual(['Phường Hoa Lư', 'Phường Pleiku']);
  });

  it('keeps a unit whose end is still to come', () => {
    expect(unitChoices([{ ...unit, validTo: '2027-01-01' }], '2026-11-22')).toHaveLength(1);
  });
});
