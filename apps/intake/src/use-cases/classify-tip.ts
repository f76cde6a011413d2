import { Inject, Injectable } from '@nestjs/common';
import { Clock, vietnamDate, type Actor } from '@keng/kernel';
import { classifyTip, type ClassificationRequest } from '../domain/classify-tip';
import { DeskLaw } from '../domain/desk-law';
import { DeskUnits } from '../domain/desk-units';
import { TipRepository, type SavedTip } from '../domain/tip.repository';
import { guard } from './guard';

@Injectable()
export class ClassifyTip {
  constructor(
    @Inject(TipRepository) private readonly tips: TipRepository,
    @Inject(DeskUnits) private readonly units: DeskUnits,
    @Inject(DeskLaw) private readonly law: DeskLaw,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  execute(
    actor: Actor,
    at: { readonly tipId: string; readonly version: number },
    request: ClassificationRequest,
  ): Promise<SavedTip> {
    return this.tips.change(at.tipId, async (tip) => {
      guard(actor, 'classify', tip, at.version);
      const by = { officerId: actor.officerId, unitId: tip.holderUnitId, now: this.clock.now() };
      const unit = await this.units.ownDesk(tip.holderUnitId);
      const codes = this.law.classificationCodes(vietnamDate(tip.receivedAt));
      const law = await this.law.clockLaw();
      return {
        decision: classifyTip(tip, request, { ...by, unit }, { codes, law }),
        by,
        sharedNarrative: request.sharedNarrative,
      };
    });
  }
}
