import type { AwardForm } from '../shared/vocabulary';
import { formsFor, levelsOf } from './award-choice';

const aForm = (over: Partial<AwardForm>): AwardForm => ({
  awardFormCode: 'form',
  award: 'commendation',
  label: 'Bằng khen',
  issuerLevel: 'province',
  issuerLabel: 'Chủ tịch UBND cấp tỉnh',
  partyKinds: ['individual'],
  isCeiling: false,
  basis: 'Luật TĐKT',
  validFrom: '2024-01-01',
  ...over,
});

const aCommittee = (fullName: string) =>
  ({ unitType: 'peoples_committee', kind: 'agency', fullName }) as const;
const aCommune = { unitType: 'commune', kind: 'administrative', fullName: 'Phường Phủ Lý' } as const;

describe('forms an issuer may give', () => {
  it("go by the level of a People's Committee's area, else by its name", () => {
    expect(levelsOf(aCommittee('Ủy ban nhân dân'), aCommune)).toEqual(['commune']);
    expect(levelsOf(aCommittee('Ủy ban nhân dân tỉnh Ninh Bình'), null)).toEqual(['province']);
    expect(levelsOf(aCommittee('Ủy ban nhân dân phường Phủ Lý'), undefined)).toEqual(['commune']);
    expect(levelsOf(aCommittee('Ủy ban nhân dân thành phố Mới'), undefined)).toBeUndefined();
  });

  it('are those of a head of agency, too, for the police', () => {
    const police = { unitType: 'provincial_police', kind: 'police', fullName: 'Công an tỉnh' } as const;
    expect(levelsOf(police, null)).toEqual(['provincial_police', 'agency']);
  });

  it('are not kept back where the level is unknown', () => {
    expect(levelsOf(undefined, undefined)).toBeUndefined();
    expect(formsFor([aForm({ issuerLevel: 'commune' })], 'individual', undefined)).toHaveLength(1);
  });

  it('fit the level and the kind of party', () => {
    const forms = [
      aForm({ awardFormCode: 'a' }),
      aForm({ awardFormCode: 'b', issuerLevel: 'commune' }),
      aForm({ awardFormCode: 'c', partyKinds: ['collective'] }),
    ];
    expect(formsFor(forms, 'individual', ['province']).map(({ awardFormCode }) => awardFormCode)).toEqual([
      'a',
    ]);
  });
});
