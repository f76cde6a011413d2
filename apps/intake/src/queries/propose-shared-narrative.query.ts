import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '@keng/kernel';
import { UnitOfWork } from '@keng/persistence';
import { Audit } from '@keng/platform';
import { assertUnclassified } from '../domain/classify-tip';
import { maskNarrative } from '../domain/mask-narrative';
import { NotAllowed, TipNotFound } from '../domain/tip-errors';
import { may } from '../domain/tip.policy';
import { TipRepository } from '../domain/tip.repository';
import { SealedTexts } from '../persistence/tip-texts';
import type { SharedNarrativeProposalView } from './shared-narrative-proposal.view';

/**
 * What the shared narrative may say, for whoever may classify the tip: the narrative with likely identifying parts
 * masked, or for a desk that does not read it, the shared narrative of the desk before. Reading it leaves an audit entry.
 */
@Injectable()
export class ProposeSharedNarrative {
  constructor(
    @Inject(TipRepository) private readonly tips: TipRepository,
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(SealedTexts) private readonly texts: SealedTexts,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /** @throws TipNotFound, NotAllowed, TipAlreadyClassified, TransferPending */
  execute(actor: Actor, tipId: string): Promise<SharedNarrativeProposalView> {
    return this.work.run(async () => {
      const tip = await this.tips.find(tipId);
      if (!tip || !may(actor, 'open', tip)) throw new TipNotFound();
      if (!may(actor, 'classify', tip)) throw new NotAllowed();
      assertUnclassified(tip);
      const part = may(actor, 'read-narrative', tip) ? 'original' : 'shared';
      const { original, shared } = (await this.texts.read([tipId], [part])).get(tipId) ?? {};
      await this.audit.record({
        action: 'propose-shared-narrative',
        subject: 'tip',
        subjectId: tipId,
        detail: { text: part },
      });
      const { text, spans } = maskNarrative(original?.narrative ?? shared ?? '');
      return { text, masked: spans.map(({ start, end, kind }) => ({ from: start, to: end, kind })) };
    });
  }
}
