import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useActKey } from '../../../api/act-key';
import { Problem } from '../../../api/problem';
import { decideOn, type Decision } from '../acts/decisions';
import type { Tip } from '../tips';
import { useActWatch } from './seen-tip';

/** An act of a form: sent, or handed on. */
export interface RunningAct {
  readonly mutate: (decision: Decision) => void;
  readonly isPending: boolean;
  readonly error: Error | null;
}

/** One act about the tip as it was read; the page then shows the tip as it is now. */
export function useAct(tip: Tip, onDone: () => void): RunningAct {
  const queries = useQueryClient();
  const watch = useActWatch();
  const key = useActKey();
  return useMutation({
    mutationFn: (decision: Decision) =>
      decideOn({ tipId: tip.tipId, version: tip.version, key: key.get() }, decision),
    onSuccess: async () => {
      key.answered();
      watch.settled();
      await queries.invalidateQueries({ queryKey: ['intake'] });
      onDone();
    },
    onError: (error) => {
      key.answered(error);
      if (error instanceof Problem && error.slug === 'case-not-open')
        void queries.invalidateQueries({ queryKey: ['intake', 'joinable-cases'] });
      if (error instanceof Problem && OUTDATED.has(error.slug)) void watch.refused();
    },
    gcTime: 0,
  });
}

/** Somebody else was faster, or the first sending had arrived. */
const OUTDATED: ReadonlySet<string> = new Set(['stale-version', 'idempotency-key-reused']);
