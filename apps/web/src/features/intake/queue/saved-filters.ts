import { queueSearch, type QueueSearch } from './queue-search';

/** A view of the queue that an officer comes back to. */
export interface SavedFilter {
  readonly name: string;
  readonly search: QueueSearch;
}

const MOST = 20;
const LONGEST_NAME = 60;

/** Reads what was kept; what does not fit is left out. */
export function readSavedFilters(kept: unknown): readonly SavedFilter[] {
  if (!Array.isArray(kept)) return [];
  return kept.flatMap((each: unknown): SavedFilter[] => {
    if (typeof each !== 'object' || each === null || !('name' in each) || !('search' in each)) return [];
    const { name, search } = each;
    const fits = typeof name === 'string' && typeof search === 'object' && search !== null;
    return fits ? [{ name, search: queueSearch({ ...search }) }] : [];
  });
}

/** With this view under that name, the newest first; an earlier one of the name is replaced. */
export function withFilter(
  filters: readonly SavedFilter[],
  name: string,
  search: QueueSearch,
): SavedFilter[] {
  const tidy = name.trim().slice(0, LONGEST_NAME);
  if (tidy === '') return [...filters];
  return [{ name: tidy, search }, ...filters.filter((filter) => filter.name !== tidy)].slice(0, MOST);
}
