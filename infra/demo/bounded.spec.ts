import { mapBounded } from './bounded';

describe('working on many things at once', () => {
  it('gives the results in the order of the items, with no more at once than allowed', async () => {
    let running = 0;
    let most = 0;
    const results = await mapBounded([5, 1, 4, 2, 3], 2, async (item) => {
      running += 1;
      most = Math.max(most, running);
      for (let turn = 0; turn < item; turn += 1) await Promise.resolve();
      running -= 1;
      return item * 10;
    });
    expect(results).toEqual([50, 10, 40, 20, 30]);
    expect(most).toBe(2);
  });

  it('begins nothing more after a failure', async () => {
    const begun: number[] = [];
    const work = mapBounded([1, 2, 3, 4], 1, async (item) => {
      begun.push(item);
      if (item === 2) throw new Error('refused');
    });
    await expect(work).rejects.toThrow('refused');
    expect(begun).toEqual([1, 2]);
  });
});
