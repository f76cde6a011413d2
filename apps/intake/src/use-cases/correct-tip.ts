import { Inject, Injectable } from '@nestjs/common';
import { Clock, vietnamDate, type Actor } from '@keng/kernel';
import { correctTip, type CorrectionField, type CorrectionRequest } from '../domain/correct-tip';
import { DeskLaw } from '../domain/desk-law';
import { DeskUnits } from '../domain/desk-units';
import type { TipAction } from '../domain/tip.policy';
import { TipRepository, type SavedTip } from '../domain/tip.repository';
import { guard } from './guard';

const ACTIONS: Readonly<Record<CorrectionField, TipAction>> = {
  channel: 'correct',
  received_at: 'correct-reception',
  occurred: 'correct',
  commune: 'correct',
  place_text: 'correct-text',
  facts: 'correct-text',
  narrative: 'correct-text',
};

@Injectable()
export class CorrectTip {
  constructor(
    @Inject(TipRepository) private readonly tips: TipRepository,
    @Inject(DeskUnits) private readonly units: DeskUnits,
    @Inject(DeskLaw) private readonly law: DeskLaw,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async execute(
    actor: Actor,
    at: { readonly tipId: string; readonly version: number },
    request: CorrectionRequest,
  ): Promise<SavedTip & { readonly correctionNo: number }> {
    const saved = await this.tips.change(at.tipId, async (tip) => {
      guard(actor, ACTIONS[request.value.field], tip, at.version);
      const now = this.clock.now();
      const by = { officerId: actor.officerId, unitId: tip.holderUnitId, now };
      const unit = await this.units.ownDesk(tip.holderUnitId);
      const rules = {
        codes: this.law.registrationCodes(vietnamDate(tip.receivedAt)),
        reasons: this.law.correctionReasons(vietnamDate(now)),
        law: await this.law.clockLaw(),
      };
      return { ...correctTip(tip, request, { ...by, unit }, rules), by };
    });
    const { correctionNo } = saved;
    if (correctionNo === undefined) throw new Error('a correction has no number');
    return { ...saved, correctionNo };
  }
}
