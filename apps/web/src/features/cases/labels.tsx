import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { vocabularyQuery, type CaseDetail } from './cases-api';

/** Labels of categories in the chosen language; the code until the vocabulary is there. */
export function useCategoryLabel(): (code: string) => string {
  const { i18n } = useTranslation();
  const { data } = useQuery(vocabularyQuery);
  return (code) => {
    const category = data?.categories.find((each) => each.code === code);
    if (category === undefined) return code;
    return i18n.language === 'en' ? category.labelEn : category.label;
  };
}

/** Where the case stands, in words: `Đang xác minh · đã gia hạn`. */
export function useStateLabel(): (record: Pick<CaseDetail, 'state' | 'term'>) => string {
  const { t } = useTranslation('cases');
  return ({ state, term }) =>
    term === 'base' ? t(`states.${state}`) : `${t(`states.${state}`)} · ${t(`terms.${term}`)}`;
}
