import type { TipClock } from './desk-clocks';
import type { Occurrence } from './tip-content';

export type Urgency = 'normal' | 'urgent';
export type TipKind =
  | 'denunciation'
  | 'report'
  | 'prosecution_recommendation'
  | 'direct_discovery'
  | 'surrender'
  | 'order_feedback'
  | 'administrative_complaint'
  | 'whistleblower_report'
  | 'other';
export type ClosureOutcome = 'guided' | 'referred_administrative' | 'filed';
export type IdentityStatus = 'sealed' | 'refused' | 'not_asked';

/** Somebody who brought the tip, under the alias of this tip. */
export interface Reporter {
  readonly alias: string;
  /** `sealed` as soon as the vault holds the identity, whatever the form said. */
  readonly identityStatus: IdentityStatus;
  readonly refusalReason: string | null;
  readonly wantsAnonymity: boolean;
  readonly wantsFollowUp: boolean;
  readonly wantsRecognition: boolean;
  readonly associationUnitId: string | null;
}

export interface Classification {
  readonly kind: TipKind;
  readonly categoryCode: string;
  readonly urgency: Urgency;
}

/** Papers and objects that go with a transfer; counted, not described. */
export interface Enclosure {
  readonly kind: string;
  readonly quantity: number;
}

/** A transfer that its receiver has not answered. */
export interface PendingTransfer {
  readonly transferId: string;
  readonly fromUnitId: string;
  readonly toUnitId: string;
  readonly reasonCode: string;
  readonly determinedAt: Temporal.Instant;
  readonly dueAt: Temporal.Instant;
  readonly enclosures: readonly Enclosure[];
  /** Made by the rule on officers named in the tip, before the tip was classified. */
  readonly automatic: boolean;
}

/** Where a tip stands; codes of decisions 4.1. */
export type TipState =
  | { readonly status: 'received' }
  | { readonly status: 'classified' | 'preliminary_check' }
  | { readonly status: 'transfer_pending'; readonly transfer: PendingTransfer }
  | { readonly status: 'transferred' }
  | {
      readonly status: 'accepted';
      readonly caseId: string;
      readonly unitId: string;
      readonly at: Temporal.Instant;
      readonly competentReceivedAt: Temporal.Instant;
    }
  | {
      readonly status: ClosureOutcome;
      readonly reasonCode: string;
      readonly referredToUnitId: string | null;
      readonly at: Temporal.Instant;
    }
  | { readonly status: 'merged' };

export type TipStatus = TipState['status'];

export interface Assessment {
  readonly valuable: boolean;
  readonly reasonCode: string;
  readonly at: Temporal.Instant;
  readonly officerId: string;
}

/** A number in a unit's register of a year. */
export interface RegisterPlace {
  readonly no: number;
  readonly year: number;
}

/** A tip without its texts. */
export interface Tip {
  readonly id: string;
  readonly version: number;
  readonly eventSeq: number;
  readonly state: TipState;
  /** The unit whose desk first received the tip. */
  readonly firstUnitId: string;
  /** The unit whose desk reads the narrative: the first, or its parent when an officer of the first is named. */
  readonly narrativeUnitId: string;
  readonly holderUnitId: string;
  /** The holder's own register entry. */
  readonly entry: RegisterPlace;
  readonly channel: string;
  readonly receivedAt: Temporal.Instant;
  readonly registeredAt: Temporal.Instant;
  readonly registeredBy: string;
  /** Written on paper first. */
  readonly enteredLate: boolean;
  readonly lateReason: string | null;
  readonly occurred: Occurrence | null;
  readonly communeUnitId: string | null;
  readonly classification: Classification | null;
  readonly assessment: Assessment | null;
  readonly clocks: readonly TipClock[];
  readonly reporters: readonly Reporter[];
  /** Officers named in the tip. */
  readonly recusedOfficerIds: readonly string[];
  /** Officers of its case who may read it now. */
  readonly readerIds: readonly string[];
}

/** What happened to a tip. */
export type TipEvent =
  | { readonly type: 'classified'; readonly unitId: string; readonly at: Temporal.Instant }
  | { readonly type: 'transfer-requested'; readonly transfer: PendingTransfer; readonly outside: boolean }
  | {
      readonly type: 'transfer-answered';
      readonly transfer: PendingTransfer;
      readonly outcome: 'accepted' | 'refused';
      readonly reasonCode: string | null;
      readonly at: Temporal.Instant;
    }
  | { readonly type: 'accepted'; readonly caseId: string; readonly joinsCase: boolean }
  | { readonly type: 'closed' }
  | { readonly type: 'assessed'; readonly unitId: string };

/** Who acts, and for which unit. */
export interface Acting {
  readonly officerId: string;
  readonly unitId: string;
  readonly now: Temporal.Instant;
}
