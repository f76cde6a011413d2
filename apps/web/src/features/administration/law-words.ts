import { useTranslation } from 'react-i18next';
import { formatMoney } from '../../lib/format';

/** Fields of all lists. */
const FIELDS = [
  'amount_dong',
  'award_form_code',
  'party_kind',
  'award',
  'label_vi',
  'label_en',
  'issuer_level',
  'issuer_label_vi',
  'coefficient',
  'at_most',
  'rule_code',
  'scope',
  'comparison',
  'value',
  'unit',
  'amount',
  'rolls_over',
  'due_soon_hours',
  'code',
  'citation',
  'kind_group',
  'theme',
  'default_urgency',
  'clock_code',
  'unit_kind',
  'urgency',
  'remote',
  'category_codes',
  'kind',
  'name',
] as const;

/** Codes of closed lists; others are data, and shown as they are. */
const VALUES = [
  'true',
  'false',
  'individual',
  'collective',
  'household',
  'commemorative_medal',
  'commendation',
  'flag',
  'merit_certificate',
  'title',
  'central',
  'ministry',
  'province',
  'provincial_police',
  'district',
  'commune',
  'agency',
  'gt',
  'gte',
  'lte',
  'hours',
  'days',
  'working_days',
  'months',
  'days_before',
  'ratio_of_present',
  'ratio_of_members',
  'crime',
  'public_order',
  'safety',
  'urgent',
  'normal',
  'investigating_body',
  'commune_police',
  'police_post',
  'day_off',
  'working_saturday',
  'working_day',
  'assignment',
  'verification',
  'verification_extended',
  'closing_report',
  'procuracy_extension_request',
  'procuracy_received',
  'reporter_received',
  'procuracy_decision',
  'reporter_result',
  'classification',
  'transfer_to_competent_body',
  'transfer_after_determination',
  'council_quorum',
  'council_pass_threshold',
  'council_secret_ballot',
  'law_version',
  'legal_basis_expires_on',
  'bonus_rounding_unit',
  'appraisal_time_limit',
  'award_object_reissue_request_before',
  'award_object_reissue_result_before',
  'ineligibility_notice_time_limit',
  'more_favourable_rule_applies',
  'movement_award_month',
  'quota_of_lower_titles',
  'result_notice_time_limit',
  'supplement_request_time_limit',
  'month_day',
  'dong_rounded_up',
  'boolean',
  'date',
  'month',
  'code',
  'ratio_of_advanced_workers',
  'ratio_of_ministry_or_province_flags',
] as const;

const EVERY_FORM = '*';

/** Names of fields and codes in the language of the desk. */
export function useLawWords() {
  const { t, i18n } = useTranslation('administration');
  return {
    field: (field: string): string => {
      const known = FIELDS.find((each) => each === field);
      return known === undefined ? field : t(`lawFields.${known}`);
    },
    value: (field: string, value: string): string => {
      if (field === 'amount_dong') return formatMoney(Number(value));
      if (field === 'category_codes') return value.split('|').join(', ');
      if (field === 'label_en') return value;
      if (field === 'scope' && value === EVERY_FORM) return t('law.everyForm');
      if (field === 'coefficient') return i18n.language === 'en' ? value : value.replace('.', ',');
      const known = VALUES.find((each) => each === value);
      return known === undefined ? value : t(`lawValues.${known}`);
    },
  };
}
