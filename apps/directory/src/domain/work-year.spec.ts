import { assertSoundWorkYear, type CalendarDay, composeYears } from './work-year';

const day = (date: string, kind: CalendarDay['kind'], basis = 'TB 1/TB-BNV'): CalendarDay => ({
  day: date,
  kind,
  name: null,
  basis,
  confidence: 'V',
});

describe('years made of days', () => {
  it('hold each day in its year, in order', () => {
    const years = composeYears([
      day('2027-05-01', 'day_off'),
      day('2026-01-10', 'working_saturday'),
      day('2026-01-02', 'day_off'),
      day('2026-01-01', 'day_off'),
    ]);
    expect(years.toSorted((a, b) => a.year - b.year)).toMatchObject([
      { year: 2026, daysOff: ['2026-01-01', '2026-01-02'], workingSaturdays: ['2026-01-10'] },
      { year: 2027, daysOff: ['2027-05-01'], workingSaturdays: [] },
    ]);
  });

  it('leave out a day that is an ordinary one again, though the year has nothing else', () => {
    expect(composeYears([day('2026-01-02', 'working_day')])).toMatchObject([
      { year: 2026, daysOff: [], workingSaturdays: [] },
    ]);
  });

  it('name each instrument once, as many as an event may carry', () => {
    const [year] = composeYears(
      Array.from({ length: 60 }, (_, at) =>
        day(`2026-0${(at % 9) + 1}-01`, 'day_off', `TB ${1_000 + Math.floor(at / 2)}/TB-BNV`),
      ),
    );
    const bases = year?.basis.split('; ') ?? [];
    expect(new Set(bases).size).toBe(bases.length);
    expect(year?.basis.length).toBeLessThanOrEqual(200);
  });

  it('are refused with a working Saturday that is none', () => {
    const [year] = composeYears([day('2026-01-09', 'working_saturday')]);
    expect(() => year && assertSoundWorkYear(year)).toThrow('invalid-working-saturday');
  });
});
