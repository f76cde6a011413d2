import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { usePreference } from '../../../api/preferences';
import { lastQueueSearch } from '../queue/last-search';
import { queueQuery } from '../tips';
import type { Act } from './acts';
import { nextOf, readAfterAct, searchForNext, type AfterAct } from './after-act';

/** Acts after which a tip is out of one's hands for now. */
const LEAVING: ReadonlySet<Act> = new Set<Act>(['classify', 'transfer', 'accept', 'close']);

/** Where the officer wants to be after an act, and the way there. */
export function useAfterAct() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { value, save, error } = usePreference('intake.after-act', readAfterAct);
  const after = value?.[0].after ?? 'stay';
  /** @returns whether one goes elsewhere */
  const go = (done: { readonly act: Act; readonly number: string }, tipId: string): boolean => {
    if (after === 'stay' || !LEAVING.has(done.act)) return false;
    void leave(done, tipId);
    return true;
  };
  const leave = async (
    done: { readonly act: Act; readonly number: string },
    tipId: string,
  ): Promise<void> => {
    const search = searchForNext(lastQueueSearch());
    const pages =
      after === 'next'
        ? await queries.fetchInfiniteQuery({ ...queueQuery(search), staleTime: 0 }).catch(() => undefined)
        : undefined;
    const next = nextOf(pages?.pages.flatMap(({ items }) => items) ?? [], tipId);
    if (next === undefined) await navigate({ to: '/intake', search: lastQueueSearch(), state: { done } });
    else {
      await navigate({ to: '/intake/tips/$tipId', params: { tipId: next.tipId }, state: { done } });
    }
  };
  return { after, choose: (chosen: AfterAct) => save([{ after: chosen }]), error, go };
}
