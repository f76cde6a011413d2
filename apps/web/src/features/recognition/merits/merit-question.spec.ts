import { filterOf, firstQuestion, keyOf, mayGroupBy, readAliasCode, readQuestion } from './merit-question';

const TODAY = '2026-11-22';
const UNIT = '0198a2f0-0000-7000-8000-000000000001';
const question = firstQuestion(TODAY);

describe('the question', () => {
  it('begins with this year and leaves out what is not asked', () => {
    expect(filterOf(question)).toEqual({ from: '2026-01-01', to: TODAY, basis: 'occurred', unitMap: 'now' });
  });

  it('is not put while its period is none', () => {
    expect(filterOf({ ...question, from: undefined })).toBeUndefined();
    expect(filterOf({ ...question, from: '2026-12-01' })).toBeUndefined();
  });

  it('asks for a party by id and for a protected reporter by code', () => {
    expect(filterOf({ ...question, partyId: UNIT, aliasCode: '1A2B3C4D', used: false })).toMatchObject({
      partyId: UNIT,
      aliasCode: '1A2B3C4D',
      used: false,
    });
  });
});

describe('a question that was kept', () => {
  it('is read as it was', () => {
    const kept = {
      ...question,
      period: undefined,
      from: '2019-01-01',
      to: '2024-12-31',
      unitIds: [UNIT],
      kinds: ['evidence'],
      partyKinds: ['household' as const],
      categoryCodes: ['theft'],
      aliasCode: '1A2B3C4D',
      used: true,
      groupBy: ['association' as const, 'year' as const],
    };
    expect(readQuestion(JSON.parse(JSON.stringify(kept)), TODAY)).toEqual(kept);
  });

  it('goes by today where it named a period', () => {
    const kept = { ...firstQuestion('2024-05-01'), period: 'lastYear' as const };
    expect(readQuestion({ ...kept }, TODAY)).toMatchObject({ from: '2025-01-01', to: '2025-12-31' });
  });

  it('loses what the desk does not know', () => {
    expect(
      readQuestion(
        {
          from: 'x',
          to: 5,
          basis: 'moon',
          unitIds: ['x', UNIT],
          kinds: 'evidence',
          aliasCode: 'nobody',
          partyId: {},
          groupBy: ['month', 'moon', 'association', 'commune', 'kind'],
        },
        TODAY,
      ),
    ).toEqual({
      ...question,
      period: undefined,
      from: undefined,
      to: undefined,
      unitIds: [UNIT],
      groupBy: ['month', 'association', 'kind'],
    });
  });
});

describe('the code of a protected reporter', () => {
  it.each([
    ['1A2B3C4D', '1A2B3C4D'],
    [' 1a2b3c4d ', '1A2B3C4D'],
    ['1a2b 3c4d', '1A2B3C4D'],
    ['Một công dân 1A2B3C4D', '1A2B3C4D'],
    ['1a2b3c4d-0000-4000-8000-000000000000', '1A2B3C4D'],
  ])('is understood: %s', (text, code) => {
    expect(readAliasCode(text)).toBe(code);
  });

  it.each(['', '1A2B3C', '1A2B3C4D5', 'G1A2B3C4', 'Nguyễn Văn Mẫu'])('is not in "%s"', (text) => {
    expect(readAliasCode(text)).toBeUndefined();
  });
});

describe('groupings', () => {
  it('are at most three, and never those that single somebody out', () => {
    expect(mayGroupBy(['unit', 'kind', 'year'])).toBe(true);
    expect(mayGroupBy(['unit', 'kind', 'year', 'category'])).toBe(false);
    expect(mayGroupBy(['month', 'association', 'commune'])).toBe(false);
  });

  it('may lack a value', () => {
    expect(keyOf({ association: null, kind: 'evidence' }, 'association')).toBeNull();
    expect(keyOf({ association: null, kind: 'evidence' }, 'kind')).toBe('evidence');
  });
});
