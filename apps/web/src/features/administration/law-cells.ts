import type { LawField, LawRow } from './law-api';

/** When a row is in force, as of a day. */
export type RowState = 'replaced' | 'past' | 'present' | 'future';

export function stateOf(row: Pick<LawRow, 'isReplaced' | 'validFrom' | 'validTo'>, today: string): RowState {
  if (row.isReplaced) return 'replaced';
  if (row.validFrom > today) return 'future';
  return row.validTo != null && row.validTo < today ? 'past' : 'present';
}

/** The cell as the server reads it: people write `2.530.000` and `1,5`. */
export function cellOf(kind: LawField['kind'], typed: string): string {
  const text = typed.trim();
  if (kind === 'count') return text.replaceAll(/[.\s](?=\d{3}(?:\D|$))/gu, '');
  return kind === 'decimal' ? text.replace(',', '.') : text;
}

export const valueOf = (row: LawRow, field: string): string | undefined =>
  row.cells.find((cell) => cell.field === field)?.value;

/** Rows of one entry together, the newest first; entries in the order of their first cells. */
export function inOrder(rows: readonly LawRow[], fields: readonly LawField[]): LawRow[] {
  const keys = fields.filter(({ isKey }) => isKey).map(({ field }) => field);
  const entryOf = (row: LawRow): string => keys.map((key) => valueOf(row, key) ?? '').join(' ');
  return rows.toSorted((a, b) => {
    const [one, other] = [entryOf(a), entryOf(b)];
    if (one !== other) return one < other ? -1 : 1;
    if (a.validFrom !== b.validFrom) return a.validFrom < b.validFrom ? 1 : -1;
    return Number(a.isReplaced) - Number(b.isReplaced);
  });
}
