import { Body, Controller, Get, HttpCode, HttpStatus, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import type { Actor } from '@keng/kernel';
import { CurrentActor, Idempotent, IdPipe, Roles } from '@keng/platform';
import { PartiesQuery } from '../queries/parties.query';
import { PartyHistoryView, PartyListView } from '../queries/parties.view';
import { PartyHistoryQuery } from '../queries/party-history.query';
import { RegisterParty } from '../use-cases/register-party';
import { PartyRegisteredView, RegisterPartyDto, SearchPartiesDto } from './parties.dto';

/** The register of those who can be honoured by name. */
@Controller('parties')
export class PartiesController {
  constructor(
    private readonly registerParty: RegisterParty,
    private readonly parties: PartiesQuery,
    private readonly history: PartyHistoryQuery,
  ) {}

  @Post()
  @Roles('committee_secretary')
  @Idempotent()
  @ApiCreatedResponse({ type: PartyRegisteredView })
  register(@CurrentActor() actor: Actor, @Body() body: RegisterPartyDto): Promise<PartyRegisteredView> {
    return this.registerParty.execute(actor, body);
  }

  @Get(':partyId')
  @Roles('committee_secretary', 'committee_member')
  @ApiOkResponse({ type: PartyHistoryView })
  get(@CurrentActor() actor: Actor, @Param('partyId', IdPipe) partyId: string): Promise<PartyHistoryView> {
    return this.history.execute(actor, partyId);
  }

  @Post('search')
  @HttpCode(HttpStatus.OK)
  @Roles('committee_secretary', 'committee_member', 'investigator')
  @ApiOkResponse({ type: PartyListView })
  search(@CurrentActor() actor: Actor, @Body() body: SearchPartiesDto): Promise<PartyListView> {
    return this.parties.execute(actor, body);
  }
}
