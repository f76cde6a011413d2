import type { Effective } from './law';

/** What tells one entry of a list of law from another; the versions of an entry share it. */
export type EntryOf<Row> = (row: Row) => string;

/**
 * The rows as they are in force: within an entry each ends on the day before the next one begins, at the latest, so
 * nothing that was entered is ever edited. Of two that begin on the same day the one given later stands.
 *
 * @param rows in the order in which they were entered
 * @returns in the same order, without rows that never are in force
 */
export function succession<Row extends Effective>(rows: readonly Row[], entryOf: EntryOf<Row>): Row[] {
  const ends = new Map<Row, Temporal.PlainDate | null>();
  for (const entry of Map.groupBy(rows, entryOf).values()) {
    const inOrder = entry.toSorted((a, b) => Temporal.PlainDate.compare(a.validFrom, b.validFrom));
    for (const [at, row] of inOrder.entries()) {
      const next = inOrder[at + 1];
      ends.set(row, earlier(row.validTo ?? null, next ? next.validFrom.subtract({ days: 1 }) : null));
    }
  }
  return rows
    .map((row) => ({ ...row, validTo: ends.get(row) ?? null }))
    .filter(({ validFrom, validTo }) => validTo === null || compare(validFrom, validTo) <= 0);
}

/**
 * The last day of a row that shall begin on `from`: that of the row it takes the place of, or the day before the next
 * one begins; null where nothing follows.
 *
 * @param entry the rows of the entry as they are in force
 */
export function lastDayFrom(
  entry: readonly Effective[],
  from: Temporal.PlainDate,
): Temporal.PlainDate | null {
  const cut = entry.find(
    ({ validFrom, validTo }) => compare(validFrom, from) <= 0 && (!validTo || compare(from, validTo) <= 0),
  );
  const [next] = entry
    .filter(({ validFrom }) => compare(validFrom, from) > 0)
    .toSorted((a, b) => compare(a.validFrom, b.validFrom));
  return earlier(cut?.validTo ?? null, next ? next.validFrom.subtract({ days: 1 }) : null);
}

function earlier(a: Temporal.PlainDate | null, b: Temporal.PlainDate | null): Temporal.PlainDate | null {
  if (a === null || b === null) return a ?? b;
  return compare(a, b) <= 0 ? a : b;
}

function compare(a: Temporal.PlainDate, b: Temporal.PlainDate): number {
  return Temporal.PlainDate.compare(a, b);
}
