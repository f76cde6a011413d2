import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from './client';
import type { components } from './schema/intake';
import type { components as recognition } from './schema/recognition';

/** What the desk may choose from, as the law stands today. */
export type Vocabulary = components['schemas']['VocabularyView'];
export type AwardForm = recognition['schemas']['AwardFormView'];

const STALE_MS = 60 * 60_000;

/** Not below `intake`: it changes with the law, not with tips, so live updates need not read it again. */
export const vocabularyQuery = queryOptions({
  queryKey: ['vocabulary', 'intake'],
  queryFn: () => bodyOf(api.intake.GET('/api/intake/vocabulary')),
  staleTime: STALE_MS,
});

/** Award forms as the law has them on a day. */
export const awardFormsQuery = (asOf?: string) =>
  queryOptions({
    // Law does not change while one works, so live updates need not read it again.
    queryKey: ['law', 'award-forms', asOf],
    queryFn: async () =>
      (
        await bodyOf(
          api.recognition.GET('/api/recognition/award-forms', {
            params: { query: asOf === undefined ? {} : { asOf } },
          }),
        )
      ).items,
    staleTime: STALE_MS,
  });
