import { fold } from './fold';

/** For each unit the positions of those that took it over. */
type Successors = readonly (readonly number[])[];

/** Whoever took a unit over in the end, through any number of changes. */
export function heirsOf(unit: number, successors: Successors): readonly number[] {
  const [seen, heirs, open] = [new Set<number>(), new Set<number>(), [unit]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    const following = successors[next] ?? [];
    if (following.length === 0 && next !== unit) heirs.add(next);
    open.push(...following);
  }
  return [...heirs];
}

/**
 * Tells which units are, or became, communes of the provinces whose names stand in the desks' names: "Công an tỉnh Ninh
 * Bình" works in tỉnh Ninh Bình. What was asked last is kept, for it is asked again with every key.
 */
export function nearUnits(
  successors: Successors,
  parentOf: (unit: number) => number,
): (provinces: ReadonlyMap<string, number>, desks: readonly string[]) => (unit: number) => boolean {
  let known: { readonly desks: string; readonly near: ReadonlySet<number> } = {
    desks: '',
    near: new Set(),
  };
  return (provinces, desks) => {
    const text = desks.map(fold).join('\n');
    if (text !== known.desks) {
      const own = new Set(
        [...provinces].filter(([name]) => text.includes(name)).map(([, province]) => province),
      );
      const isNear = (unit: number): boolean => own.has(unit) || own.has(parentOf(unit));
      const near = [...successors.keys()].filter(
        (unit) => isNear(unit) || heirsOf(unit, successors).some(isNear),
      );
      known = { desks: text, near: new Set(near) };
    }
    return (unit) => known.near.has(unit);
  };
}
