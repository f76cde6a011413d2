/** Records that were chosen, and the last one, from which a range is drawn. */
export interface Selection {
  readonly chosen: ReadonlySet<string>;
  readonly last: number | undefined;
}

export const NOTHING: Selection = { chosen: new Set(), last: undefined };

interface Choosable {
  readonly id: string;
  readonly isFree: boolean;
}

/**
 * Chooses a row or lets it go; a range takes everything between the last choice and this row. Rows that are not free
 * are passed over.
 */
export function choose(
  rows: readonly Choosable[],
  { chosen, last }: Selection,
  row: number,
  isRange: boolean,
): Selection {
  const at = rows[row];
  if (at === undefined) return { chosen, last };
  const next = new Set(chosen);
  if (isRange && last !== undefined) {
    for (const { id, isFree } of rows.slice(Math.min(last, row), Math.max(last, row) + 1))
      if (isFree) next.add(id);
    return { chosen: next, last: row };
  }
  if (!at.isFree) return { chosen, last };
  if (!next.delete(at.id)) next.add(at.id);
  return { chosen: next, last: row };
}
