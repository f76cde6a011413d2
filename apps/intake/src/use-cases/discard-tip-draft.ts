import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '@keng/kernel';
import { draftScope } from '../domain/tip-draft.policy';
import { TipDrafts } from '../domain/tip-drafts';
import { TipNotFound } from '../domain/tip-errors';

@Injectable()
export class DiscardTipDraft {
  constructor(@Inject(TipDrafts) private readonly drafts: TipDrafts) {}

  /** A repeat does nothing. @throws TipNotFound also for what is another officer's */
  async execute(actor: Actor, draftId: string): Promise<void> {
    if (!(await this.drafts.discard(draftScope(actor), draftId))) throw new TipNotFound();
  }
}
