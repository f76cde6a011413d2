import type { SimRow, SimStatement } from './sim-postgres.contract';

/** Statements by how their text begins, with the name of their step and a digest of the text they emulate. */
export type SimStatements = Readonly<Record<string, readonly [string, string, SimStatement['run']]>>;

/** Columns of a writer's `unnest`. */
export const EVENT = ['event_id', 'topic', 'key', 'event_seq', 'type', 'payload', 'causation', 'occurred_at'];
export const EVENT_AND_EPOCH = [...EVENT, 'epoch'];

/** Rows of `unnest($1, $2 …)`. */
export function unnest(columns: readonly string[], arrays: readonly unknown[]): SimRow[] {
  const lists = arrays as unknown[][];
  return (lists[0] ?? []).map((_, place) =>
    Object.fromEntries(columns.map((column, index) => [column, lists[index]?.[place]])),
  );
}

/** Compares rows by these columns, in this order. */
export const by =
  (...columns: string[]) =>
  (a: SimRow, b: SimRow): number => {
    for (const column of columns) {
      const [left, right] = [a[column] as number | string, b[column] as number | string];
      if (left !== right) return left < right ? -1 : 1;
    }
    return 0;
  };

/** One key of several values. */
export function keyOf(...parts: readonly unknown[]): string {
  return parts.map(String).join('|');
}
