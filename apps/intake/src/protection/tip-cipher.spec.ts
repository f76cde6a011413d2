import { randomBytes } from 'node:crypto';
import { TipCipher } from './tip-cipher';

describe('sealing the texts of a tip', () => {
  const cipher = new TipCipher(randomBytes(32));
  const place = { tipId: 'one', part: 'original', revision: 1 } as const;
  const { key, wrapped } = cipher.newKey('one');
  const sealed = cipher.seal(key, place, 'trộm xe máy');

  it('opens with the key of the tip and in its place only', () => {
    const opened = cipher.openKey('one', wrapped);
    expect(cipher.open(opened, place, sealed)).toBe('trộm xe máy');
    expect(() => cipher.open(opened, { ...place, tipId: 'two' }, sealed)).toThrow('does not open');
    expect(() => cipher.open(opened, { ...place, part: 'shared' }, sealed)).toThrow('does not open');
    expect(() => cipher.open(opened, { ...place, revision: 2 }, sealed)).toThrow('does not open');
    expect(() => cipher.open(cipher.newKey('one').key, place, sealed)).toThrow('does not open');
  });

  it('keeps a wrapped key from another tip and another service key', () => {
    expect(() => cipher.openKey('two', wrapped)).toThrow('does not open');
    expect(() => new TipCipher(randomBytes(32)).openKey('one', wrapped)).toThrow('does not open');
  });

  it('digests equal texts alike, and differently under another service key', () => {
    expect(cipher.digest('hoa')).toBe(cipher.digest('hoa'));
    expect(cipher.digest('hoa')).not.toBe(cipher.digest('hòa'));
    expect(new TipCipher(randomBytes(32)).digest('hoa')).not.toBe(cipher.digest('hoa'));
  });
});
