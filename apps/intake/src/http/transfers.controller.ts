import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import type { Actor } from '@keng/kernel';
import { CurrentActor, ExpectedVersion, Idempotent, IdPipe, Roles } from '@keng/platform';
import { AnswerTransfer } from '../use-cases/answer-transfer';
import { TransferTip } from '../use-cases/transfer-tip';
import { toStatus, TransferAnswerView, TransferRequestedView } from './tip-answers.view';
import { AnswerTransferDto, TransferTipDto } from './tip-decisions.dto';
import { toInstant } from './to-instant';

/** Two-sided transfers (rows 17, 18). The version is that of the tip, on both sides. */
@Controller()
export class TransfersController {
  constructor(
    private readonly transferTip: TransferTip,
    private readonly answerTransfer: AnswerTransfer,
  ) {}

  @Post('tips/:tipId/transfers')
  @Roles('desk_commander')
  @Idempotent()
  @ApiCreatedResponse({ type: TransferRequestedView })
  async request(
    @CurrentActor() actor: Actor,
    @Param('tipId', IdPipe) tipId: string,
    @ExpectedVersion() version: number,
    @Body() { determinedAt, ...body }: TransferTipDto,
  ): Promise<TransferRequestedView> {
    const saved = await this.transferTip.execute(
      actor,
      { tipId, version },
      { ...body, determinedAt: toInstant(determinedAt) },
    );
    return { ...saved.slip, dueAt: saved.slip.dueAt.toString(), ...toStatus(saved) };
  }

  @Post('transfers/:transferId/answer')
  @HttpCode(200)
  @Roles('operator', 'desk_commander')
  @Idempotent()
  @ApiOkResponse({ type: TransferAnswerView })
  async answer(
    @CurrentActor() actor: Actor,
    @Param('transferId', IdPipe) transferId: string,
    @ExpectedVersion() version: number,
    @Body() body: AnswerTransferDto,
  ): Promise<TransferAnswerView> {
    const saved = await this.answerTransfer.execute(actor, version, {
      transferId,
      outcome: body.outcome,
      reasonCode: body.reasonCode ?? null,
    });
    return {
      tipId: saved.tip.id,
      ...toStatus(saved),
      registerNumber: saved.entry?.no ?? null,
      registerYear: saved.entry?.year ?? null,
    };
  }
}
