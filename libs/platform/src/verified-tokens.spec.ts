import { VerifiedTokens, type VerifiedToken } from './verified-tokens';

const LIFE_MS = 60_000;

describe('tokens that were verified', () => {
  let now: number;
  let asked: string[];
  let tokens: VerifiedTokens;

  const verify = async (token: string): Promise<VerifiedToken> => {
    asked.push(token);
    if (token === 'forged') throw new Error('bad signature');
    return { actor: { officerId: token, appointments: [] }, endsAt: now + LIFE_MS };
  };
  const officerOf = async (token: string): Promise<string> =>
    (await tokens.get(token, verify)).actor.officerId;

  beforeEach(() => {
    now = 1_000;
    asked = [];
    tokens = new VerifiedTokens(3, () => now);
  });

  it('are verified once while they last', async () => {
    expect(await officerOf('a')).toBe('a');
    now += LIFE_MS - 1;
    expect(await officerOf('a')).toBe('a');
    expect(asked).toEqual(['a']);
  });

  it('are verified anew from the moment they end', async () => {
    await officerOf('a');
    now += LIFE_MS;
    await officerOf('a');
    expect(asked).toEqual(['a', 'a']);
  });

  it('are not taken for each other', async () => {
    await officerOf('a');
    expect(await officerOf('b')).toBe('b');
  });

  it('are never remembered when the signature is bad', async () => {
    await expect(officerOf('forged')).rejects.toThrow('bad signature');
    await expect(officerOf('forged')).rejects.toThrow('bad signature');
    expect(asked).toEqual(['forged', 'forged']);
  });

  it('are forgotten, the oldest first, before they fill the memory', async () => {
    for (const token of ['a', 'b', 'c', 'd', 'd', 'c', 'b', 'a']) await officerOf(token);
    expect(asked).toEqual(['a', 'b', 'c', 'd', 'a']);
  });
});
