/** Which register is shown: ids and days only. */
export interface RegisterSearch {
  readonly unitId?: string;
  readonly year?: number;
  readonly from?: string;
  readonly to?: string;
}

const ID = /^[0-9a-f-]{36}$/u;
const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** Reads an address; what does not fit is left out. */
export function registerSearch(search: Readonly<Record<string, unknown>>): RegisterSearch {
  const { unitId, year, from, to } = search;
  return {
    ...(isLike(unitId, ID) && { unitId }),
    ...(typeof year === 'number' && year >= 1945 && year < 2200 && { year }),
    ...(isLike(from, DAY) && { from }),
    ...(isLike(to, DAY) && { to }),
  };
}

const isLike = (value: unknown, shape: RegExp): value is string =>
  typeof value === 'string' && shape.test(value);
