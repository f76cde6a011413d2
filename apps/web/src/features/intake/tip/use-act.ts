import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { idempotent, ifVersion } from '../../../api/client';
import { Problem } from '../../../api/problem';
import type { Tip } from '../tips';

interface Request<Body> {
  readonly body: Body;
  readonly header: { readonly 'Idempotency-Key': string; readonly 'If-Match': string };
}

/**
 * One act about the tip as it was read. What got no answer is sent again under the same key; a refusal is final, so
 * what follows it is another act. Either way the page then shows the tip as it is now.
 */
export function useAct<Body>(
  tip: Tip,
  send: (request: Request<Body>) => Promise<unknown>,
  onDone: () => void,
) {
  const queries = useQueryClient();
  const key = useRef(crypto.randomUUID());
  return useMutation({
    mutationFn: (body: Body) =>
      send({ body, header: { ...idempotent(key.current), ...ifVersion(tip.version) } }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['intake'] });
      onDone();
    },
    onError: (error) => {
      if (!(error instanceof Problem)) return;
      key.current = crypto.randomUUID();
      if (error.slug === 'stale-version')
        void queries.invalidateQueries({ queryKey: ['intake', 'tip', tip.tipId] });
    },
    gcTime: 0,
  });
}
