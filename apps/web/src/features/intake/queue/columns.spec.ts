import { readColumns } from './columns';

const names = (kept: unknown) => readColumns(kept).map(({ column }) => column);
const first = ['clock', 'matter', 'place', 'channel', 'received', 'status'];

describe('columns of the queue', () => {
  it('are those that were kept, in the order of the table', () => {
    expect(names([{ column: 'holder' }, { column: 'clock' }])).toEqual(['clock', 'holder']);
  });

  it.each([undefined, 'x', [], [null, 5, { column: 'secret' }]])(
    'are those of the first day where %j was kept',
    (kept) => {
      expect(names(kept)).toEqual(first);
    },
  );
});
