import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../../api/client';
import { awardFormsQuery, type AwardForm } from '../../../api/vocabulary';

export { awardFormsQuery };
export type { AwardForm };
export type PartyKind = AwardForm['partyKinds'][number];

const STALE_MS = 60 * 60_000;

/** Kinds of party, in the order in which forms list them. */
export const PARTY_KINDS = ['individual', 'collective', 'household'] as const satisfies readonly PartyKind[];

/** What a merit may consist in. */
export const MERIT_KINDS = [
  'valuable_tip',
  'denunciation',
  'evidence',
  'direct_capture',
  'surrender_persuaded',
  'conflict_mediated',
  'offender_reformed',
] as const;
type MeritKind = (typeof MERIT_KINDS)[number];

const categoriesQuery = queryOptions({
  queryKey: ['law', 'categories'],
  queryFn: async () => (await bodyOf(api.intake.GET('/api/intake/vocabulary'))).categories,
  staleTime: STALE_MS,
});

/** Categories of the closed taxonomy, in the page's language. */
export function useCategories(): readonly { readonly code: string; readonly label: string }[] {
  const { i18n } = useTranslation();
  const { data = [] } = useQuery(categoriesQuery);
  return data.map(({ code, label, labelEn }) => ({ code, label: i18n.language === 'en' ? labelEn : label }));
}

/** The Vietnamese words for categories: what papers say whatever the page's language. */
export function useCategoryLabels(): readonly { readonly code: string; readonly label: string }[] {
  const { data = [] } = useQuery(categoriesQuery);
  return data.map(({ code, label }) => ({ code, label }));
}

/** The words for codes that merits bear. */
export function useMeritWords() {
  const { t } = useTranslation('recognition');
  const categories = useCategories();
  return {
    kind: (code: string): string => {
      const known = MERIT_KINDS.find((kind): kind is MeritKind => kind === code);
      return known === undefined ? code : t(`meritKind.${known}`);
    },
    category: (code: string): string => categories.find((category) => category.code === code)?.label ?? code,
    partyKind: (code: string): string => {
      const known = PARTY_KINDS.find((kind) => kind === code);
      return known === undefined ? code : t(`partyKind.${known}`);
    },
  };
}
