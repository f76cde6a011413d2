import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from './client';

const preferencesQuery = queryOptions({
  queryKey: ['directory', 'preferences'],
  queryFn: async () => (await bodyOf(api.directory.GET('/api/directory/preferences'))).items,
  staleTime: 5 * 60_000,
});

function savePreference(key: string, value: readonly object[]) {
  return bodyOf(
    api.directory.PUT('/api/directory/preferences/{key}', {
      params: { path: { key } },
      body: { value: [...value] },
    }),
  );
}

/**
 * A list that the officer keeps under a key, at any desk: saved filters, printers. The last one saved holds.
 * @param read makes sense of what was kept, by whatever version of the desks; undefined while it is on its way
 */
export function usePreference<Value extends readonly object[]>(key: string, read: (kept: unknown) => Value) {
  const client = useQueryClient();
  const kept = useQuery(preferencesQuery);
  const save = useMutation({
    mutationFn: (value: Value) => savePreference(key, value),
    onSettled: () => client.invalidateQueries(preferencesQuery),
  });
  const value = kept.data && read(kept.data.find((preference) => preference.key === key)?.value);
  return { value: save.isPending ? save.variables : value, save: save.mutate, error: save.error };
}
