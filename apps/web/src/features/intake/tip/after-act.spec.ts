import type { TipRow } from '../tips';
import { nextOf, readAfterAct, searchForNext } from './after-act';

const row = (tipId: string, lane: string) => ({ tipId, lane }) as TipRow;

describe('after a decision', () => {
  it.each([
    [undefined, 'stay'],
    [[], 'stay'],
    [[{ after: 'home' }], 'stay'],
    [[{ after: 'next' }], 'next'],
    [[{ after: 'queue' }], 'queue'],
  ])('one goes where %j says', (kept, after) => {
    expect(readAfterAct(kept)).toEqual([{ after }]);
  });

  it('the next tip is the first that waits for a decision here', () => {
    const rows = [row('a', 'breached'), row('b', 'waiting'), row('c', 'today')];
    expect(nextOf(rows, 'a')?.tipId).toBe('c');
    expect(nextOf(rows, 'x')?.tipId).toBe('a');
    expect(nextOf([row('a', 'today'), row('b', 'done')], 'a')).toBeUndefined();
  });

  it('it is taken from the queue as it was seen last, unless nothing is to be decided there', () => {
    expect(searchForNext({ lane: 'today', channel: 'post' })).toEqual({ lane: 'today', channel: 'post' });
    expect(searchForNext({ lane: 'done', channel: 'post' })).toEqual({ channel: 'post' });
  });
});
