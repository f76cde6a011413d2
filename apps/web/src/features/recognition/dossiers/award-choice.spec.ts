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

describe('forms an issuer may give', () => {
  it("go by the level of a People's Committee's area", () => {
    expect(levelsOf({ unitType: 'peoples_committee' }, { unitType: 'commune' })).toEqual(['commune']);
  });

  it('are those of a head of agency, too, for the police', () => {
    expect(levelsOf({ unitType: 'provincial_police' }, null)).toEqual(['provincial_police', 'agency']);
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
