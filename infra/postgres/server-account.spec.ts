import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { withTempDir } from '../../libs/testing/src/temp-dir';
import { isReachable } from './server-account';

/** An account that owns nothing here. */
const stranger = { uid: 54_321, gid: 54_321 };

describe('reaching a path from another account', () => {
  it('takes every folder above it to be open', () =>
    withTempDir(async (path) => {
      const inner = join(path, 'inner');
      mkdirSync(inner);
      chmodSync(path, 0o711);
      chmodSync(inner, 0o711);
      expect(isReachable(join(inner, 'file'), stranger)).toBe(true);
      chmodSync(path, 0o700);
      expect(isReachable(join(inner, 'file'), stranger)).toBe(false);
    }));
});
