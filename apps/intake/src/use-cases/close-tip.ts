import { Inject, Injectable } from '@nestjs/common';
import { Clock, vietnamDate, type Actor } from '@keng/kernel';
import { closeTip, type ClosureRequest } from '../domain/close-tip';
import { DeskLaw } from '../domain/desk-law';
import { DeskUnits } from '../domain/desk-units';
import { UnitNotInForce } from '../domain/tip-errors';
import { TipRepository, type SavedTip } from '../domain/tip.repository';
import { guard } from './guard';

@Injectable()
export class CloseTip {
  constructor(
    @Inject(TipRepository) private readonly tips: TipRepository,
    @Inject(DeskUnits) private readonly units: DeskUnits,
    @Inject(DeskLaw) private readonly law: DeskLaw,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  execute(
    actor: Actor,
    at: { readonly tipId: string; readonly version: number },
    request: ClosureRequest,
  ): Promise<SavedTip> {
    return this.tips.change(at.tipId, async (tip) => {
      guard(actor, 'close', tip, at.version);
      const now = this.clock.now();
      const by = { officerId: actor.officerId, unitId: tip.holderUnitId, now };
      const decision = closeTip(tip, request, by, this.law.closureReasons(vietnamDate(now)));
      if (request.referredToUnitId !== null && !(await this.units.find(request.referredToUnitId))) {
        throw new UnitNotInForce();
      }
      return { decision, by };
    });
  }
}
