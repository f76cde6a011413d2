import { DomainError } from '@keng/kernel';

/** The first day comes after the last. */
export class PeriodInvalid extends DomainError {
  readonly slug = 'period-invalid';
}

/** The grouping is unknown, or so fine that it could single a person out. */
export class GroupNotAllowed extends DomainError {
  readonly slug = 'group-not-allowed';
}

/** Parties with nearly the same name are registered; `candidates` are ids, for an error carries no name. */
export class PartySimilar extends DomainError {
  readonly slug = 'party-similar';
}

/**
 * The achievement has been awarded, `usedBy` an earlier award, or is nominated twice in one dossier (Luật TĐKT Đ.5).
 */
export class MeritAlreadyUsed extends DomainError {
  readonly slug = 'merit-already-used';
}

/** The matter behind the merit is open again, or the merit was struck. */
export class MeritContested extends DomainError {
  readonly slug = 'merit-contested';
}

export class AwardFormNotInForce extends DomainError {
  readonly slug = 'award-form-not-in-force';
}

export class FormNotForPartyKind extends DomainError {
  readonly slug = 'form-not-for-party-kind';
}

/** The form belongs to issuers of another level, e.g. a province's commendation signed by a commune. */
export class FormNotForIssuer extends DomainError {
  readonly slug = 'form-not-for-issuer';
}

/** On the day of signature the signer did not hold the issuer's role at the issuing unit. */
export class SignerNotAuthorised extends DomainError {
  readonly slug = 'signer-not-authorised';
}

/** `missing` names the parts, each with its nomination where it belongs to one. */
export class DossierIncomplete extends DomainError {
  readonly slug = 'dossier-incomplete';
}

/** The act belongs to another stage of the dossier. */
export class DossierWrongStage extends DomainError {
  readonly slug = 'dossier-wrong-stage';
}

/** Nobody appraises the dossier that they drew up or handed in. */
export class OwnDossier extends DomainError {
  readonly slug = 'own-dossier';
}

export class ReasonMissing extends DomainError {
  readonly slug = 'reason-missing';
}

export class QuorumNotMet extends DomainError {
  readonly slug = 'quorum-not-met';
}

export class VotesDoNotAddUp extends DomainError {
  readonly slug = 'votes-do-not-add-up';
}

/** Somebody voted on a nomination in which they have a part. */
export class MemberRecused extends DomainError {
  readonly slug = 'member-recused';
}

/** The issuer has used the number for another paper of the same year (NĐ 30/2020 Đ.15). */
export class DecisionNumberTaken extends DomainError {
  readonly slug = 'decision-number-taken';
}

/** On the day of signature the instrument that the amount rests on is no longer in force. */
export class LawBasisExpired extends DomainError {
  readonly slug = 'law-basis-expired';
}

export class AwardRevoked extends DomainError {
  readonly slug = 'award-revoked';
}

/** Another order prints the same decision; `printId` is where to look. */
export class PrintUnderWay extends DomainError {
  readonly slug = 'print-under-way';
}

/** The order has no file: it is not done, failed or was cancelled. */
export class PrintNotDone extends DomainError {
  readonly slug = 'print-not-done';
}

/** The file was there and is not any more. */
export class PrintFileGone extends DomainError {
  readonly slug = 'print-file-gone';
}

export class AlreadyHandedOver extends DomainError {
  readonly slug = 'already-handed-over';
}

/** What is wrong with a field that no decorator can judge, because it depends on other fields, the day or the law. */
export type FieldFault = 'required' | 'not_in_list' | 'too_small' | 'too_large' | 'repeated';

/** A field of the request cannot be used. Names the field and the fault, never the value. */
export class InvalidField extends Error {
  constructor(
    /** Path of the field: `nominations[0].meritIds`. */
    readonly field: string,
    readonly fault: FieldFault,
  ) {
    super(`${field} ${fault}`);
    this.name = 'InvalidField';
  }
}
