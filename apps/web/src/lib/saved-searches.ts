/** A view of a list, or a question, that an officer comes back to. */
export interface SavedSearch<Search extends object> {
  readonly name: string;
  readonly search: Search;
}

const MOST = 20;
export const LONGEST_NAME = 60;

/**
 * Reads what was kept; what does not fit is left out.
 * @param readSearch makes sense of a search by whatever version of the desk
 */
export function readSavedSearches<Search extends object>(
  kept: unknown,
  readSearch: (kept: Readonly<Record<string, unknown>>) => Search | undefined,
): readonly SavedSearch<Search>[] {
  if (!Array.isArray(kept)) return [];
  return kept.flatMap((each: unknown): SavedSearch<Search>[] => {
    if (typeof each !== 'object' || each === null || !('name' in each) || !('search' in each)) return [];
    const { name, search } = each;
    if (typeof name !== 'string' || typeof search !== 'object' || search === null) return [];
    const read = readSearch({ ...search });
    return read === undefined ? [] : [{ name, search: read }];
  });
}

/** With this search under that name, the newest first; an earlier one of the name is replaced. */
export function withSearch<Search extends object>(
  saved: readonly SavedSearch<Search>[],
  name: string,
  search: Search,
): SavedSearch<Search>[] {
  const tidy = name.trim().slice(0, LONGEST_NAME);
  if (tidy === '') return [...saved];
  return [{ name: tidy, search }, ...saved.filter((each) => each.name !== tidy)].slice(0, MOST);
}
