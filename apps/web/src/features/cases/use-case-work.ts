import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { changesBetween, type CaseChange } from './case-changes';
import type { CaseWork } from './case-context';
import { caseQuery, type CaseDetail } from './cases-api';
import type { StepId } from './steps';

/** What the officer has been shown of the case, and what others did since. */
export function useWorkOn(record: CaseDetail): {
  readonly work: CaseWork;
  readonly dirty: ReadonlySet<StepId>;
  /** What others did while something was being typed. Null: nothing. */
  readonly changes: readonly CaseChange[] | null;
  readonly acknowledge: () => void;
} {
  const queryClient = useQueryClient();
  const [seen, setSeen] = useState(record);
  const [told, setTold] = useState<readonly CaseChange[] | null>(null);
  const [dirty, setDirtySet] = useState<ReadonlySet<StepId>>(new Set());
  // With nothing typed, seeing the page is seeing its newest state.
  if (dirty.size === 0 && seen !== record) setSeen(record);
  const { caseId } = record;
  const work = useMemo((): CaseWork => {
    const readAnew = (): Promise<CaseDetail> =>
      queryClient.fetchQuery({ ...caseQuery(caseId), staleTime: 0 });
    return {
      record,
      seen,
      setDirty: (step, isDirty) =>
        setDirtySet((before) => {
          if (before.has(step) === isDirty) return before;
          const after = new Set(before);
          if (isDirty) after.add(step);
          else after.delete(step);
          return after;
        }),
      acted: async (sent, made) => {
        setTold(null);
        const fresh = await readAnew();
        if (fresh.version === made && made <= sent + 1) setSeen(fresh);
        void queryClient.invalidateQueries({ queryKey: ['cases'] });
      },
      refused: async () => {
        const fresh = await readAnew();
        setTold(changesBetween(seen, fresh));
        setSeen(fresh);
      },
    };
  }, [queryClient, caseId, record, seen]);
  const isBehind = dirty.size > 0 && seen.version !== record.version;
  return {
    work,
    dirty,
    changes: isBehind ? changesBetween(seen, record) : told,
    acknowledge: () => {
      setSeen(record);
      setTold(null);
    },
  };
}
