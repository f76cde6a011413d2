import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { Actor } from '@keng/kernel';
import { CurrentActor, IdPipe, Roles } from '@keng/platform';
import { FindJoinableCases } from '../queries/joinable-cases.query';
import { JoinableCasesView } from '../queries/joinable-cases.view';
import { ApiCaseNumberQuery } from './query-parameters';
import { FindJoinableCasesDto } from './tip-queries.dto';

/** Which open cases a tip may join when it is accepted. */
@Controller('tips/:tipId/joinable-cases')
export class JoinableCasesController {
  constructor(private readonly cases: FindJoinableCases) {}

  @Get()
  @Roles('desk_commander')
  @ApiCaseNumberQuery()
  @ApiOkResponse({ type: JoinableCasesView })
  find(
    @CurrentActor() actor: Actor,
    @Param('tipId', IdPipe) tipId: string,
    @Query() wanted: FindJoinableCasesDto,
  ): Promise<JoinableCasesView> {
    return this.cases.execute(actor, tipId, wanted);
  }
}
