import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '@keng/kernel';
import { draftScope } from '../domain/tip-draft.policy';
import { TipDrafts } from '../domain/tip-drafts';
import type { TipDraftsView } from './tip-drafts.view';

/** The caller's own open drafts; they hold nothing that the caller did not type. */
@Injectable()
export class ListTipDrafts {
  constructor(@Inject(TipDrafts) private readonly drafts: TipDrafts) {}

  async execute(actor: Actor): Promise<TipDraftsView> {
    const drafts = await this.drafts.list(draftScope(actor));
    return {
      items: drafts.map(({ id, unitId, revision, receivedAt, savedAt, form }) => ({
        draftId: id,
        unitId,
        revision,
        receivedAt: receivedAt.toString(),
        savedAt: savedAt.toString(),
        form: { ...form },
      })),
    };
  }
}
