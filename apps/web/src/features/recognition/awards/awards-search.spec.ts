import { drillDown, readAwardsSearch } from './awards-search';

const ISSUER = '0198a2f0-0000-7000-8000-000000000001';

describe('the awards of one group', () => {
  it('are found by what the group has in common', () => {
    expect(
      drillDown({ status: 'granted' }, { issuer: ISSUER, awardForm: 'title_x', partyKind: 'household' }),
    ).toEqual({ status: 'granted', issuerUnitId: ISSUER, awardFormCode: 'title_x', partyKind: 'household' });
  });

  it.each([
    [{ year: '2026' }, '2026-01-01', '2026-12-31'],
    [{ month: '2028-02' }, '2028-02-01', '2028-02-29'],
    [{ year: '2026', month: '2026-04' }, '2026-04-01', '2026-04-30'],
  ])('are those signed in %j', (key, signedFrom, signedTo) => {
    expect(drillDown({}, key)).toEqual({ signedFrom, signedTo });
  });

  it('stay within the period that was asked for', () => {
    const filter = { signedFrom: '2026-03-15', signedTo: '2026-10-10' };
    expect(drillDown(filter, { year: '2026' })).toEqual(filter);
  });

  it('cannot be listed by occasion, which is free text', () => {
    expect(drillDown({}, { occasion: 'Tổng kết', year: '2026' })).toBeUndefined();
  });
});

it('an address gives codes, ids and days, and nothing else', () => {
  expect(
    readAwardsSearch({ issuerUnitId: 'x', awardFormCode: 'a b', partyKind: 'moon', signedFrom: '1', q: 'y' }),
  ).toEqual({});
});
