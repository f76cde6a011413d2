import { DomainError } from '@keng/kernel';

/** No such tip, or it lies outside the caller's scope: the two look alike. */
export class TipNotFound extends DomainError {
  readonly slug = 'not-found';
}

/** The tip may be seen, but this is not the caller's to do. */
export class NotAllowed extends DomainError {
  readonly slug = 'forbidden';
}

export class StaleTip extends DomainError {
  readonly slug = 'stale-version';
}

export class ReceivedInFuture extends DomainError {
  readonly slug = 'received-in-future';
}

export class LateReasonMissing extends DomainError {
  readonly slug = 'late-reason-missing';
}

export class NarrativeMissing extends DomainError {
  readonly slug = 'narrative-missing';
}

/** Another tip, or another reporter of this one, has the alias. */
export class AliasTaken extends DomainError {
  readonly slug = 'alias-taken';
}

export class TipAlreadyClassified extends DomainError {
  readonly slug = 'tip-already-classified';
}

export class TipNotClassified extends DomainError {
  readonly slug = 'tip-not-classified';
}

/** The tip was accepted, closed or sent out of the system: nothing is left to decide about it here. */
export class TipNotOpen extends DomainError {
  readonly slug = 'tip-not-open';
}

export class CategoryNotInForce extends DomainError {
  readonly slug = 'category-not-in-force';
}

/** A reporter was not asked yet who they are (decisions 2.1). */
export class IdentityQuestionOpen extends DomainError {
  readonly slug = 'identity-question-open';
}

export class SharedNarrativeMissing extends DomainError {
  readonly slug = 'shared-narrative-missing';
}

export class TransferPending extends DomainError {
  readonly slug = 'transfer-pending';
}

export class SameUnit extends DomainError {
  readonly slug = 'same-unit';
}

export class UnitNotInForce extends DomainError {
  readonly slug = 'unit-not-in-force';
}

export class TransferAlreadyAnswered extends DomainError {
  readonly slug = 'transfer-already-answered';
}

export class ReasonMissing extends DomainError {
  readonly slug = 'reason-missing';
}

export class ReasonNotAllowed extends DomainError {
  readonly slug = 'reason-not-allowed';
}

export class UnitNotCompetent extends DomainError {
  readonly slug = 'unit-not-competent';
}

export class KindNotVerifiable extends DomainError {
  readonly slug = 'kind-not-verifiable';
}

export class CaseNotOpen extends DomainError {
  readonly slug = 'case-not-open';
}

/** The commander registered the tip (decisions 4.6). */
export class OwnTip extends DomainError {
  readonly slug = 'own-tip';
}

export class AlreadyAssessed extends DomainError {
  readonly slug = 'already-assessed';
}

export class ReceiptClosed extends DomainError {
  readonly slug = 'receipt-closed';
}

export class ReceiptUnknown extends DomainError {
  readonly slug = 'receipt-unknown';
}

export class SearchTooShort extends DomainError {
  readonly slug = 'search-too-short';
}

export class RegisterNotFound extends DomainError {
  readonly slug = 'register-not-found';
}

/** The draft was registered or discarded; a save that was still on its way must not bring it back. */
export class TipDraftEnded extends DomainError {
  readonly slug = 'tip-draft-ended';
}

export class TooManyTipDrafts extends DomainError {
  readonly slug = 'too-many-tip-drafts';
}

export class DraftTooLarge extends DomainError {
  readonly slug = 'too-large';
}
