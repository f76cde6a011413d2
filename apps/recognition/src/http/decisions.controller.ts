import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { Actor } from '@keng/kernel';
import { CurrentActor, IdPipe, Roles } from '@keng/platform';
import { DecisionsQuery } from '../queries/decisions.query';
import { DecisionFileView } from '../queries/decisions.view';

/** Signed decisions. */
@Controller('decisions/:decisionId')
export class DecisionsController {
  constructor(private readonly decisions: DecisionsQuery) {}

  @Get()
  @Roles('committee_secretary', 'committee_member', 'issuer')
  @ApiOkResponse({ type: DecisionFileView })
  get(
    @CurrentActor() actor: Actor,
    @Param('decisionId', IdPipe) decisionId: string,
  ): Promise<DecisionFileView> {
    return this.decisions.get(actor, decisionId);
  }
}
