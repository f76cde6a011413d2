import { gathered } from './gathered';

describe('reading by id', () => {
  it('asks once for what is wanted in the same moment, each id once', async () => {
    const asked: (readonly string[])[] = [];
    const read = gathered(async (ids) => {
      asked.push(ids);
      return new Map(ids.filter((id) => id !== 'x').map((id) => [id, id.toUpperCase()]));
    });
    expect(await Promise.all(['a', 'b', 'a', 'x'].map(read))).toEqual(['A', 'B', 'A', null]);
    expect(asked).toEqual([['a', 'b', 'x']]);
    await read('c');
    expect(asked).toHaveLength(2);
  });

  it('asks for at most a hundred at once', async () => {
    const sizes: number[] = [];
    const read = gathered(async (ids) => {
      sizes.push(ids.length);
      return new Map(ids.map((id) => [id, id]));
    });
    await Promise.all(Array.from({ length: 130 }, (_, index) => read(String(index))));
    expect(sizes).toEqual([100, 30]);
  });

  it('tells everybody who asked of a failure, and can be asked again', async () => {
    let fails = true;
    const read = gathered(async (ids) => {
      if (fails) throw new Error('away');
      return new Map(ids.map((id) => [id, id]));
    });
    await expect(read('a')).rejects.toThrow('away');
    fails = false;
    expect(await read('a')).toBe('a');
  });
});
