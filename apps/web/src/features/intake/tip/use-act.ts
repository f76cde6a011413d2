import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useActKey } from '../../../api/act-key';
import { idempotent, ifVersion } from '../../../api/client';
import { Problem } from '../../../api/problem';
import type { Tip } from '../tips';
import { useActWatch } from './seen-tip';

interface Request<Body> {
  readonly body: Body;
  readonly header: { readonly 'Idempotency-Key': string; readonly 'If-Match': string };
}

/** One act about the tip as it was read; the page then shows the tip as it is now. */
export function useAct<Body>(
  tip: Tip,
  send: (request: Request<Body>) => Promise<unknown>,
  onDone: () => void,
) {
  const queries = useQueryClient();
  const watch = useActWatch();
  const key = useActKey();
  return useMutation({
    mutationFn: (body: Body) =>
      send({ body, header: { ...idempotent(key.get()), ...ifVersion(tip.version) } }),
    onSuccess: async () => {
      key.answered();
      watch.settled();
      await queries.invalidateQueries({ queryKey: ['intake'] });
      onDone();
    },
    onError: (error) => {
      key.answered(error);
      if (error instanceof Problem && OUTDATED.has(error.slug)) void watch.refused();
    },
    gcTime: 0,
  });
}

/** Somebody else was faster, or the first sending had arrived. */
const OUTDATED: ReadonlySet<string> = new Set(['stale-version', 'idempotency-key-reused']);
