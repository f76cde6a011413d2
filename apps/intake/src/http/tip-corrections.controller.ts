import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse } from '@nestjs/swagger';
import type { Actor } from '@keng/kernel';
import { CurrentActor, ExpectedVersion, Idempotent, IdPipe, Roles } from '@keng/platform';
import { CorrectTip } from '../use-cases/correct-tip';
import { CorrectedTipView, toRunningClocks, toStatus } from './tip-answers.view';
import { CorrectTipDto, toCorrectedValue } from './tip-corrections.dto';

/** What stood in the register wrongly: struck, with what is right beside it. */
@Controller('tips/:tipId/corrections')
export class TipCorrectionsController {
  constructor(private readonly correctTip: CorrectTip) {}

  @Post()
  @Roles('operator', 'desk_commander')
  @Idempotent()
  @ApiCreatedResponse({ type: CorrectedTipView })
  async correct(
    @CurrentActor() actor: Actor,
    @Param('tipId', IdPipe) tipId: string,
    @ExpectedVersion() version: number,
    @Body() body: CorrectTipDto,
  ): Promise<CorrectedTipView> {
    const saved = await this.correctTip.execute(
      actor,
      { tipId, version },
      { value: toCorrectedValue(body), reasonCode: body.reasonCode, note: body.note ?? null },
    );
    return {
      correctionNo: saved.correctionNo,
      ...toStatus(saved),
      clocks: toRunningClocks(saved.tip.clocks),
    };
  }
}
