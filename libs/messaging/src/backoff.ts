const FIRST_MS = 100;
const LONGEST_MS = 3_000;

/**
 * How long to wait after the n-th failure in a row, in ms: 100, 200, 400 … 3,000, each with up to a quarter less, so
 * that many who failed together do not come back together.
 */
export function backoff(failures: number): number {
  const full = Math.min(LONGEST_MS, FIRST_MS * 2 ** (failures - 1));
  return Math.round(full * (1 - Math.random() / 4));
}
