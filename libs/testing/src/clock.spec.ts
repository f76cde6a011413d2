import { fakeClock } from './clock';

describe('a fake clock', () => {
  it('stands still until it is moved', () => {
    const clock = fakeClock('2026-07-01T08:00:00+07:00');
    expect(clock.now().toString()).toBe('2026-07-01T01:00:00Z');
    clock.advance({ hours: 23, minutes: 59 });
    expect(clock.now().toString()).toBe('2026-07-02T00:59:00Z');
    clock.advance('-PT59M');
    expect(clock.now().toString()).toBe('2026-07-02T00:00:00Z');
    clock.set('2027-01-01T00:00:00Z');
    expect(clock.now().toString()).toBe('2027-01-01T00:00:00Z');
  });
});
