import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../api/client';
import type { components } from '../../api/schema/intake';

/** What the desk may choose from, as the law stands today. */
export type Vocabulary = components['schemas']['VocabularyView'];

/** Not below `intake`: it changes with the law, not with tips, so live updates need not read it again. */
export const vocabularyQuery = queryOptions({
  queryKey: ['vocabulary', 'intake'],
  queryFn: () => bodyOf(api.intake.GET('/api/intake/vocabulary')),
  staleTime: 60 * 60_000,
});

/** The route of the desk has read it before any page is shown. */
export const useVocabulary = (): Vocabulary => useSuspenseQuery(vocabularyQuery).data;

interface Worded {
  readonly label: string;
  readonly labelEn: string;
}

/** The words of a code in the language of the page. */
export function useWording(): {
  readonly of: (row: Worded) => string;
  /** A code that is no longer in force is shown as it is. */
  readonly named: (rows: readonly (Worded & { readonly code: string })[], code: string) => string;
} {
  const { i18n } = useTranslation();
  const of = ({ label, labelEn }: Worded): string => (i18n.language === 'en' ? labelEn : label);
  return {
    of,
    named: (rows, code) => {
      const row = rows.find((candidate) => candidate.code === code);
      return row ? of(row) : code;
    },
  };
}
