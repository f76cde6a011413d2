import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { Actor } from '@keng/kernel';
import { CurrentActor, IdPipe, Roles } from '@keng/platform';
import { ProposeSharedNarrative } from '../queries/propose-shared-narrative.query';
import { SharedNarrativeProposalView } from '../queries/shared-narrative-proposal.view';

/** What goes into the shared narrative at classification. */
@Controller('tips/:tipId/shared-narrative-proposal')
export class SharedNarrativeController {
  constructor(private readonly proposal: ProposeSharedNarrative) {}

  @Get()
  @Roles('operator', 'desk_commander')
  @ApiOkResponse({ type: SharedNarrativeProposalView })
  read(
    @CurrentActor() actor: Actor,
    @Param('tipId', IdPipe) tipId: string,
  ): Promise<SharedNarrativeProposalView> {
    return this.proposal.execute(actor, tipId);
  }
}
