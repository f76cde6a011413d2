import { Gathering } from './gathering';

class Refused extends Error {}
class ServerGone extends Error {}

/** A handler whose batches end when the test says so. */
function underHand(batches: number, itemsABatch = 64) {
  const handed: { readonly items: readonly string[]; end(error?: Error): void }[] = [];
  const gathering = new Gathering<string, string>(
    { batches, itemsABatch },
    (items) =>
      new Promise((resolve, reject) => {
        const end = (error?: Error): void =>
          error ? reject(error) : resolve(items.map((item) => `${item} done`));
        handed.push({ items, end });
      }),
    (error) => error instanceof ServerGone,
  );
  return { gathering, handed };
}

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('gathering what arrives at once', () => {
  it('hands a lone item on at once', async () => {
    const { gathering, handed } = underHand(1);
    const done = gathering.add('a');
    expect(handed.map(({ items }) => items)).toEqual([['a']]);
    handed[0]?.end();
    expect(await done).toBe('a done');
  });

  it('hands on together what arrived while a batch was under way, in its order', async () => {
    const { gathering, handed } = underHand(1);
    const all = Promise.all(['a', 'b', 'c', 'd'].map((item) => gathering.add(item)));
    handed[0]?.end();
    await settle();
    expect(handed.map(({ items }) => items)).toEqual([['a'], ['b', 'c', 'd']]);
    handed[1]?.end();
    expect(await all).toEqual(['a done', 'b done', 'c done', 'd done']);
  });

  it('keeps to the number and size of batches', async () => {
    const { gathering, handed } = underHand(2, 2);
    const all = Promise.all(['a', 'b', 'c', 'd', 'e'].map((item) => gathering.add(item)));
    expect(handed.map(({ items }) => items)).toEqual([['a'], ['b']]);
    handed[1]?.end();
    await settle();
    expect(handed.map(({ items }) => items)).toEqual([['a'], ['b'], ['c', 'd']]);
    handed[2]?.end();
    await settle();
    handed[3]?.end();
    handed[0]?.end();
    expect(await all).toHaveLength(5);
  });

  it('tries each item of a failed batch alone, so that only the bad one fails', async () => {
    const { gathering, handed } = underHand(1);
    const all = Promise.allSettled(['a', 'b', 'bad', 'c'].map((item) => gathering.add(item)));
    handed[0]?.end();
    await settle();
    for (let at = 1; at < 5; at += 1) {
      const bad = handed[at]?.items.includes('bad');
      handed[at]?.end(bad ? new Refused() : undefined);
      await settle();
    }
    expect(handed.map(({ items }) => items)).toEqual([['a'], ['b', 'bad', 'c'], ['b'], ['bad'], ['c']]);
    expect((await all).map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
  });

  it('tells all of a batch of what would meet each of them, and goes on with the next', async () => {
    const { gathering, handed } = underHand(1, 2);
    const all = Promise.allSettled(['a', 'b', 'c', 'd'].map((item) => gathering.add(item)));
    handed[0]?.end();
    await settle();
    handed[1]?.end(new ServerGone());
    await settle();
    handed[2]?.end();
    expect(handed.map(({ items }) => items)).toEqual([['a'], ['b', 'c'], ['d']]);
    expect((await all).map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'rejected',
      'fulfilled',
    ]);
  });
});
