import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import type { Actor } from '@keng/kernel';
import { CurrentActor, ExpectedVersion, Idempotent, IdPipe, Roles } from '@keng/platform';
import { DossiersQuery } from '../queries/dossiers.query';
import { DossierListView, DossierView } from '../queries/dossiers.view';
import { WriteDossier, type DossierText } from '../use-cases/write-dossier';
import { DossierCreatedView, ListDossiersDto, WriteDossierDto } from './dossiers.dto';

/** Nomination dossiers: written, read, listed. */
@Controller('dossiers')
export class DossiersController {
  constructor(
    private readonly writeDossier: WriteDossier,
    private readonly dossiers: DossiersQuery,
  ) {}

  @Post()
  @Roles('committee_secretary')
  @Idempotent()
  @ApiCreatedResponse({ type: DossierCreatedView })
  async create(@CurrentActor() actor: Actor, @Body() body: WriteDossierDto): Promise<DossierCreatedView> {
    const { dossier, version } = await this.writeDossier.create(actor, body.unitId, toText(body));
    const { id: dossierId, lawVersion, status } = dossier;
    return { dossierId, lawVersion, status, version };
  }

  @Get()
  @Roles('committee_secretary', 'committee_member', 'issuer')
  @ApiOkResponse({ type: DossierListView })
  list(@CurrentActor() actor: Actor, @Query() query: ListDossiersDto): Promise<DossierListView> {
    return this.dossiers.list(actor, query);
  }

  @Get(':dossierId')
  @Roles('committee_secretary', 'committee_member', 'issuer')
  @ApiOkResponse({ type: DossierView })
  get(@CurrentActor() actor: Actor, @Param('dossierId', IdPipe) dossierId: string): Promise<DossierView> {
    return this.dossiers.get(actor, dossierId);
  }

  @Put(':dossierId')
  @Roles('committee_secretary')
  @Idempotent()
  @ApiOkResponse({ type: DossierCreatedView })
  async revise(
    @CurrentActor() actor: Actor,
    @Param('dossierId', IdPipe) dossierId: string,
    @ExpectedVersion() at: number,
    @Body() body: WriteDossierDto,
  ): Promise<DossierCreatedView> {
    const { dossier, version } = await this.writeDossier.revise(
      actor,
      { dossierId, version: at },
      toText(body),
    );
    return { dossierId, lawVersion: dossier.lawVersion, status: dossier.status, version };
  }
}

function toText(dto: WriteDossierDto): DossierText {
  const { unitId: _, nominations, ...body } = dto;
  return {
    ...body,
    periodFrom: Temporal.PlainDate.from(body.periodFrom),
    periodTo: Temporal.PlainDate.from(body.periodTo),
    receivedOn: Temporal.PlainDate.from(body.receivedOn),
    nominations: nominations.map(({ nominationId, partyId, alias, ...nomination }) => ({
      ...nomination,
      id: nominationId,
      honouree: partyId === undefined ? { type: 'alias', id: alias ?? '' } : { type: 'party', id: partyId },
    })),
  };
}
