import { filterOf, firstQuestion, keyOf, mayGroupBy } from './merit-question';

const question = firstQuestion('2026-11-22');

describe('the question', () => {
  it('begins with this year and leaves out what is not asked', () => {
    expect(filterOf(question)).toEqual({
      from: '2026-01-01',
      to: '2026-11-22',
      basis: 'occurred',
      unitMap: 'now',
    });
  });

  it('is not put while its period is none', () => {
    expect(filterOf({ ...question, from: undefined })).toBeUndefined();
    expect(filterOf({ ...question, from: '2026-12-01' })).toBeUndefined();
  });

  it('names a party by id only', () => {
    const filter = filterOf({ ...question, party: { partyId: 'p1', name: 'Trần Thị Mẫu' }, used: false });
    expect(filter).toMatchObject({ partyId: 'p1', used: false });
    expect(JSON.stringify(filter)).not.toContain('Mẫu');
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
