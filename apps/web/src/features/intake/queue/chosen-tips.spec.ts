import type { TipRow } from '../tips';
import { chosenTips } from './chosen-tips';

const rows = ['a', 'b', 'c', 'd'].map((tipId) => ({ tipId, version: 1 }) as TipRow);
const [a, b, c, d] = rows as [TipRow, TipRow, TipRow, TipRow];
const ids = () => chosenTips.current().rows.map(({ tipId }) => tipId);

describe('the rows that are chosen', () => {
  beforeEach(() => chosenTips.clear());

  it('are chosen one by one, and once more to let go', () => {
    chosenTips.toggle(b);
    chosenTips.toggle(d);
    chosenTips.toggle(b);
    expect(ids()).toEqual(['d']);
  });

  it.each([
    ['down', b, d, ['b', 'c', 'd']],
    ['up', d, b, ['d', 'b', 'c']],
  ])('are chosen as a range, %s', (_way, from, to, expected) => {
    chosenTips.toggle(from);
    chosenTips.extendTo(to, rows);
    expect(ids()).toEqual(expected);
  });

  it('begin a range at the row itself where none was chosen', () => {
    chosenTips.toggle(a);
    chosenTips.clear();
    chosenTips.extendTo(c, [b, c, d]);
    expect(ids()).toEqual(['c']);
  });

  it('are let go when they are shown no more, and taken as they are shown now', () => {
    chosenTips.toggle(a);
    chosenTips.toggle(b);
    chosenTips.ask('close');
    chosenTips.keepTo([{ ...b, version: 2 }, c]);
    expect(chosenTips.current()).toMatchObject({ rows: [{ tipId: 'b', version: 2 }], act: 'close' });
    chosenTips.keepTo([c]);
    expect(chosenTips.current()).toEqual({ rows: [], act: undefined });
  });
});
