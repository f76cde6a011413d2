import { SystemClock, SystemIds } from './system';

describe('the system clock', () => {
  it('tells the time of the machine', () => {
    const before = Date.now();
    const now = new SystemClock().now().epochMilliseconds;
    expect(now).toBeGreaterThanOrEqual(before);
    expect(now).toBeLessThanOrEqual(Date.now());
  });
});

describe('system ids', () => {
  it('do not repeat within the same millisecond', () => {
    const ids = new SystemIds({ now: () => Temporal.Instant.from('2026-11-02T01:15:00Z') });
    const drawn = Array.from({ length: 1000 }, () => ids.next());
    expect(new Set(drawn).size).toBe(1000);
  });

  it('are dated by the clock they were given', () => {
    const ids = new SystemIds({ now: () => Temporal.Instant.fromEpochMilliseconds(0x017f22e279b0) });
    expect(ids.next()).toMatch(/^017f22e2-79b0-7/);
  });
});
