import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { Actor } from '@keng/kernel';
import { CurrentActor, Roles } from '@keng/platform';
import { CountTips } from '../queries/tip-figures.query';
import { TipFiguresView, WaitingTipsView } from '../queries/tip-figures.view';
import { ApiFiguresQuery } from './query-parameters';
import { TipFiguresDto } from './tip-queries.dto';

/** Numbers over tips: those of a period, and what waits now. */
@Controller()
export class FiguresController {
  constructor(private readonly tips: CountTips) {}

  @Get('figures')
  @Roles('operator', 'desk_commander')
  @ApiFiguresQuery()
  @ApiOkResponse({ type: TipFiguresView })
  figures(
    @CurrentActor() actor: Actor,
    @Query() { unitId, from, to }: TipFiguresDto,
  ): Promise<TipFiguresView> {
    return this.tips.figures(actor, {
      ...(unitId !== undefined && { unitId }),
      ...(from !== undefined && { from: Temporal.PlainDate.from(from) }),
      ...(to !== undefined && { to: Temporal.PlainDate.from(to) }),
    });
  }

  @Get('waiting')
  @Roles('operator', 'desk_commander')
  @ApiOkResponse({ type: WaitingTipsView })
  waiting(@CurrentActor() actor: Actor): Promise<WaitingTipsView> {
    return this.tips.waiting(actor);
  }
}
