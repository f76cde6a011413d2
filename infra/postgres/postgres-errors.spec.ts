import { asDiskError, DataDirectoryNotWritable } from './postgres-errors';

describe('an error of the file system', () => {
  it.each(['EROFS', 'ENOSPC', 'EACCES', 'EDQUOT'])('%s says that the directory cannot be written', (code) => {
    const cause = Object.assign(new Error('refused'), { code });
    const error = asDiskError(cause, '/data') as DataDirectoryNotWritable;
    expect(error).toBeInstanceOf(DataDirectoryNotWritable);
    expect(error).toMatchObject({ dataDir: '/data', cause });
    expect(error.message).toMatch(/Không ghi được vào \/data.*\nCannot write to \/data/);
  });

  it('stays as it is otherwise', () => {
    const other = Object.assign(new Error('busy'), { code: 'EBUSY' });
    expect(asDiskError(other, '/data')).toBe(other);
  });
});
