import type { Client } from 'pg';

/** One table, row by row. */
export interface TableComparison {
  readonly table: string;
  readonly live: number;
  readonly replayed: number;
  /** Rows that stand on one side alone; a row that differs stands on each side. */
  readonly differences: number;
}

/** Compares the tables of two databases as bags of rows, whatever their order. */
export async function compareTables(
  tables: readonly string[],
  { live, replayed }: { readonly live: Client; readonly replayed: Client },
): Promise<readonly TableComparison[]> {
  const comparisons: TableComparison[] = [];
  for (const table of tables) {
    const [here, there] = [await rowsOf(live, table), await rowsOf(replayed, table)];
    comparisons.push({
      table,
      live: total(here),
      replayed: total(there),
      differences: surplus(here, there) + surplus(there, here),
    });
  }
  return comparisons;
}

type Bag = ReadonlyMap<string, number>;

async function rowsOf(client: Client, table: string): Promise<Bag> {
  const { rows } = await client.query<{ row: string; count: number }>(
    `select md5(t::text) as row, count(*)::int as count from ${table} t group by 1`,
  );
  return new Map(rows.map(({ row, count }) => [row, count]));
}

function total(bag: Bag): number {
  return bag.values().reduce((sum, count) => sum + count, 0);
}

/** Rows of the one that the other lacks. */
function surplus(one: Bag, other: Bag): number {
  return one.entries().reduce((sum, [row, count]) => sum + Math.max(0, count - (other.get(row) ?? 0)), 0);
}
