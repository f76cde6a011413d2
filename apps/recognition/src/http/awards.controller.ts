import { Body, Controller, Get, HttpCode, HttpStatus, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '@keng/kernel';
import { CurrentActor, ExpectedVersion, Idempotent, IdPipe, Roles } from '@keng/platform';
import { AwardsQuery } from '../queries/awards.query';
import { AwardListView } from '../queries/awards.view';
import { HandOverAward } from '../use-cases/hand-over-award';
import { PrintCertificate } from '../use-cases/print-certificate';
import { AwardChangedView, HandOverDto, ListAwardsDto } from './awards.dto';

/** Awards after their decision: listed, printed, handed over. */
@Controller('awards')
export class AwardsController {
  constructor(
    private readonly awards: AwardsQuery,
    private readonly printCertificate: PrintCertificate,
    private readonly handOverAward: HandOverAward,
  ) {}

  @Get()
  @Roles('committee_secretary', 'committee_member', 'issuer')
  @ApiOkResponse({ type: AwardListView })
  list(@CurrentActor() actor: Actor, @Query() query: ListAwardsDto): Promise<AwardListView> {
    return this.awards.execute(actor, query);
  }

  @Get(':awardId/certificate')
  @Roles('committee_secretary', 'issuer')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async print(
    @CurrentActor() actor: Actor,
    @Param('awardId', IdPipe) awardId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const { pdf, awardNumber } = await this.printCertificate.execute(actor, awardId);
    void reply.type('application/pdf').header('content-disposition', `inline; filename="${awardNumber}.pdf"`);
    return pdf;
  }

  @Post(':awardId/hand-over')
  @HttpCode(HttpStatus.OK)
  @Roles('committee_secretary')
  @Idempotent()
  @ApiOkResponse({ type: AwardChangedView })
  handOver(
    @CurrentActor() actor: Actor,
    @Param('awardId', IdPipe) awardId: string,
    @ExpectedVersion() version: number,
    @Body() { handedOverOn, minutesNumber, receivedBy, serialNumber }: HandOverDto,
  ): Promise<AwardChangedView> {
    return this.handOverAward.execute(
      actor,
      { awardId, version },
      {
        handedOverOn: Temporal.PlainDate.from(handedOverOn),
        minutesNumber,
        receivedBy,
        serialNumber: serialNumber ?? null,
      },
    );
  }
}
