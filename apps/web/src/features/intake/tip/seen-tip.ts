import { useQueryClient } from '@tanstack/react-query';
import { createContext, use, useMemo, useState } from 'react';
import { tipQuery, type Tip } from '../tips';

type Entry = Tip['history'][number];

const sameEntry = (a: Entry, b: Entry): boolean =>
  a.at === b.at && a.action === b.action && a.officerId === b.officerId;

/** What was done to the tip since that reading of it. */
export const doneSince = (seen: Tip, tip: Tip): readonly Entry[] =>
  tip.history.filter((entry) => !seen.history.some((known) => sameEntry(known, entry)));

/** What a form tells of its act. */
interface ActWatch {
  /** The server refused, as the tip had moved on. */
  readonly refused: () => Promise<void>;
  /** It is done: what changes now is the officer's own doing. */
  readonly settled: () => void;
}

export const ActWatchContext = createContext<ActWatch>({
  refused: async () => undefined,
  settled: () => undefined,
});
export const useActWatch = (): ActWatch => use(ActWatchContext);

/** What the officer at work on a tip has been shown of it. */
interface Shown {
  /** As it was when the form was opened. */
  readonly opened: Tip;
  /** As the officer knows it; its version goes with the act, so that nothing is decided unseen. */
  readonly seen: Tip;
  readonly isRefused: boolean;
  /** Whether what the server refused for is still to come. */
  readonly isAwaited: boolean;
  readonly isSettled: boolean;
}

const asItIs = (tip: Tip): Shown => ({
  opened: tip,
  seen: tip,
  isRefused: false,
  isAwaited: false,
  isSettled: false,
});

/** Keeps what others do to the tip apart from what the officer knows while a form is open. */
export function useSeenTip(
  tip: Tip,
  isWorking: boolean,
): {
  readonly seen: Tip;
  /** What others did since the form was opened. Undefined: nothing. */
  readonly changes: readonly Entry[] | undefined;
  /** Takes note of it; undefined where that is done. */
  readonly acknowledge: (() => void) | undefined;
  readonly watch: ActWatch;
} {
  const queries = useQueryClient();
  const [shown, setShown] = useState(() => asItIs(tip));
  const { opened, seen, isRefused, isAwaited, isSettled } = isWorking ? shown : asItIs(tip);
  if (!isWorking && (shown.opened !== tip || shown.seen !== tip)) setShown(asItIs(tip));
  // A new version without anything done, as when the vault has sealed an identity, is nothing to be shown.
  if (isWorking && seen !== tip && doneSince(seen, tip).length === 0) setShown({ ...shown, seen: tip });
  // Whoever is refused is told why by the same answer, however the new version comes.
  else if (isAwaited && seen !== tip) setShown({ ...shown, seen: tip, isAwaited: false });
  const watch = useMemo(
    (): ActWatch => ({
      refused: async () => {
        setShown((before) => ({ ...before, isRefused: true, isAwaited: true }));
        await queries.invalidateQueries({ queryKey: tipQuery(tip.tipId).queryKey });
      },
      settled: () => setShown((before) => ({ ...before, isSettled: true })),
    }),
    [queries, tip.tipId],
  );
  const changes = doneSince(opened, tip);
  return {
    seen,
    changes: isSettled || (changes.length === 0 && !isRefused) ? undefined : changes,
    acknowledge: seen === tip ? undefined : () => setShown((before) => ({ ...before, seen: tip })),
    watch,
  };
}
