/** A part of a document that two officers changed, each to something else. */
export interface Collision {
  /** Name of the field, or `<list>.<key of the row>.<field>`. */
  readonly path: string;
  readonly mine: unknown;
  readonly theirs: unknown;
}

/** Two officers' changes to one document, put together. */
export interface Merge<Whole> {
  /** With everything that collides as I have it. */
  readonly merged: Whole;
  /** What the other one changed and I did not. */
  readonly taken: readonly string[];
  readonly collisions: readonly Collision[];
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * Field by field: what one of us changed stands, what neither or both changed alike stands anyway.
 * @param base what both began with @param mine what I have typed @param theirs what was saved meanwhile
 */
export function mergeFields<Whole extends object>(
  base: Whole,
  mine: Whole,
  theirs: Whole,
  fields: readonly (keyof Whole & string)[],
): Merge<Whole> {
  const changedByThem = fields.filter((field) => !same(theirs[field], base[field]));
  const taken = changedByThem.filter(
    (field) => same(mine[field], base[field]) && !same(mine[field], theirs[field]),
  );
  const collisions = changedByThem
    .filter((field) => !same(mine[field], base[field]) && !same(mine[field], theirs[field]))
    .map((field) => ({ path: field, mine: mine[field], theirs: theirs[field] }));
  return {
    merged: { ...mine, ...Object.fromEntries(taken.map((field) => [field, theirs[field]])) },
    taken,
    collisions,
  };
}

interface Rows<Row> {
  /** Under which the list's paths begin. */
  readonly list: string;
  readonly keyOf: (row: Row) => string;
  readonly fields: readonly (keyof Row & string)[];
}

/**
 * Row by row. A row that one took out is gone, unless the other one changed it: nothing that was written is dropped
 * unseen. New rows of both stay, mine last.
 */
export function mergeRows<Row extends object>(
  base: readonly Row[],
  mine: readonly Row[],
  theirs: readonly Row[],
  { list, keyOf, fields }: Rows<Row>,
): Merge<readonly Row[]> {
  const [was, have, got] = [base, mine, theirs].map((rows) => new Map(rows.map((row) => [keyOf(row), row])));
  const isSame = (a: Row, b: Row): boolean => fields.every((field) => same(a[field], b[field]));
  const merged: Row[] = [];
  const taken: string[] = [];
  const collisions: Collision[] = [];
  const keys = new Set([...base, ...theirs, ...mine].map(keyOf));
  for (const key of keys) {
    const [before, own, other] = [was?.get(key), have?.get(key), got?.get(key)];
    const path = `${list}.${key}`;
    if (own && other) {
      const row = mergeFields(before ?? own, own, other, fields);
      merged.push(row.merged);
      taken.push(...row.taken.map((field) => `${path}.${field}`));
      collisions.push(...row.collisions.map((each) => ({ ...each, path: `${path}.${each.path}` })));
    } else if (own) {
      if (before && isSame(own, before)) taken.push(path);
      else merged.push(own);
    } else if (other && !(before && isSame(other, before))) {
      merged.push(other);
      taken.push(path);
    }
  }
  return { merged, taken, collisions };
}
