import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { inRunDirectory } from './run-directory';
import { withTempDir } from './temp-dir';

const NOBODY = 2 ** 22 + 1;

describe('the directory of a test server', () => {
  it('goes when the server is stopped', () =>
    withTempDir(async (parent) => {
      const server = await inRunDirectory(
        async (directory) => ({ directory, stop: async () => undefined }),
        parent,
      );
      expect(existsSync(server.directory)).toBe(true);
      await server.stop();
      expect(readdirSync(parent)).toEqual([]);
    }));

  it('goes when the server does not start', () =>
    withTempDir(async (parent) => {
      const refused = inRunDirectory(() => Promise.reject(new Error('no port')), parent);
      await expect(refused).rejects.toThrow('no port');
      expect(readdirSync(parent)).toEqual([]);
    }));

  it('takes those of interrupted runs along, and no other', () =>
    withTempDir(async (parent) => {
      const others = [`keng-test-run-${process.pid}-live`, 'keng-notes'];
      for (const name of [`keng-test-run-${NOBODY}-dead`, ...others]) mkdirSync(join(parent, name));
      const server = await inRunDirectory(async () => ({ stop: async () => undefined }), parent);
      await server.stop();
      expect(readdirSync(parent).sort()).toEqual(others.sort());
    }));
});
