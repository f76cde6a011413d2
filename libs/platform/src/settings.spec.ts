import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withTempDir } from '@keng/testing';
import { databaseUrlOf, ServiceSettings } from './service-settings';
import { InvalidSettings, loadSettings, shapeOf, type Environment } from './settings';

const complete: Environment = {
  KENG_DATABASE_URL: 'postgres://intake_app@127.0.0.1:5432/keng',
  KENG_DIRECTORY_URL: 'http://127.0.0.1:4001',
};

const faultsOf = (env: Environment): InvalidSettings['faults'] => {
  try {
    loadSettings(ServiceSettings, env);
  } catch (error) {
    if (error instanceof InvalidSettings) return error.faults;
    throw error;
  }
  return [];
};

describe('loading settings', () => {
  it('takes defaults for what is not given, and numbers from text', () => {
    const settings = loadSettings(ServiceSettings, { ...complete, KENG_PORT: '4002' });
    expect([settings.KENG_PORT, settings.KENG_HOST, settings.KENG_DATABASE_POOL]).toEqual([
      4002,
      '127.0.0.1',
      10,
    ]);
  });

  it('names the variable, the shape of its value and the remedy, never the value', () => {
    const [fault] = faultsOf({ ...complete, KENG_PORT: 'geheim-8080' });
    expect(fault).toMatchObject({ variable: 'KENG_PORT', shape: 'ASCII text, 11 characters' });
    expect(fault?.remedy).toContain('port number');
    expect(JSON.stringify(fault)).not.toContain('geheim');
  });

  it('tells all faults at once', () => {
    expect(faultsOf({}).map(({ variable }) => variable)).toEqual(['KENG_DATABASE_URL', 'KENG_DIRECTORY_URL']);
  });

  it('treats an empty value as not given', () => {
    expect(faultsOf({ ...complete, KENG_DIRECTORY_URL: '' })[0]?.shape).toBe('not set');
  });

  it('reads a secret from its file, and says so when there is none', async () => {
    await withTempDir(async (folder) => {
      const file = join(folder, 'password');
      writeFileSync(file, 'a b/c\n');
      const settings = loadSettings(ServiceSettings, { ...complete, KENG_DATABASE_PASSWORD_FILE: file });
      expect(databaseUrlOf(settings)).toBe('postgres://intake_app:a%20b%2Fc@127.0.0.1:5432/keng');
      const missing = faultsOf({ ...complete, KENG_DATABASE_PASSWORD_FILE: join(folder, 'none') });
      expect(missing[0]).toMatchObject({ variable: 'KENG_DATABASE_PASSWORD_FILE', shape: 'a path' });
    });
  });

  it('describes values without giving them away', () => {
    expect([shapeOf(undefined), shapeOf('123'), shapeOf('mật')]).toEqual([
      'not set',
      'digits, 3 characters',
      'text, 3 characters',
    ]);
  });
});
