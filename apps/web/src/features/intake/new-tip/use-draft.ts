import { queryOptions } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { api, bodyOf } from '../../../api/client';
import type { components } from '../../../api/schema/intake';
import { draftOf, holdsText, type TipForm } from './tip-form';

/** A form that was not registered yet, as the server keeps it for its officer. */
export type TipDraft = components['schemas']['TipDraftView'];

/** Apart from `intake`: what other officers do changes no draft. */
export const draftsQuery = queryOptions({
  queryKey: ['drafts', 'intake'],
  queryFn: async () => (await bodyOf(api.intake.GET('/api/intake/drafts'))).items,
  gcTime: 0,
  staleTime: 0,
  refetchOnWindowFocus: false,
});

export async function discardDraft(draftId: string): Promise<void> {
  await api.intake.DELETE('/api/intake/drafts/{draftId}', { params: { path: { draftId } } });
}

/** Where the form is kept besides this page. */
export type Keeping =
  { readonly at: 'nowhere' | 'failed' } | { readonly at: 'server'; readonly savedAt: string };

interface Kept {
  readonly draftId: string;
  readonly revision: number;
  readonly openedAt: string;
  readonly unitId: string | undefined;
  /** Whether the tip is still to be registered. */
  readonly isOpen: boolean;
  readonly read: () => TipForm | undefined;
}

const EVERY_MS = 3_000;

/** Keeps the form on the server while it is typed: every three seconds if it changed, and when the page is hidden. */
export function useDraft(kept: Kept): Keeping {
  const [keeping, setKeeping] = useState<Keeping>({ at: 'nowhere' });
  const latest = useRef(kept);
  useEffect(() => {
    latest.current = kept;
  });
  useEffect(() => {
    let { revision } = latest.current;
    let written = '';
    let isWriting = false;
    const write = async (): Promise<void> => {
      const { isOpen, read, draftId, openedAt, unitId } = latest.current;
      const form = read();
      if (!isOpen || isWriting || form === undefined || !holdsText(form)) return;
      const text = JSON.stringify([unitId, form]);
      if (text === written) return;
      isWriting = true;
      try {
        revision += 1;
        const body = {
          revision,
          receivedAt: openedAt,
          form: draftOf(form) as Record<string, never>,
          ...(unitId && { unitId }),
        };
        const saved = await bodyOf(
          api.intake.PUT('/api/intake/drafts/{draftId}', { params: { path: { draftId } }, body }),
        );
        written = text;
        setKeeping({ at: 'server', savedAt: saved.savedAt });
      } catch {
        setKeeping({ at: 'failed' });
      } finally {
        isWriting = false;
      }
    };
    const timer = setInterval(() => void write(), EVERY_MS);
    const whenHidden = (): void => {
      if (document.visibilityState === 'hidden') void write();
    };
    document.addEventListener('visibilitychange', whenHidden);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', whenHidden);
      void write();
    };
  }, []);
  return keeping;
}
