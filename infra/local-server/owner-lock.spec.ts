import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withTempDir } from '../../libs/testing/src/temp-dir';
import { takeOwnership } from './owner-lock';

const withLock = (use: (file: string) => void) => withTempDir(async (path) => use(join(path, 'owner.lock')));

describe('owning a directory', () => {
  it('is for one at a time', () =>
    withLock((file) => {
      const first = takeOwnership(file);
      expect(() => takeOwnership(file)).toThrow(expect.objectContaining({ pid: process.pid }));
      first.release();
      takeOwnership(file).release();
      expect(readdirSync(join(file, '..'))).toEqual([]);
    }));

  it('passes on from a process that is gone', () =>
    withLock((file) => {
      writeFileSync(file, JSON.stringify({ pid: 2 ** 22 + 1 }));
      const lock = takeOwnership(file);
      expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ pid: process.pid });
      lock.release();
    }));

  it('passes on where another program got the process id of the former owner', () =>
    withLock((file) => {
      writeFileSync(file, JSON.stringify({ pid: process.pid, startMark: 'some other time' }));
      expect(() => takeOwnership(file).release()).not.toThrow();
    }));

  it('passes on where a power cut left an empty file', () =>
    withLock((file) => {
      writeFileSync(file, '');
      expect(() => takeOwnership(file).release()).not.toThrow();
    }));

  it('does not give back what another has taken since', () =>
    withLock((file) => {
      const late = takeOwnership(file);
      writeFileSync(file, JSON.stringify({ pid: 1 }));
      late.release();
      expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ pid: 1 });
    }));
});
