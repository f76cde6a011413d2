import { CITATION_MAX_LENGTH, CITATION_PATTERN } from '@keng/contracts';
import type { CalendarDay } from '../domain/work-year';
import { type CsvFile, FaultReport, readLines } from './csv-file';

const COLUMNS = ['date', 'kind', 'basis'];
const OPTIONAL_COLUMNS = ['name_vi', 'confidence'];

/**
 * The days of a file of holidays, one a line.
 * @throws FaultyFiles with every fault by line and column
 */
export function readHolidays(file: CsvFile): CalendarDay[] {
  const report = new FaultReport();
  const days = readLines(file, COLUMNS, OPTIONAL_COLUMNS, report).map((line) => ({
    day: line.day('date'),
    kind: line.oneOf('kind', ['day_off', 'working_saturday']) ?? 'day_off',
    name: line.optional('name_vi') ?? null,
    basis: line.matching('basis', CITATION_PATTERN, 'phải là số, ký hiệu văn bản', CITATION_MAX_LENGTH),
    confidence: line.optional('confidence') ?? 'M',
  }));
  report.throwIfAny();
  return days;
}
