import { Inject, Injectable } from '@nestjs/common';
import { Clock, vietnamDate, type Actor } from '@keng/kernel';
import { DeskLaw } from '../domain/desk-law';
import { DeskUnits } from '../domain/desk-units';
import { requestTransfer, type TransferRequest } from '../domain/request-transfer';
import { TipRepository, type SavedTip, type TransferSlip } from '../domain/tip.repository';
import { guard } from './guard';

@Injectable()
export class TransferTip {
  constructor(
    @Inject(TipRepository) private readonly tips: TipRepository,
    @Inject(DeskUnits) private readonly units: DeskUnits,
    @Inject(DeskLaw) private readonly law: DeskLaw,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async execute(
    actor: Actor,
    at: { readonly tipId: string; readonly version: number },
    request: TransferRequest,
  ): Promise<SavedTip & { readonly slip: TransferSlip }> {
    const saved = await this.tips.change(at.tipId, async (tip) => {
      guard(actor, 'transfer', tip, at.version);
      const now = this.clock.now();
      const by = { officerId: actor.officerId, unitId: tip.holderUnitId, now };
      const sender = await this.units.ownDesk(tip.holderUnitId);
      const receiver = await this.units.find(request.toUnitId);
      const rules = {
        reasons: this.law.transferReasons(vietnamDate(now)),
        law: await this.law.clockLaw(),
      };
      return { decision: requestTransfer(tip, request, { ...by, sender, receiver }, rules), by };
    });
    if (!saved.slip) throw new Error('a requested transfer has no slip');
    return { ...saved, slip: saved.slip };
  }
}
