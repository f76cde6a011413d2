import { Inject, Injectable } from '@nestjs/common';
import { Clock, vietnamDate, type Actor } from '@keng/kernel';
import { assessTip } from '../domain/assess-tip';
import { DeskLaw } from '../domain/desk-law';
import { TipRepository, type SavedTip } from '../domain/tip.repository';
import { guard } from './guard';

@Injectable()
export class AssessTip {
  constructor(
    @Inject(TipRepository) private readonly tips: TipRepository,
    @Inject(DeskLaw) private readonly law: DeskLaw,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async execute(
    actor: Actor,
    at: { readonly tipId: string; readonly version: number },
    request: { readonly valuable: boolean; readonly reasonCode: string },
  ): Promise<SavedTip & { readonly assessedAt: Temporal.Instant }> {
    const now = this.clock.now();
    const saved = await this.tips.change(at.tipId, async (tip) => {
      guard(actor, 'assess', tip, at.version);
      const by = { officerId: actor.officerId, unitId: tip.holderUnitId, now };
      const reasons = this.law.assessmentReasons(vietnamDate(now));
      return { decision: assessTip(tip, request, by, reasons), by };
    });
    return { ...saved, assessedAt: now };
  }
}
