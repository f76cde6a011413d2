import { sideBySide } from './side-by-side';

describe('working on many things side by side', () => {
  it('does each of them once', async () => {
    const done: number[] = [];
    await sideBySide(Array(100).keys(), async (item) => void done.push(item));
    expect(done.toSorted((a, b) => a - b)).toEqual([...Array(100).keys()]);
  });

  it('tells the first failure when nothing is under way any more, and begins nothing after it', async () => {
    let underWay = 0;
    let begun = 0;
    const act = async (item: number): Promise<void> => {
      begun += 1;
      underWay += 1;
      await Promise.resolve();
      underWay -= 1;
      if (item === 20) throw new Error('the disk is full');
    };
    await expect(sideBySide(Array(1_000).keys(), act)).rejects.toThrow('the disk is full');
    expect([underWay, begun < 100]).toEqual([0, true]);
  });
});
