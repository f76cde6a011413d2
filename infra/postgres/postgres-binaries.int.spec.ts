import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { tempDir } from '../../libs/testing/src/temp-dir';
import { binariesFor, installedBinaries, program } from './postgres-binaries';

const temporary = tempDir();
afterAll(() => temporary.remove());

/** An account that owns nothing here. */
const stranger = { uid: 54_321, gid: 54_321 };

describe('binaries in a folder that is closed to the account of the server', () => {
  it('are copied once to where everybody may run them', () => {
    const closed = join(temporary.path, 'closed');
    const cache = join(temporary.path, 'cache');
    mkdirSync(closed);
    const installed = installedBinaries();
    const hidden = { ...installed, home: join(closed, 'native') };
    cpSync(installed.home, hidden.home, { recursive: true, verbatimSymlinks: true });
    chmodSync(hidden.home, 0o700);

    const copy = binariesFor(stranger, hidden, cache);
    expect(execFileSync(program(copy, 'postgres'), ['--version'], { encoding: 'utf8' })).toContain(' 18.');
    expect(statSync(copy.home).mode & 0o055).toBe(0o055);
    expect(binariesFor(stranger, hidden, cache)).toEqual(copy);
    expect(readdirSync(cache)).toHaveLength(1);
  });

  it('are used where they are by the account that installed them', () => {
    expect(binariesFor(undefined, installedBinaries())).toEqual(installedBinaries());
  });
});
