export const ENTRY_KINDS = [
  'information_collected',
  'statement_taken',
  'scene_examined',
  'body_examined',
  'expertise_requested',
  'valuation_requested',
  'confrontation_held',
  'identification_held',
  'off_plan_step',
  'other',
] as const;

export const DELIVERIES = ['in_person', 'post', 'electronic', 'phone'] as const;

export const EXTENSION_REASONS = ['complex', 'many_places'] as const;

export const CONCLUSIONS = ['instituted', 'not_instituted'] as const;

/** The eight grounds of BLTTHS Đ.157, in the order of the article. */
export const GROUNDS = [
  'no_criminal_event',
  'no_elements_of_crime',
  'under_age',
  'already_judged',
  'limitation_expired',
  'amnesty',
  'offender_deceased',
  'no_victim_request',
] as const;

export const CONTRIBUTION_KINDS = [
  'valuable_tip',
  'denunciation',
  'evidence',
  'direct_capture',
  'surrender_persuaded',
  'conflict_mediated',
  'offender_reformed',
] as const;

/** The choice of that code; the first one where a control holds none of them, which it cannot. */
export function chosen<const Code extends string>(codes: readonly [Code, ...Code[]], code: string): Code {
  return codes.find((each) => each === code) ?? codes[0];
}
