import { formLevelsOf, type IssuingUnit } from './issuer-level';

const unit = (unitType: string, fullName = '', above: IssuingUnit['above'] = []): IssuingUnit => ({
  kind: 'agency',
  unitType,
  fullName,
  above,
});
const PROVINCE = { kind: 'administrative', unitType: 'province' };
const COMMITTEE = { kind: 'agency', unitType: 'peoples_committee' };

const levelsOf = (issuer: IssuingUnit | undefined): readonly string[] | null => {
  const levels = formLevelsOf(issuer);
  return levels && [...levels];
};

describe('the level of an issuer', () => {
  it.each([
    ['province', ['province']],
    ['commune', ['commune']],
    ['police_ministry', ['ministry', 'agency']],
    ['provincial_police', ['provincial_police', 'agency']],
    ['investigating_body', ['agency']],
  ])('of type %s gives forms of %s', (unitType, levels) => {
    expect(levelsOf(unit(unitType))).toEqual(levels);
  });

  it.each([
    ['Ủy ban nhân dân tỉnh Ninh Bình', [], 'province'],
    ['Ủy ban nhân dân thành phố Hải Phòng', [], 'province'],
    ['Ủy ban nhân dân Phường Hồng Bàng', [COMMITTEE], 'commune'],
    ['Ủy ban nhân dân đặc khu Cát Hải'.normalize('NFD'), [COMMITTEE], 'commune'],
    ['Ủy ban nhân dân phường Thành phố Mới', [], 'commune'],
    ['Ủy ban nhân dân quận Hồng Bàng', [COMMITTEE], 'district'],
    ['Ủy ban nhân dân', [PROVINCE], 'province'],
  ])('of a People’s Committee is that of its unit: %s', (fullName, above, level) => {
    expect(levelsOf(unit('peoples_committee', fullName, above))).toEqual([level]);
  });

  it.each([
    [
      'a city below another committee',
      unit('peoples_committee', 'Ủy ban nhân dân thành phố Vinh', [COMMITTEE]),
    ],
    ['a council', unit('emulation_council', 'Hội đồng Thi đua - Khen thưởng tỉnh Ninh Bình')],
    ['an agency of any rank', unit('state_agency', 'Sở Nội vụ tỉnh Ninh Bình')],
    ['a unit that nobody knows', undefined],
  ])('cannot be told of %s', (_, issuer) => {
    expect(levelsOf(issuer)).toBeNull();
  });
});
