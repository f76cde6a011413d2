import { Inject, Injectable } from '@nestjs/common';
import { Clock, type Actor } from '@keng/kernel';
import { UnitOfWork } from '@keng/persistence';
import { Audit } from '@keng/platform';
import { TipNotFound } from '../domain/tip-errors';
import { may } from '../domain/tip.policy';
import { TipRepository } from '../domain/tip.repository';
import { SealedTexts } from '../persistence/tip-texts';
import { readCorrections } from './corrections';
import { readDetail } from './tip-detail';
import { toDetailView } from './tip-detail-of';
import type { TipDetailView } from './tip-detail.view';

/** One tip as far as the caller may see it (row 14); every reading leaves an audit entry. */
@Injectable()
export class GetTip {
  constructor(
    @Inject(TipRepository) private readonly tips: TipRepository,
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(SealedTexts) private readonly texts: SealedTexts,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** @throws TipNotFound also for what exists outside the caller's scope */
  execute(actor: Actor, tipId: string): Promise<TipDetailView> {
    return this.work.run(async () => {
      const tip = await this.tips.find(tipId);
      if (!tip || !may(actor, 'open', tip)) throw new TipNotFound();
      const readsNarrative = may(actor, 'read-narrative', tip);
      const texts = await this.texts.read([tipId], readsNarrative ? ['original', 'shared'] : ['shared']);
      const corrections = await readCorrections({ work: this.work, texts: this.texts }, [
        { tipId, readsNarrative },
      ]);
      await this.audit.record({
        action: 'read-tip',
        subject: 'tip',
        subjectId: tipId,
        detail: { text: readsNarrative ? 'narrative' : 'shared' },
      });
      return toDetailView(tip, {
        actor,
        now: this.clock.now(),
        detail: await readDetail(this.work, tipId),
        corrections: corrections.get(tipId) ?? [],
        texts: texts.get(tipId) ?? {},
        readsNarrative,
      });
    });
  }
}
