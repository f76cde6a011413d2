import { eventually } from './eventually';

const soon = { timeoutMs: 50, intervalMs: 1 };

describe('waiting for something', () => {
  it('asks until the probe gives something, failures included, and gives that back', async () => {
    const answers = [() => undefined, () => fail('not yet'), () => 'there'];
    await expect(eventually('it is there', () => answers.shift()?.(), soon)).resolves.toBe('there');
    expect(answers).toEqual([]);
  });

  it('says what it waited for and what it saw last when it gives up', async () => {
    await expect(eventually('the tip is listed', () => 0, soon)).rejects.toThrow(
      'Gave up after 50 ms waiting until the tip is listed; last: 0',
    );
    await expect(eventually('the tip is listed', () => fail('no such tip'), soon)).rejects.toThrow(
      'no such tip',
    );
  });
});

function fail(message: string): never {
  throw new Error(message);
}
