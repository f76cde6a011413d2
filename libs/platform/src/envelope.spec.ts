import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tempDir, type TempDir } from '../../testing/src/temp-dir';
import { newKey, openKeyFile, openUnder, SealBroken, sealUnder, UnusableKeyFile } from './envelope';

describe('content sealed under a key', () => {
  const key = newKey();
  const sealed = sealUnder(key, Buffer.from('nội dung'), 'case/1');

  it('opens with that key in its place', () => {
    expect(openUnder(key, sealed, 'case/1').toString()).toBe('nội dung');
  });

  it('does not open in another place', () => {
    expect(() => openUnder(key, sealed, 'case/2')).toThrow(SealBroken);
  });

  it('does not open with another key', () => {
    expect(() => openUnder(newKey(), sealed, 'case/1')).toThrow(SealBroken);
  });

  it('does not open when any byte was changed', () => {
    for (let at = 0; at < sealed.length; at++) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => openUnder(key, changed, 'case/1')).toThrow(SealBroken);
    }
  });

  it('does not open when it was cut', () => {
    expect(() => openUnder(key, sealed.subarray(0, 20), 'case/1')).toThrow(SealBroken);
    expect(() => openUnder(key, Buffer.alloc(0), 'case/1')).toThrow(SealBroken);
  });

  it('differs each time, so that equal contents cannot be told', () => {
    expect(sealUnder(key, Buffer.from('nội dung'), 'case/1').equals(sealed)).toBe(false);
  });
});

describe('a key file', () => {
  let directory: TempDir;
  beforeEach(() => void (directory = tempDir()));
  afterEach(() => directory.remove());

  it('is made once, readable by its owner only, and read from then on', () => {
    const path = join(directory.path, 'keys', 'service.key');
    const first = openKeyFile(path);
    const second = openKeyFile(path);
    expect([first.created, second.created]).toEqual([true, false]);
    expect(second.key.equals(first.key)).toBe(true);
    expect(first.key).toHaveLength(32);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(directory.path, 'keys'))).toEqual(['service.key']);
  });

  it('is refused when it holds no key, and left as it is', () => {
    const path = join(directory.path, 'service.key');
    writeFileSync(path, 'cut off');
    expect(() => openKeyFile(path)).toThrow(UnusableKeyFile);
    expect(existsSync(path)).toBe(true);
  });
});
