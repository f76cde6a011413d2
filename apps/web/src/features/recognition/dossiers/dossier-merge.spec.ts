import { draftOf } from './dossier-draft';
import { mergeDrafts, placeAt, withSide } from './dossier-merge';
import { aDossier, aNomination } from './dossier.example';

const base = draftOf(
  aDossier({ nominations: [aNomination(), aNomination({ nominationId: 'n2', citation: 'Dũng cảm' })] }),
);
const citing = (citation: string, nominationId = 'n1') => ({
  ...base,
  nominations: base.nominations.map((each) =>
    each.nominationId === nominationId ? { ...each, citation } : each,
  ),
});

describe('two officers at one dossier', () => {
  it('takes what only the other changed', () => {
    const { merged, taken, collisions } = mergeDrafts(
      base,
      { ...base, title: 'Của tôi' },
      { ...base, occasion: 'Dịp khác' },
    );
    expect(merged).toMatchObject({ title: 'Của tôi', occasion: 'Dịp khác' });
    expect([taken, collisions]).toEqual([['occasion'], []]);
  });

  it('merges nominations one by one', () => {
    const { merged, taken, collisions } = mergeDrafts(base, citing('Của tôi', 'n1'), citing('Của họ', 'n2'));
    expect(merged.nominations.map(({ citation }) => citation)).toEqual(['Của tôi', 'Của họ']);
    expect([taken, collisions]).toEqual([['nominations.n2.citation'], []]);
  });

  it('keeps mine where both changed the same, and takes theirs when it is chosen', () => {
    const { merged, collisions } = mergeDrafts(base, citing('Của tôi'), citing('Của họ'));
    expect(collisions).toEqual([{ path: 'nominations.n1.citation', mine: 'Của tôi', theirs: 'Của họ' }]);
    const [collision] = collisions;
    if (collision === undefined) throw new Error('nothing collides');
    expect(merged.nominations[0]?.citation).toBe('Của tôi');
    expect(withSide(merged, collision, 'theirs').nominations[0]?.citation).toBe('Của họ');
    expect(withSide(withSide(merged, collision, 'theirs'), collision, 'mine')).toEqual(merged);
  });

  it('knows the place of a path', () => {
    expect(placeAt('title')).toEqual({ of: 'dossier', field: 'title' });
    expect(placeAt('nominations.n1.citation')).toEqual({
      of: 'nomination',
      nominationId: 'n1',
      part: 'citation',
    });
  });
});
