import type { Effective } from '@keng/kernel';

export const CATEGORY_KINDS = ['crime', 'public_order', 'safety'] as const;
export const URGENCY_CODES = ['urgent', 'normal'] as const;
export const CLOSURE_OUTCOMES = ['guided', 'referred_administrative', 'filed'] as const;
export const CLOCK_UNITS = ['hours', 'days', 'months', 'working_days'] as const;
/** Kinds of unit whose desk clocks differ (TTLT 01/2017 Đ.8): CQĐT; Công an xã, phường, đặc khu, Đồn; Trạm. */
export const DESK_UNIT_KINDS = ['investigating_body', 'commune_police', 'police_post'] as const;
/** What starts a desk clock: the first reception, or the moment competence is determined. */
export const CLOCK_STARTS = ['received', 'competence_determined'] as const;
/** Police, fire and rescue, ambulance. */
export const EMERGENCY_NUMBERS = ['113', '114', '115'] as const;
/** How sure the row is: read in the instrument, read about it, from memory, uncertain, or our own design. */
export const CONFIDENCES = ['V', 'S', 'M', '?', 'D'] as const;

export type CategoryKind = (typeof CATEGORY_KINDS)[number];
export type UrgencyCode = (typeof URGENCY_CODES)[number];
export type ClosureOutcome = (typeof CLOSURE_OUTCOMES)[number];
export type ClockUnit = (typeof CLOCK_UNITS)[number];
export type DeskUnitKind = (typeof DESK_UNIT_KINDS)[number];
export type ClockStart = (typeof CLOCK_STARTS)[number];
export type EmergencyNumber = (typeof EMERGENCY_NUMBERS)[number];
export type Confidence = (typeof CONFIDENCES)[number];

/** Every row of a vocabulary is law kept as data: it is in force from a day to a day, on a basis. */
export interface VocabularyRow extends Effective {
  readonly validTo: Temporal.PlainDate | null;
  readonly confidence: Confidence;
}

/** A code with its labels and the article it is tied to. */
export interface CodeRow extends VocabularyRow {
  readonly code: string;
  readonly labelVi: string;
  readonly labelEn: string;
  readonly citation: string;
}

export interface CategoryRow extends CodeRow {
  readonly kind: CategoryKind;
  /** Groups categories for the call script; see {@link MustAskRow.themes}. */
  readonly theme: string;
  /** The urgency suggested at classification. */
  readonly defaultUrgency: UrgencyCode;
}

export interface KindRow extends CodeRow {
  /** Whether a tip of this kind may be accepted as a case (else `kind-not-verifiable`). */
  readonly verifiable: boolean;
}

export interface ChannelRow extends CodeRow {
  readonly anonymousPossible: boolean;
  /** Tips of this channel usually come without an identity: the reason is then `channel_anonymous`. */
  readonly identityTypicallyAbsent: boolean;
  /** Numbers of the printed forms the channel calls for (TT 119/2021/TT-BCA), e.g. 01 and 214. */
  readonly forms: readonly string[];
}

export interface UrgencyRow extends CodeRow {
  readonly code: UrgencyCode;
  /** 1 is the most urgent. */
  readonly rank: number;
}

export interface RefusalReasonRow extends CodeRow {
  /** Follows from the channel and is not asked of the reporter. */
  readonly givenByChannel: boolean;
}

export interface ClosureReasonRow extends CodeRow {
  /** The only outcome this reason allows (else `reason-not-allowed`). */
  readonly outcome: ClosureOutcome;
}

export interface TransferReasonRow extends CodeRow {
  /** The tip may only go to the parent unit (decisions.md §2.6). */
  readonly parentUnitOnly: boolean;
}

export interface AssessmentReasonRow extends CodeRow {
  /** The only value of `valuable` this reason allows. */
  readonly valuable: boolean;
}

/**
 * The length of one desk clock. A condition left out matches everything. Of several rules of one clock that match a
 * tip, the one that ends first counts: abuse of a child leaves a commune in 24 h although the tip is `normal`.
 */
export interface ClockRuleRow extends VocabularyRow {
  readonly clockCode: string;
  readonly unitKind?: DeskUnitKind;
  readonly urgency?: UrgencyCode;
  /** Whether the unit serves a remote forest, mountain or island commune. */
  readonly remote?: boolean;
  /** Empty: every category, and tips that have none yet. */
  readonly categoryCodes: readonly string[];
  readonly amount: number;
  readonly unit: ClockUnit;
  readonly startsFrom: ClockStart;
  /** Whether the legal end moves past days off (BLTTHS 2015 Đ.134). */
  readonly rollsOver: boolean;
}

/** A question the call-taker must have put; "not known" is an answer. */
export interface MustAskRow extends VocabularyRow {
  readonly questionCode: string;
  /** Order in the script, from 1. */
  readonly position: number;
  readonly labelVi: string;
  readonly labelEn: string;
  /** Themes of categories it is asked for; `any` for every call. */
  readonly themes: readonly string[];
}

/** Words that say that somebody is in danger now, and the service to connect. */
export interface DangerWordRow extends VocabularyRow {
  readonly phrase: string;
  readonly emergencyNumber: EmergencyNumber;
  /** Whether the phrase may also be looked for without marks: "dao" may not, since "lừa đảo" folds to it. */
  readonly foldSafe: boolean;
}

/** All closed vocabularies of the service, every version of every row. */
export interface Vocabulary {
  readonly categories: readonly CategoryRow[];
  readonly kinds: readonly KindRow[];
  readonly channels: readonly ChannelRow[];
  readonly urgencies: readonly UrgencyRow[];
  readonly refusalReasons: readonly RefusalReasonRow[];
  readonly closureReasons: readonly ClosureReasonRow[];
  readonly transferReasons: readonly TransferReasonRow[];
  readonly transferRefusalReasons: readonly CodeRow[];
  readonly assessmentReasons: readonly AssessmentReasonRow[];
  readonly lateReasons: readonly CodeRow[];
  readonly correctionReasons: readonly CodeRow[];
  readonly clockRules: readonly ClockRuleRow[];
  readonly mustAsks: readonly MustAskRow[];
  readonly dangerWords: readonly DangerWordRow[];
}
