import { useTranslation } from 'react-i18next';

/** Why a dossier, or a nomination in it, does not go on. */
export const APPRAISAL_REASONS = [
  'papers_missing',
  'proof_missing',
  'citation_unclear',
  'merit_too_small',
  'wrong_form',
  'already_honoured',
  'matter_open',
  'opinion_awaited',
] as const;

/** The words for a reason's code; a code that is not ours stands as it is. */
export function useReasonWord(): (code: string) => string {
  const { t } = useTranslation('recognition');
  return (code) => {
    const known = APPRAISAL_REASONS.find((reason) => reason === code);
    return known === undefined ? code : t(`reason.${known}`);
  };
}
