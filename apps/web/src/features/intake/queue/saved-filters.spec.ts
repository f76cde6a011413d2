import { readSavedFilters, withFilter } from './saved-filters';

describe('saved views of the queue', () => {
  it('are read as they were kept', () => {
    const kept = [
      {
        name: 'Đêm nay',
        search: { lane: 'breached', channel: 'phone', status: 'received', sort: 'received' },
      },
    ];
    expect(readSavedFilters(kept)).toEqual(kept);
  });

  it.each([
    undefined,
    'x',
    { name: 'x' },
    [null, 1, 'x', { name: 1, search: {} }, { name: 'x', search: null }],
  ])('are none where something else was kept: %j', (kept) => {
    expect(readSavedFilters(kept)).toEqual([]);
  });

  it('lose what the queue does not know', () => {
    expect(
      readSavedFilters([{ name: 'x', search: { lane: 'moon', channel: 'PHONE!', kind: 'report' } }]),
    ).toEqual([{ name: 'x', search: { kind: 'report' } }]);
  });

  it('begin with the one saved last, each name once, twenty at most', () => {
    const first = withFilter([], ' Đêm ', { lane: 'today' });
    expect(first).toEqual([{ name: 'Đêm', search: { lane: 'today' } }]);
    expect(withFilter(first, 'Đêm', { lane: 'breached' })).toEqual([
      { name: 'Đêm', search: { lane: 'breached' } },
    ]);
    expect(withFilter(first, '  ', {})).toEqual(first);
    const many = Array.from({ length: 25 }, (_, index) => index).reduce<ReturnType<typeof withFilter>>(
      (filters, index) => withFilter(filters, String(index), {}),
      [],
    );
    expect(many).toHaveLength(20);
    expect(many[0]?.name).toBe('24');
  });
});
