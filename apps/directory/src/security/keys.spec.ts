import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tempDir } from '@keng/testing';
import { DerivedActivationCodes } from './derived-activation-codes';
import { UnusableKeyFile } from './key-file';
import { ServiceKey } from './service-key';
import { SigningKey } from './signing-key';

const folder = tempDir();
afterAll(() => folder.remove());
const pathOf = (name: string): string => join(folder.path, name);

describe('a key file', () => {
  it('is made once, for its owner alone, and read again', () => {
    const path = pathOf('made/signing.pem');
    const { kid } = SigningKey.load(path).publicJwk;
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(SigningKey.load(path).publicJwk.kid).toBe(kid);
    expect(readFileSync(path, 'utf8')).toContain('PRIVATE KEY');
  });

  it('is refused when others may read it, with the command that helps', () => {
    const path = pathOf('open.pem');
    SigningKey.load(path);
    chmodSync(path, 0o644);
    expect(() => SigningKey.load(path)).toThrow(
      new UnusableKeyFile(`Others may read the key file ${path}: run "chmod 600 ${path}".`),
    );
  });

  it.each(['', 'nothing', '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n'])(
    'is refused when it holds no key',
    (content) => {
      const path = pathOf('broken.key');
      writeFileSync(path, content, { mode: 0o600 });
      expect(() => SigningKey.load(path)).toThrow(UnusableKeyFile);
      expect(() => ServiceKey.load(path)).toThrow(UnusableKeyFile);
    },
  );

  it('is refused where it cannot be made', () => {
    const path = pathOf('made/signing.pem/below');
    expect(() => SigningKey.load(path)).toThrow(UnusableKeyFile);
  });
});

describe('the service key', () => {
  const key = ServiceKey.load(pathOf('service.key'));
  const other = ServiceKey.load(pathOf('other.key'));
  const content = Buffer.from('JBSWY3DPEHPK3PXP');

  it('opens what it sealed, for the same owner and purpose only', () => {
    const sealed = key.seal('totp', 'o1', content);
    expect(Buffer.from(key.open('totp', 'o1', sealed))).toEqual(content);
    expect(() => key.open('totp', 'o2', sealed)).toThrow(/unable to authenticate data/);
    expect(() => key.open('codes', 'o1', sealed)).toThrow(/unable to authenticate data/);
    expect(() => other.open('totp', 'o1', sealed)).toThrow(/unable to authenticate data/);
    sealed[20] = (sealed[20] ?? 0) ^ 1;
    expect(() => key.open('totp', 'o1', sealed)).toThrow(/unable to authenticate data/);
  });

  it('gives activation codes that differ by officer, issue and installation', () => {
    const codes = new DerivedActivationCodes(key);
    const others = new DerivedActivationCodes(other);
    const given = [
      codes.codeOf('o1', 1),
      codes.codeOf('o1', 2),
      codes.codeOf('o2', 1),
      others.codeOf('o1', 1),
    ];
    expect(new Set(given).size).toBe(4);
    expect(codes.codeOf('o1', 1)).toBe(given[0]);
    expect(codes.isCodeOf('o1', 1, given[0] ?? '')).toBe(true);
    expect(codes.isCodeOf('o1', 1, given[1] ?? '')).toBe(false);
  });

  it('forgives how a code is copied from paper', () => {
    const codes = new DerivedActivationCodes(key);
    const misread = codes
      .codeOf('o1', 1)
      .toLowerCase()
      .replaceAll('-', ' ')
      .replaceAll('0', 'o')
      .replaceAll('1', 'l');
    expect(codes.isCodeOf('o1', 1, misread)).toBe(true);
  });
});
