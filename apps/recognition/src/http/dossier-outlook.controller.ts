import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '@keng/kernel';
import { CurrentActor, IdPipe, Roles } from '@keng/platform';
import { CompletenessQuery } from '../queries/completeness.query';
import { CompletenessView } from '../queries/completeness.view';
import { CouncilQuery } from '../queries/council.query';
import { CouncilView } from '../queries/council.view';
import { DecisionPreviewQuery } from '../queries/decision-preview.query';
import { DecisionPreviewView } from '../queries/decision-preview.view';
import { PreviewCertificate } from '../use-cases/preview-certificate';
import { CertificatePreviewDto, CouncilDto, DecisionPreviewDto } from './dossier-outlook.dto';

/** What a committee sees before it acts: the answers that each step will be held against. */
@Controller('dossiers/:dossierId')
export class DossierOutlookController {
  constructor(
    private readonly completeness: CompletenessQuery,
    private readonly council: CouncilQuery,
    private readonly decisionPreview: DecisionPreviewQuery,
    private readonly previewCertificate: PreviewCertificate,
  ) {}

  @Get('completeness')
  @Roles('committee_secretary', 'committee_member', 'issuer')
  @ApiOkResponse({ type: CompletenessView })
  complete(
    @CurrentActor() actor: Actor,
    @Param('dossierId', IdPipe) dossierId: string,
  ): Promise<CompletenessView> {
    return this.completeness.execute(actor, dossierId);
  }

  @Get('council')
  @Roles('committee_secretary', 'committee_member', 'issuer')
  @ApiOkResponse({ type: CouncilView })
  sit(
    @CurrentActor() actor: Actor,
    @Param('dossierId', IdPipe) dossierId: string,
    @Query() { heldOn }: CouncilDto,
  ): Promise<CouncilView> {
    return this.council.execute(actor, dossierId, heldOn);
  }

  @Get('decision-preview')
  @Roles('committee_secretary', 'committee_member', 'issuer')
  @ApiOkResponse({ type: DecisionPreviewView })
  foresee(
    @CurrentActor() actor: Actor,
    @Param('dossierId', IdPipe) dossierId: string,
    @Query() { signedOn }: DecisionPreviewDto,
  ): Promise<DecisionPreviewView> {
    return this.decisionPreview.execute(actor, dossierId, signedOn);
  }

  @Get('nominations/:nominationId/certificate-preview')
  @Roles('committee_secretary', 'committee_member', 'issuer')
  @ApiProduces('application/pdf', 'image/svg+xml')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async preview(
    @CurrentActor() actor: Actor,
    @Param('dossierId', IdPipe) dossierId: string,
    @Param('nominationId', IdPipe) nominationId: string,
    @Query() { format }: CertificatePreviewDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const kind = format === 'svg' ? 'picture' : 'certificate';
    const file = await this.previewCertificate.execute(actor, { dossierId, nominationId }, kind);
    void reply
      .type(format === 'svg' ? 'image/svg+xml; charset=utf-8' : 'application/pdf')
      .header('content-disposition', `inline; filename="ban-xem-truoc.${format}"`);
    return file;
  }
}
