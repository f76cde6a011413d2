import { layOutClocks } from './clock-picture-layout';
import { aClock } from './sample-case';

const NOW = Date.parse('2026-11-10T09:00:00+07:00');

describe('the clock as a picture', () => {
  it('puts start, raw end, legal end and today in their order inside the picture', () => {
    const { bars, now } = layOutClocks([aClock()], NOW);
    const [bar] = bars;
    expect(bar).toBeDefined();
    const places = [0, bar?.from ?? 0, now, bar?.due ?? 0, bar?.legalEnd ?? 0, 1];
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(bar).not.toHaveProperty('satisfied');
  });

  it('keeps today in the picture long after the end, and before the start', () => {
    for (const now of [Date.parse('2027-03-01T00:00:00Z'), Date.parse('2026-10-01T00:00:00Z')]) {
      const picture = layOutClocks([aClock()], now);
      expect(picture.now).toBeGreaterThan(0);
      expect(picture.now).toBeLessThan(1);
    }
  });

  it('shows the term first, with its extension below, then what ends first', () => {
    const clocks = [
      aClock({ clockId: 'late', code: 'closing_report', dueAt: '2026-12-20T17:00:00Z' }),
      aClock({ clockId: 'early', code: 'assignment', dueAt: '2026-11-04T17:00:00Z' }),
      aClock({ clockId: 'extended', dueAt: '2027-01-01T17:00:00Z', legalEndAt: '2027-01-01T17:00:00Z' }),
      aClock({ clockId: 'base', status: 'superseded', supersededBy: 'extended' }),
    ];
    expect(layOutClocks(clocks, NOW).bars.map(({ clock }) => clock.clockId)).toEqual([
      'base',
      'extended',
      'early',
      'late',
    ]);
  });

  it('marks where an act was done', () => {
    const done = aClock({ status: 'satisfied', satisfiedAt: '2026-11-03T01:00:00Z' });
    const [bar] = layOutClocks([done], NOW).bars;
    expect(bar?.satisfied).toBeGreaterThan(bar?.from ?? 1);
    expect(bar?.satisfied).toBeLessThan(bar?.due ?? 0);
  });

  it("ticks at Vietnam's midnights, never too many", () => {
    const { ticks } = layOutClocks([aClock()], NOW);
    expect(ticks[0]?.day).toBe('02/11');
    expect(ticks.length).toBeLessThanOrEqual(7);
    expect(ticks.length).toBeGreaterThan(2);
    const far = Date.parse('2031-01-01T00:00:00Z');
    expect(layOutClocks([aClock()], far).ticks.length).toBeLessThanOrEqual(7);
  });

  it('is only today without clocks', () => {
    const { bars, now } = layOutClocks([], NOW);
    expect(bars).toEqual([]);
    expect(now).toBeCloseTo(0.5);
  });
});
