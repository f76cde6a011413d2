import { governedBy, servedBy } from './committee-reach';

const under = (kind: string, unitType: string, parentId: string | null = 'above') => ({
  kind,
  unitType,
  parentId,
});

describe('the body a unit works for', () => {
  it.each([
    ['committee', 'emulation_council'],
    ['committee', 'steering_committee'],
    ['agency', 'state_agency'],
  ])('is the one above a %s of type %s', (kind, unitType) => {
    expect(servedBy(under(kind, unitType))).toBe('above');
  });

  it.each([
    ['agency', 'peoples_committee'],
    ['agency', 'procuracy'],
    ['police', 'commune_police'],
    ['administrative', 'commune'],
    ['association', 'association'],
  ])('is itself for a unit of kind %s and type %s', (kind, unitType) => {
    expect(servedBy(under(kind, unitType))).toBeNull();
  });

  it('is nobody above the top', () => {
    expect(servedBy(under('committee', 'emulation_council', null))).toBeNull();
  });
});

describe('what a unit governs', () => {
  const committee = under('agency', 'peoples_committee', 'commune');

  it("is the administrative unit that a People's Committee stands under", () => {
    expect(governedBy(committee, { kind: 'administrative' })).toBe('commune');
  });

  it("is nothing for a People's Committee under another, or under nothing", () => {
    expect(governedBy(committee, { kind: 'agency' })).toBeNull();
    expect(governedBy(committee, undefined)).toBeNull();
  });

  it('is nothing for any other unit', () => {
    expect(governedBy(under('committee', 'steering_committee'), { kind: 'administrative' })).toBeNull();
  });
});
