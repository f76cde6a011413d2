import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '@keng/kernel';
import { CurrentActor, IdPipe, Roles } from '@keng/platform';
import { DecisionsQuery } from '../queries/decisions.query';
import { DecisionFileView } from '../queries/decisions.view';
import { PrintHandOverList } from '../use-cases/print-hand-over-list';

/** Signed decisions. */
@Controller('decisions/:decisionId')
export class DecisionsController {
  constructor(
    private readonly decisions: DecisionsQuery,
    private readonly printHandOverList: PrintHandOverList,
  ) {}

  @Get()
  @Roles('committee_secretary', 'committee_member', 'issuer')
  @ApiOkResponse({ type: DecisionFileView })
  get(
    @CurrentActor() actor: Actor,
    @Param('decisionId', IdPipe) decisionId: string,
  ): Promise<DecisionFileView> {
    return this.decisions.get(actor, decisionId);
  }

  @Get('hand-over-list')
  @Roles('committee_secretary', 'issuer')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async printList(
    @CurrentActor() actor: Actor,
    @Param('decisionId', IdPipe) decisionId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const pdf = await this.printHandOverList.execute(actor, decisionId);
    void reply.type('application/pdf').header('content-disposition', 'inline; filename="danh-sach-trao.pdf"');
    return pdf;
  }
}
