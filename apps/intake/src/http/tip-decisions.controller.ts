import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import type { Actor } from '@keng/kernel';
import { CurrentActor, ExpectedVersion, Idempotent, IdPipe, Roles } from '@keng/platform';
import { AcceptTip } from '../use-cases/accept-tip';
import { AssessTip } from '../use-cases/assess-tip';
import { ClassifyTip } from '../use-cases/classify-tip';
import { CloseTip } from '../use-cases/close-tip';
import {
  AcceptanceView,
  AssessmentView,
  ClassificationView,
  ClosureView,
  toRunningClocks,
  toStatus,
} from './tip-answers.view';
import { AcceptTipDto, AssessTipDto, ClassifyTipDto, CloseTipDto } from './tip-decisions.dto';
import { toInstant } from './to-instant';

/** What the holder decides about a tip (rows 16, 19–21). */
@Controller('tips/:tipId')
export class TipDecisionsController {
  constructor(
    private readonly classifyTip: ClassifyTip,
    private readonly acceptTip: AcceptTip,
    private readonly closeTip: CloseTip,
    private readonly assessTip: AssessTip,
  ) {}

  @Post('classification')
  @HttpCode(200)
  @Roles('operator', 'desk_commander')
  @Idempotent()
  @ApiOkResponse({ type: ClassificationView })
  async classify(
    @CurrentActor() actor: Actor,
    @Param('tipId', IdPipe) tipId: string,
    @ExpectedVersion() version: number,
    @Body() body: ClassifyTipDto,
  ): Promise<ClassificationView> {
    const { kind, categoryCode, urgency, sharedNarrative = '', refusals } = body;
    const saved = await this.classifyTip.execute(
      actor,
      { tipId, version },
      { kind, categoryCode, urgency, sharedNarrative, refusals },
    );
    return { ...toStatus(saved), clocks: toRunningClocks(saved.tip.clocks) };
  }

  @Post('acceptance')
  @HttpCode(202)
  @Roles('desk_commander')
  @Idempotent()
  @ApiAcceptedResponse({ type: AcceptanceView })
  async accept(
    @CurrentActor() actor: Actor,
    @Param('tipId', IdPipe) tipId: string,
    @ExpectedVersion() version: number,
    @Body() body: AcceptTipDto,
  ): Promise<AcceptanceView> {
    const saved = await this.acceptTip.execute(
      actor,
      { tipId, version },
      { competentReceivedAt: toInstant(body.competentReceivedAt), caseId: body.caseId ?? null },
    );
    return { caseId: saved.caseId, ...toStatus(saved) };
  }

  @Post('closure')
  @HttpCode(200)
  @Roles('desk_commander')
  @Idempotent()
  @ApiOkResponse({ type: ClosureView })
  async close(
    @CurrentActor() actor: Actor,
    @Param('tipId', IdPipe) tipId: string,
    @ExpectedVersion() version: number,
    @Body() body: CloseTipDto,
  ): Promise<ClosureView> {
    return toStatus(
      await this.closeTip.execute(
        actor,
        { tipId, version },
        {
          outcome: body.outcome,
          reasonCode: body.reasonCode,
          referredToUnitId: body.referredToUnitId ?? null,
        },
      ),
    );
  }

  @Post('assessment')
  @Roles('desk_commander', 'case_commander')
  @Idempotent()
  @ApiCreatedResponse({ type: AssessmentView })
  async assess(
    @CurrentActor() actor: Actor,
    @Param('tipId', IdPipe) tipId: string,
    @ExpectedVersion() version: number,
    @Body() body: AssessTipDto,
  ): Promise<AssessmentView> {
    const { assessedAt, ...saved } = await this.assessTip.execute(actor, { tipId, version }, body);
    return { assessedAt: assessedAt.toString(), version: saved.version };
  }
}
