import { decide, type Decision } from '@keng/kernel';
import { freezeBonus, type Award, type AwardDecision, type FrozenBonus } from './award';
import {
  requireStatus,
  type Dossier,
  type DossierContext,
  type DossierEvent,
  type DossierStatus,
  type Nomination,
  type NominationOutcome,
} from './dossier';
import { requireUsable } from './draft-dossier';
import type { AwardForm, LawBook } from './law-book';
import { InvalidField, SignerNotAuthorised } from './recognition-errors';

const UNDECIDED: readonly DossierStatus[] = [
  'draft',
  'submitted',
  'supplement_requested',
  'on_hold',
  'eligible',
  'awaiting_signature',
];

/** A decision that the issuer has signed. */
export interface SignedDecision {
  readonly number: string;
  readonly signedOn: Temporal.PlainDate;
  readonly signedByOfficerId: string;
  readonly signerName: string;
}

/** A decision as it stands on paper, with what the directory knows of its signer. */
export interface SignedPaper extends SignedDecision {
  /** Whether the signer held the issuer's role at the issuing unit on the day of signature. */
  readonly isSignerIssuer: boolean;
}

/**
 * Enters the signed decision: one award for each nomination that passed, with coefficient, base salary and amount
 * frozen as the law has them on the day of signature.
 * @throws DossierWrongStage, SignerNotAuthorised, MeritAlreadyUsed, MeritContested, LawBasisExpired, InvalidField
 */
export function decideDossier(
  dossier: Dossier,
  { isSignerIssuer, ...signed }: SignedPaper,
  context: DossierContext,
): Decision<Dossier, DossierEvent> {
  requireStatus(dossier, 'awaiting_signature');
  requireDay(dossier, signed.signedOn, context.today);
  if (!isSignerIssuer) throw new SignerNotAuthorised();
  const passed = dossier.nominations.filter(({ outcome }) => outcome === 'passed');
  const used = new Set(passed.flatMap(({ meritIds }) => meritIds));
  requireUsable(context.merits.filter(({ merit }) => used.has(merit.id)));
  const decision: AwardDecision = {
    ...signed,
    id: context.newId(),
    recordedBy: context.officerId,
    recordedAt: context.now,
  };
  const awards = passed.map((nomination) => grant(nomination, signed.signedOn, context));
  const next: Dossier = { ...dossier, status: 'decided', decision, awards };
  return decide<Dossier, DossierEvent>(next, { type: 'dossier-decided', dossier: next, decision });
}

/** Not before the council met, and not in the future. */
function requireDay(dossier: Dossier, signedOn: Temporal.PlainDate, today: Temporal.PlainDate): void {
  const heldOn = dossier.councilResult?.heldOn ?? String(dossier.receivedOn);
  if (Temporal.PlainDate.compare(signedOn, heldOn) < 0) throw new InvalidField('signedOn', 'too_small');
  if (Temporal.PlainDate.compare(signedOn, today) > 0) throw new InvalidField('signedOn', 'too_large');
}

/** What a nomination would bring if the decision were signed on a day. */
export interface ForeseenAward {
  readonly nomination: Nomination;
  readonly form: AwardForm;
  readonly bonus: FrozenBonus;
}

/**
 * What a decision signed on that day would grant: for every nomination that passed, or, before the council has voted,
 * for every one that still can.
 * @throws DossierWrongStage once the dossier has ended; LawBasisExpired, as the decision will
 */
export function foreseeAwards(
  dossier: Dossier,
  signedOn: Temporal.PlainDate,
  law: LawBook,
): readonly ForeseenAward[] {
  requireStatus(dossier, ...UNDECIDED);
  const outcomes: readonly NominationOutcome[] =
    dossier.status === 'awaiting_signature' ? ['passed'] : ['pending', 'eligible'];
  return dossier.nominations
    .filter(({ outcome }) => outcomes.includes(outcome))
    .map((nomination) => foresee(nomination, signedOn, law));
}

function foresee(nomination: Nomination, signedOn: Temporal.PlainDate, law: LawBook): ForeseenAward {
  const form = law.formForSignature(nomination.awardFormCode, nomination.partyKind, signedOn);
  return { nomination, form, bonus: freezeBonus(form, law.baseSalary(signedOn)) };
}

function grant(nomination: Nomination, signedOn: Temporal.PlainDate, context: DossierContext): Award {
  const { honouree, partyKind, awardFormCode, meritIds, citation } = nomination;
  const { form, bonus } = foresee(nomination, signedOn, context.law);
  const merits = context.merits.filter(({ merit }) => meritIds.includes(merit.id));
  const tipIds = merits.map(({ merit }) => merit.tipId).filter((tipId) => tipId !== null);
  return {
    id: context.newId(),
    version: 1,
    eventSeq: 1,
    nominationId: nomination.id,
    honouree,
    partyKind,
    awardFormCode,
    award: form.award,
    formLabel: form.label,
    issuerLevel: form.issuerLevel,
    meritIds,
    tipIds: [...new Set(tipIds)],
    citation,
    bonus,
    status: 'granted',
    handOver: null,
  };
}
