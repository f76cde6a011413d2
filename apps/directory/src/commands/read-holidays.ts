import { CITATION_MAX_LENGTH, CITATION_PATTERN } from '@keng/contracts';
import type { WorkYear } from '../domain/work-year';
import { type CsvFile, FaultReport, readLines } from './csv-file';

const COLUMNS = ['date', 'kind', 'basis'];
const OPTIONAL_COLUMNS = ['name_vi', 'confidence'];
const SEPARATOR = '; ';

/**
 * The years of a file of holidays, one day a line.
 * @throws FaultyFiles with every fault by line and column
 */
export function readHolidays(file: CsvFile): WorkYear[] {
  const report = new FaultReport();
  const days = readLines(file, COLUMNS, OPTIONAL_COLUMNS, report).map((line) => ({
    date: line.day('date'),
    kind: line.oneOf('kind', ['day_off', 'working_saturday']),
    basis: line.matching('basis', CITATION_PATTERN, 'phải là số, ký hiệu văn bản', CITATION_MAX_LENGTH),
  }));
  report.throwIfAny();
  const years = Map.groupBy(days, ({ date }) => Number(date.slice(0, 4)));
  return [...years].map(([year, ofYear]) => {
    const datesOf = (kind: string): string[] =>
      ofYear
        .filter((day) => day.kind === kind)
        .map(({ date }) => date)
        .sort();
    const basis = joinBases(ofYear.map((day) => day.basis));
    return { year, daysOff: datesOf('day_off'), workingSaturdays: datesOf('working_saturday'), basis };
  });
}

/** As many of the instruments as a citation may hold, each once. */
function joinBases(bases: readonly string[]): string {
  return [...new Set(bases)].reduce((joined, basis) => {
    const longer = joined === '' ? basis : `${joined}${SEPARATOR}${basis}`;
    return longer.length <= CITATION_MAX_LENGTH ? longer : joined;
  }, '');
}
