import { lockSeconds } from './account';

describe('the lock after failures', () => {
  it.each([
    [1, 0],
    [4, 0],
    [5, 60],
    [6, 120],
    [10, 1_920],
    [11, 3_600],
    [5_000, 3_600],
  ])('after %i in a row is %i seconds', (failures, seconds) => {
    expect(lockSeconds(failures)).toBe(seconds);
  });
});
