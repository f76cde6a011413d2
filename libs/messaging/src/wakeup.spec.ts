import { expectCleanExit } from '@keng/testing';
import { Wakeup } from './wakeup';

const A_DAY = 24 * 60 * 60 * 1_000;

describe('the rest of a loop', () => {
  let wakeup: Wakeup;

  beforeEach(() => {
    wakeup = new Wakeup();
    wakeup.open();
  });

  it('ends at a call', async () => {
    const rest = wakeup.wait(A_DAY);
    wakeup.wake();
    await expect(rest).resolves.toBe(true);
  });

  it('does not begin when somebody called while the loop was at work', async () => {
    wakeup.wake();
    await expect(wakeup.wait(A_DAY)).resolves.toBe(true);
    await expect(wakeup.wait(1)).resolves.toBe(false);
  });

  it('ends when the time is up', async () => {
    await expect(wakeup.wait(1)).resolves.toBe(false);
  });

  it('ends with the loop, and does not begin after it', async () => {
    const rest = wakeup.wait(A_DAY);
    wakeup.close();
    await expect(rest).resolves.toBe(false);
    await expect(wakeup.wait(A_DAY)).resolves.toBe(false);
    expect(wakeup.isOpen).toBe(false);
  });

  it('is not cut short by a call after a failure, and the call is not forgotten', async () => {
    let over = false;
    const pause = wakeup.pause(20).then(() => (over = true));
    wakeup.wake();
    await Promise.resolve();
    expect(over).toBe(false);
    await pause;
    await expect(wakeup.wait(A_DAY)).resolves.toBe(true);
  });
});

expectCleanExit();
