import { Inject, Injectable } from '@nestjs/common';
import { Clock, type Actor } from '@keng/kernel';
import { chooseDesk } from '../domain/desk-choice';
import { assertDraftForm } from '../domain/draft-form';
import { isToBeKept, type TipDraft } from '../domain/tip-draft';
import { mayUseDraft } from '../domain/tip-draft.policy';
import { TipDrafts } from '../domain/tip-drafts';
import { TipNotFound } from '../domain/tip-errors';

export interface DraftRequest extends Pick<TipDraft, 'id' | 'revision' | 'receivedAt' | 'form'> {
  readonly unitId: string | null;
}

/** Keeps the form of a call that is not over yet, so that a crash of the workstation loses nothing. */
@Injectable()
export class SaveTipDraft {
  constructor(
    @Inject(TipDrafts) private readonly drafts: TipDrafts,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed, InvalidField, DraftTooLarge, TipDraftEnded, TooManyTipDrafts, TipNotFound */
  execute(actor: Actor, request: DraftRequest): Promise<Pick<TipDraft, 'revision' | 'savedAt'>> {
    const { officerId } = actor;
    const unitId = chooseDesk(actor, request.unitId);
    assertDraftForm(request.form);
    const draft = { ...request, officerId, unitId, savedAt: this.clock.now() };
    return this.drafts.save(draft, (known, others) => {
      if (known && !mayUseDraft(actor, { officerId, unitId: known.unitId })) throw new TipNotFound();
      return isToBeKept(request.revision, known, others);
    });
  }
}
