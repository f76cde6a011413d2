import type { DeadlineRule, Effective } from '@keng/kernel';

/** Clocks of a case. The four notice clocks bear the code of the notice that satisfies them. */
export const CLOCK_CODES = [
  'assignment',
  'verification',
  'closing_report',
  'procuracy_extension_request',
  'procuracy_received',
  'reporter_received',
  'procuracy_decision',
  'reporter_result',
] as const;
export type ClockCode = (typeof CLOCK_CODES)[number];

/** What a rule sets: the clock of that code, save that the verification clock has a rule for each term. */
export const RULE_CODES = [...CLOCK_CODES, 'verification_extended'] as const;
export type RuleCode = (typeof RULE_CODES)[number];

/** A term of the law, as a row with validity and basis. Old matters keep the row they began under. */
export interface ClockRule extends Effective {
  readonly ruleId: string;
  readonly ruleCode: RuleCode;
  readonly clockCode: ClockCode;
  readonly amount: number;
  /** `days_before`: counted back from the raw end of the verification clock. */
  readonly unit: DeadlineRule['unit'] | 'days_before';
  readonly rollsOver: boolean;
  /** From how many hours before the raw end the clock counts as due soon. */
  readonly dueSoonHours: number;
}
