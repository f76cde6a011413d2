import { decide, type Decision } from '@keng/kernel';
import { freezeBonus, type Award, type AwardDecision } from './award';
import {
  requireStatus,
  type Dossier,
  type DossierContext,
  type DossierEvent,
  type Nomination,
} from './dossier';
import { requireUsable } from './draft-dossier';
import { InvalidField } from './recognition-errors';

/** A decision that the issuer has signed. */
export interface SignedDecision {
  readonly number: string;
  readonly signedOn: Temporal.PlainDate;
  readonly signedByOfficerId: string;
  readonly signerName: string;
}

/**
 * Enters the signed decision: one award for each nomination that passed, with coefficient, base salary and amount
 * frozen as the law has them on the day of signature.
 * @throws DossierWrongStage, MeritAlreadyUsed, MeritContested, LawBasisExpired, InvalidField
 */
export function decideDossier(
  dossier: Dossier,
  signed: SignedDecision,
  context: DossierContext,
): Decision<Dossier, DossierEvent> {
  requireStatus(dossier, 'awaiting_signature');
  requireDay(dossier, signed.signedOn, context.today);
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

function grant(nomination: Nomination, signedOn: Temporal.PlainDate, context: DossierContext): Award {
  const { honouree, partyKind, awardFormCode, meritIds, citation } = nomination;
  const form = context.law.formForSignature(awardFormCode, partyKind, signedOn);
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
    bonus: freezeBonus(form, context.law.baseSalary(signedOn)),
    status: 'granted',
    handOver: null,
  };
}
