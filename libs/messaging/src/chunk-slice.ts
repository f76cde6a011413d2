/**
 * The next events of a chunk for one transaction: up to `size` that count, with those between and after them that do
 * not. A `size` of 1 means one event alone, whether it counts or not.
 */
export function sliceOf<T>(
  events: readonly T[],
  from: number,
  size: number,
  counts: (event: T) => boolean,
): readonly T[] {
  if (size === 1) return events.slice(from, from + 1);
  let counted = 0;
  let end = from;
  for (; end < events.length; end += 1) {
    const event = events[end] as T;
    if (!counts(event)) continue;
    if (counted === size) break;
    counted += 1;
  }
  return events.slice(from, end);
}
