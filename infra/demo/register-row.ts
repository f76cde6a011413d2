import type {
  CaseConclusion,
  NonInstitutionGround,
  PartyKind,
  TipKind,
  TransferOutcome,
  Urgency,
} from '@keng/contracts';

/** When a tip was received: some time before the demo is played, or an hour of the past that was kept on paper. */
export type Reception =
  | { readonly type: 'ago'; readonly ago: Temporal.Duration }
  | { readonly type: 'paper'; readonly at: Temporal.PlainDateTime };

/** When it happened: some time before the reception, an hour some days before the day of reception, or a fixed hour. */
export type Occurrence =
  | { readonly type: 'before'; readonly before: Temporal.Duration }
  | { readonly type: 'day'; readonly daysBefore: number; readonly at: Temporal.PlainTime }
  | { readonly type: 'fixed'; readonly at: Temporal.PlainDateTime };

export const PRECISIONS = ['minute', 'hour', 'day', 'month', 'year'] as const;
export type Precision = (typeof PRECISIONS)[number];

/** What the desk writes on a reporter's slip before it goes into the vault; invented, every one of them. */
export interface DemoIdentity {
  readonly fullName: string;
  readonly phone: string;
  readonly address: string;
  readonly birthYear: number;
  readonly consents: readonly string[];
}

/** Somebody who brought the tip. */
export interface DemoReporter {
  readonly identityStatus: 'sealed' | 'refused' | 'not_asked';
  readonly refusalReason?: string;
  readonly wantsAnonymity: boolean;
  readonly wantsFollowUp: boolean;
  readonly wantsRecognition: boolean;
  /** Code of the association on whose behalf they act. */
  readonly association?: string;
  readonly identity?: DemoIdentity;
}

/** One transfer and what the receiver answers; `pending` stays unanswered. */
export interface DemoTransfer {
  readonly reasonCode: string;
  readonly toUnit: string;
  readonly outcome: TransferOutcome | 'pending';
  readonly refusalReason?: string;
}

/** Where the tip stands when the demo is over. */
export const ENDS = [
  'received',
  'classified',
  'transfer_pending',
  'accepted',
  'guided',
  'referred_administrative',
  'filed',
] as const;
export type End = (typeof ENDS)[number];

/** How far the case comes. `joined`: the tip goes into the case of the tip it repeats. */
export const CASE_STAGES = [
  'joined',
  'opened',
  'assigned',
  'planned',
  'approved',
  'proposed',
  'concluded',
] as const;
export type CaseStage = (typeof CASE_STAGES)[number];

export interface DemoNotice {
  readonly noticeCode: string;
  readonly deliveredBy: string;
}

export interface DemoEntry {
  readonly kind: string;
  readonly text: string;
}

export interface DemoConclusion {
  readonly conclusion: CaseConclusion;
  readonly groundCode?: NonInstitutionGround;
  readonly summary: string;
  readonly incidentCount: number;
  readonly suspectCount: number;
}

/** Who is thanked: the tip's n-th reporter under their alias, or a party that acts in the open. */
export type DemoHonouree =
  | { readonly type: 'reporter'; readonly ordinal: number }
  | { readonly type: 'party'; readonly partyKind: PartyKind; readonly name: string };

export interface DemoContribution {
  readonly honouree: DemoHonouree;
  readonly kind: string;
  readonly association?: string;
}

/** A nomination of the n-th contribution's honouree; `bonus` in đồng, for a vote that passes. */
export interface DemoNomination {
  readonly contribution: number;
  readonly awardForm: string;
  readonly vote: 'passed' | 'failed';
  readonly bonus: number;
}

/** One tip of the register, with what the officers will make of it. */
export interface DemoRow {
  /** Line of the file, the head being line 1. */
  readonly line: number;
  readonly row: string;
  /** Code of the police unit whose desk receives the tip. */
  readonly desk: string;
  readonly channel: string;
  readonly received: Reception;
  readonly lateReason?: string;
  readonly occurred?: Occurrence;
  readonly precision?: Precision;
  /** Code of the commune where it happened. */
  readonly commune?: string;
  readonly place?: string;
  readonly narrative: string;
  readonly facts: readonly { readonly kind: string; readonly value: string }[];
  readonly reporters: readonly DemoReporter[];
  /** The row that told of the same incident first. */
  readonly sameAs?: string;
  readonly classification?: {
    readonly kind: TipKind;
    readonly categoryCode: string;
    readonly urgency: Urgency;
    /** The officer's own wording; without it the desk's masked draft is confirmed. */
    readonly sharedNarrative?: string;
  };
  readonly transfers: readonly DemoTransfer[];
  readonly end: End;
  readonly closureReason?: string;
  readonly assessment?: { readonly valuable: boolean; readonly reasonCode: string };
  readonly caseStage?: CaseStage;
  /** Purpose of the verification plan. */
  readonly plan?: string;
  readonly entries: readonly DemoEntry[];
  readonly extension?: string;
  readonly notices: readonly DemoNotice[];
  readonly conclusion?: DemoConclusion;
  readonly contributions: readonly DemoContribution[];
  readonly nominations: readonly DemoNomination[];
}

/** Columns of the file, in order. */
export const COLUMNS = [
  'row',
  'desk',
  'channel',
  'received',
  'late_reason',
  'occurred',
  'precision',
  'commune',
  'place',
  'narrative',
  'facts',
  'reporters',
  'identities',
  'same_as',
  'kind',
  'category',
  'urgency',
  'shared_narrative',
  'transfers',
  'end',
  'closure_reason',
  'valuable',
  'assessment_reason',
  'case_stage',
  'plan',
  'entries',
  'extension',
  'notices',
  'conclusion',
  'ground',
  'summary',
  'incidents',
  'suspects',
  'contributions',
  'nominations',
] as const;
export type Column = (typeof COLUMNS)[number];
