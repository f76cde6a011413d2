import { shorten } from './shorten';

describe('shortening a text', () => {
  it('leaves a short one, on one line', () => {
    expect(shorten('  Mất\n xe  máy ', 10)).toBe('Mất xe máy');
  });

  it('cuts a long one between letters, never inside one', () => {
    expect(shorten('Mất xe máy', 9)).toBe('Mất xe m…');
    expect(shorten('Mất xe máy', 8)).toBe('Mất xe…');
    expect(shorten('👮🏽‍♀️👮🏽‍♀️👮🏽‍♀️', 2)).toBe('👮🏽‍♀️…');
  });
});
