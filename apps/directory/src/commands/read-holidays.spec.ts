import { projectPath } from '@keng/persistence';
import { composeYears } from '../domain/work-year';
import { FaultyFiles, readCsvFile } from './csv-file';
import { readHolidays } from './read-holidays';

describe('reading holidays', () => {
  it('gives the days of each year from the file that comes with the program', () => {
    const years = composeYears(
      readHolidays(readCsvFile(projectPath('infra/reference/calendar/holidays.csv'))),
    );
    expect(years.map(({ year }) => year)).toEqual(Array.from({ length: 12 }, (_, at) => 2017 + at));
    const [of2026] = years.filter(({ year }) => year === 2026);
    expect(of2026?.daysOff).toContain('2026-09-02');
    expect(of2026?.workingSaturdays).toContain('2026-08-22');
    expect(years.every(({ basis }) => basis.length > 0 && basis.length <= 200)).toBe(true);
  });

  it('names every fault by line and column', () => {
    const text = 'date,kind,basis\n2026-13-01,day_off,BLLĐ 45\n2026-01-01,holiday,\n';
    const faults = (): unknown => readHolidays({ name: 'ngay-nghi.csv', text });
    expect(faults).toThrow(FaultyFiles);
    expect(faults).toThrow(/ngay-nghi\.csv:2:date[\s\S]*ngay-nghi\.csv:3:kind[\s\S]*ngay-nghi\.csv:3:basis/);
  });
});
