/** What a row can show beside its number, in the order of the table. */
export const COLUMNS = [
  'clock',
  'matter',
  'place',
  'channel',
  'received',
  'status',
  'receivedBy',
  'holder',
] as const;
export type Column = (typeof COLUMNS)[number];

const FIRST: readonly Column[] = ['clock', 'matter', 'place', 'channel', 'received', 'status'];

/** Columns as the officer keeps them; those of the first day where nothing is kept. */
export function readColumns(kept: unknown): readonly { readonly column: Column }[] {
  const chosen = Array.isArray(kept)
    ? COLUMNS.filter((column) => kept.some((each: unknown) => nameOf(each) === column))
    : FIRST;
  return (chosen.length > 0 ? chosen : FIRST).map((column) => ({ column }));
}

const nameOf = (kept: unknown): unknown =>
  typeof kept === 'object' && kept !== null && 'column' in kept ? kept.column : undefined;
