import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** The rows of a reference file (UTF-8, header row, RFC 4180) with the columns it is known to have. */
export function readCsv<Column extends string>(file: string): Record<Column, string>[] {
  return parse(readFileSync(file, 'utf8'), { columns: true });
}
