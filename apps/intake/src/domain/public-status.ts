import { assertNever } from '@keng/kernel';
import type { TipStatus } from './tip';

/** What a sender is told of their tip. */
export const PUBLIC_STATUSES = [
  'received',
  'classified',
  'being_transferred',
  'sent_to_competent_body',
  'under_verification',
  'verification_ended',
  'guided',
  'referred_administrative',
  'filed',
  'joined_with_another',
] as const;
export type PublicStatus = (typeof PUBLIC_STATUSES)[number];

/** What comes next, and is done by the authorities. */
export const NEXT_STEPS = [
  'classification',
  'transfer_or_acceptance',
  'answer_of_receiver',
  'result_of_verification',
] as const;
export type NextStep = (typeof NEXT_STEPS)[number];

export interface StatusFacts {
  readonly status: TipStatus;
  /** Legal end of the tip's next clock. */
  readonly deskEndsAt: Temporal.Instant | null;
  readonly caseConcluded: boolean;
  /** Legal end of the verification. */
  readonly verificationEndsAt: Temporal.Instant | null;
}

export interface PublicProgress {
  readonly publicStatus: PublicStatus;
  readonly nextStep: NextStep | null;
  /** By when the law wants the next step. */
  readonly nextStepBy: Temporal.Instant | null;
}

/** The public side of a tip's status: no unit, no officer, no reason. */
export function publicProgress(facts: StatusFacts): PublicProgress {
  const { status, deskEndsAt } = facts;
  switch (status) {
    case 'received':
      return next('received', 'classification', deskEndsAt);
    case 'classified':
    case 'preliminary_check':
      return next('classified', 'transfer_or_acceptance', deskEndsAt);
    case 'transfer_pending':
      return next('being_transferred', 'answer_of_receiver', deskEndsAt);
    case 'accepted':
      return facts.caseConcluded
        ? ended('verification_ended')
        : next('under_verification', 'result_of_verification', facts.verificationEndsAt);
    case 'transferred':
      return ended('sent_to_competent_body');
    case 'guided':
    case 'referred_administrative':
    case 'filed':
      return ended(status);
    case 'merged':
      return ended('joined_with_another');
    default:
      return assertNever(status);
  }
}

function next(publicStatus: PublicStatus, nextStep: NextStep, by: Temporal.Instant | null): PublicProgress {
  return { publicStatus, nextStep, nextStepBy: by };
}

function ended(publicStatus: PublicStatus): PublicProgress {
  return { publicStatus, nextStep: null, nextStepBy: null };
}
