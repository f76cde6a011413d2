import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { Actor } from '@keng/kernel';
import { CurrentActor, Roles } from '@keng/platform';
import { WaitingDossiersQuery } from '../queries/waiting-dossiers.query';
import { WaitingDossiersView } from '../queries/waiting-dossiers.view';

/** What waits for the caller. */
@Controller('waiting')
export class WaitingController {
  constructor(private readonly dossiers: WaitingDossiersQuery) {}

  @Get()
  @Roles('committee_secretary', 'committee_member', 'issuer')
  @ApiOkResponse({ type: WaitingDossiersView })
  waiting(@CurrentActor() actor: Actor): Promise<WaitingDossiersView> {
    return this.dossiers.execute(actor);
  }
}
