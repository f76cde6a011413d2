import { join } from 'node:path';
import { readCsv } from '../read-csv';

/** A stretch of time in which a unit bore one name, kind and parent; a row of units.csv. */
export type Period = Record<
  | 'unit_id'
  | 'level'
  | 'code'
  | 'since'
  | 'kind'
  | 'name'
  | 'full_name'
  | 'parent_code'
  | 'valid_from'
  | 'valid_to'
  | 'basis',
  string
>;

export const periods: readonly Period[] = readCsv<keyof Period>(join(__dirname, 'units.csv'));

export const LAST_DAY_OF_DISTRICTS = '2025-06-30';
export const REFORM = '2025-07-01';
export const DONG_NAI_CITY = '2026-04-30';

export function isInForce(period: Period, day: string): boolean {
  return period.valid_from <= day && (period.valid_to === '' || day <= period.valid_to);
}

export function inForce(day: string): Period[] {
  return periods.filter((period) => isInForce(period, day));
}

export function unitOn(code: string, day: string): Period | undefined {
  return inForce(day).find((period) => period.code === code);
}
