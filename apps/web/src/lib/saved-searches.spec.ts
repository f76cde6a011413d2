import { readSavedSearches, withSearch } from './saved-searches';

interface Search {
  readonly kind?: string;
}

const readSearch = ({ kind }: Readonly<Record<string, unknown>>): Search | undefined =>
  kind === 'moon' ? undefined : typeof kind === 'string' ? { kind } : {};

describe('saved searches', () => {
  it('are read as they were kept', () => {
    const kept = [{ name: 'Đêm nay', search: { kind: 'report' } }];
    expect(readSavedSearches(kept, readSearch)).toEqual(kept);
  });

  it.each([
    undefined,
    'x',
    { name: 'x' },
    [null, 1, 'x', { name: 1, search: {} }, { name: 'x', search: null }],
  ])('are none where something else was kept: %j', (kept) => {
    expect(readSavedSearches(kept, readSearch)).toEqual([]);
  });

  it('lose what the list does not know', () => {
    const kept = [
      { name: 'x', search: { kind: 'report', lane: 'moon' } },
      { name: 'y', search: { kind: 'moon' } },
    ];
    expect(readSavedSearches(kept, readSearch)).toEqual([{ name: 'x', search: { kind: 'report' } }]);
  });

  it('begin with the one saved last, each name once, twenty at most', () => {
    const first = withSearch<Search>([], ' Đêm ', { kind: 'report' });
    expect(first).toEqual([{ name: 'Đêm', search: { kind: 'report' } }]);
    expect(withSearch(first, 'Đêm', {})).toEqual([{ name: 'Đêm', search: {} }]);
    expect(withSearch(first, '  ', {})).toEqual(first);
    let many: ReturnType<typeof withSearch<Search>> = [];
    for (let index = 0; index < 25; index += 1) many = withSearch(many, String(index), {});
    expect(many).toHaveLength(20);
    expect(many[0]?.name).toBe('24');
  });
});
