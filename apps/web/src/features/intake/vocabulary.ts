import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { vocabularyQuery, type Vocabulary } from '../../api/vocabulary';

export { vocabularyQuery };
export type { Vocabulary };

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
