import { Inject, Injectable } from '@nestjs/common';
import { Clock, vietnamDate, type Actor } from '@keng/kernel';
import { answerTransfer, type TransferAnswer } from '../domain/answer-transfer';
import { DeskLaw } from '../domain/desk-law';
import { DeskUnits } from '../domain/desk-units';
import { TipNotFound } from '../domain/tip-errors';
import { TipRepository, type SavedTip } from '../domain/tip.repository';
import { guard } from './guard';

@Injectable()
export class AnswerTransfer {
  constructor(
    @Inject(TipRepository) private readonly tips: TipRepository,
    @Inject(DeskUnits) private readonly units: DeskUnits,
    @Inject(DeskLaw) private readonly law: DeskLaw,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, version: number, answer: TransferAnswer): Promise<SavedTip> {
    const tipId = await this.tips.findTipOfTransfer(answer.transferId);
    if (tipId === undefined) throw new TipNotFound();
    return this.tips.change(tipId, async (tip) => {
      guard(actor, 'answer-transfer', tip, version);
      const now = this.clock.now();
      const unitId = tip.state.status === 'transfer_pending' ? tip.state.transfer.toUnitId : tip.holderUnitId;
      const by = { officerId: actor.officerId, unitId, now };
      const receiver = await this.units.ownDesk(unitId);
      const rules = {
        refusalReasons: this.law.transferRefusalReasons(vietnamDate(now)),
        law: await this.law.clockLaw(),
      };
      return { decision: answerTransfer(tip, answer, { ...by, receiver }, rules), by };
    });
  }
}
