import type { AppraisalOutcome } from '@keng/contracts';
import { assertNever, nfc } from '@keng/kernel';
import type { Award, AwardDecision } from './award';
import type { HonouredParty } from './honouree';
import type { LawBook } from './law-book';
import type { Merit } from './merit';
import { DossierWrongStage } from './recognition-errors';

/** Statuses that the acts of this service lead to (decisions 4.3). */
export type DossierStatus =
  | 'draft'
  | 'submitted'
  | 'supplement_requested'
  | 'on_hold'
  | 'rejected'
  | 'eligible'
  | 'awaiting_signature'
  | 'decided';

/** `pending` until the standing body has appraised, `eligible` until the council has voted. */
export type NominationOutcome = 'pending' | 'eligible' | 'ineligible' | 'passed' | 'failed';

/** One honouree proposed for one award, with the achievements that speak for it. */
export interface Nomination extends HonouredParty {
  readonly id: string;
  readonly awardFormCode: string;
  readonly meritIds: readonly string[];
  /** What the honouree did, as the decision and the certificate will print it. */
  readonly citation: string;
  /** Officers who may not vote on it: the honouree, and the commanders who attested its merits. */
  readonly recusedOfficerIds: readonly string[];
  readonly outcome: NominationOutcome;
}

export interface Appraisal {
  readonly outcome: AppraisalOutcome;
  readonly reasonCode: string | null;
  readonly appraisedBy: string;
  readonly appraisedAt: string;
  /** Why nominations were left out of an otherwise eligible dossier. */
  readonly ineligible: readonly { readonly nominationId: string; readonly reasonCode: string }[];
}

export interface NominationVotes {
  readonly nominationId: string;
  readonly votesFor: number;
  readonly votesAgainst: number;
  readonly abstained: number;
  /** Absent members who voted in writing. */
  readonly writtenVotes: number;
  /** Members present who took no part in this vote. */
  readonly recusedOfficerIds: readonly string[];
}

export interface CouncilResult {
  /** Vietnam date. */
  readonly heldOn: string;
  readonly minutesNumber: string;
  readonly memberCount: number;
  readonly presentOfficerIds: readonly string[];
  readonly results: readonly NominationVotes[];
}

/** A nomination dossier (hồ sơ đề nghị khen thưởng), from draft to decision. */
export interface Dossier {
  readonly id: string;
  /** 0 before it is first written. */
  readonly version: number;
  readonly eventSeq: number;
  /** The proposing unit. */
  readonly unitId: string;
  readonly issuerUnitId: string;
  readonly title: string;
  readonly occasion: string;
  readonly periodFrom: Temporal.PlainDate;
  readonly periodTo: Temporal.PlainDate;
  readonly receivedOn: Temporal.PlainDate;
  /** Code of the law's text, fixed by the day of receipt. */
  readonly lawVersion: string;
  readonly status: DossierStatus;
  readonly nominations: readonly Nomination[];
  readonly createdBy: string;
  readonly createdAt: Temporal.Instant;
  /** Who last put the content right; null where it stands as it was created. */
  readonly revisedBy: string | null;
  readonly revisedAt: Temporal.Instant | null;
  readonly submittedBy: string | null;
  readonly submittedAt: Temporal.Instant | null;
  readonly appraisal: Appraisal | null;
  readonly councilResult: CouncilResult | null;
  readonly decision: AwardDecision | null;
  readonly awards: readonly Award[];
}

export type DossierEvent =
  | { readonly type: 'dossier-submitted'; readonly dossier: Dossier }
  | {
      readonly type: 'dossier-appraised';
      readonly dossierId: string;
      readonly outcome: AppraisalOutcome;
      readonly reasonCode: string | null;
    }
  | {
      readonly type: 'dossier-voted';
      readonly dossierId: string;
      readonly heldOn: string;
      readonly passedCount: number;
      readonly failedCount: number;
    }
  | { readonly type: 'dossier-decided'; readonly dossier: Dossier; readonly decision: AwardDecision };

/** What an act on a dossier may ask for beside the dossier itself. */
export interface DossierContext {
  readonly now: Temporal.Instant;
  readonly today: Temporal.PlainDate;
  readonly officerId: string;
  readonly law: LawBook;
  /** The merits named by the dossier, as they stand now. */
  readonly merits: readonly NominatedMerit[];
  newId(): string;
}

/** The award that has used a merit up, as the register and its decision have it. */
export interface MeritUse {
  readonly awardId: string;
  readonly awardNumber: string;
  readonly decisionNumber: string;
  /** Vietnam date. */
  readonly signedOn: string;
}

/** A merit with the award that has used it up, if one has. */
export interface NominatedMerit {
  readonly merit: Merit;
  readonly usedBy: MeritUse | null;
}

/** What the dossier waits for. */
export const dossierSteps = ['submission', 'appraisal', 'council_result', 'decision', 'hand_over'] as const;
export type DossierStep = (typeof dossierSteps)[number];

/**
 * The next act on a dossier; null when there is none.
 * @param handOversOpen how many of its awards were neither handed over nor revoked
 */
export function nextStep(status: DossierStatus, handOversOpen: number): DossierStep | null {
  switch (status) {
    case 'draft':
    case 'supplement_requested':
      return 'submission';
    case 'submitted':
    case 'on_hold':
      return 'appraisal';
    case 'eligible':
      return 'council_result';
    case 'awaiting_signature':
      return 'decision';
    case 'decided':
      return handOversOpen > 0 ? 'hand_over' : null;
    case 'rejected':
      return null;
    default:
      return assertNever(status);
  }
}

/** @throws DossierWrongStage unless the dossier has one of the statuses */
export function requireStatus(dossier: Dossier, ...statuses: readonly DossierStatus[]): void {
  if (!statuses.includes(dossier.status)) throw new DossierWrongStage({ status: dossier.status });
}

/** One paragraph of clean text: normal form C, no blanks at its ends, none doubled. */
export function cleanText(text: string): string {
  return nfc(text).replaceAll(/\s+/gu, ' ').trim();
}
