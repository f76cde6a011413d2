import { Body, Controller, Delete, Get, HttpCode, HttpStatus, Param, Post, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiNoContentResponse, ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '@keng/kernel';
import { CurrentActor, Idempotent, IdPipe, Roles } from '@keng/platform';
import type { PrintJob } from '../domain/print-job';
import { OrderPrint } from '../use-cases/order-print';
import { PrintDesk } from '../use-cases/print-desk';
import {
  DecisionPrintsView,
  FAILURE_REMEDIES,
  OrderPrintDto,
  PrintOrderedView,
  PrintView,
} from './prints.dto';

/** All certificates of a decision as one file: ordered, watched, fetched. */
@Controller()
export class PrintsController {
  constructor(
    private readonly orderPrint: OrderPrint,
    private readonly desk: PrintDesk,
  ) {}

  @Post('decisions/:decisionId/prints')
  @HttpCode(HttpStatus.ACCEPTED)
  @Roles('committee_secretary', 'issuer')
  @Idempotent()
  @ApiAcceptedResponse({ type: PrintOrderedView })
  order(
    @CurrentActor() actor: Actor,
    @Param('decisionId', IdPipe) decisionId: string,
    @Body() { offsetXMm, offsetYMm, order = 'register', withoutRevoked = false }: OrderPrintDto,
  ): Promise<PrintOrderedView> {
    return this.orderPrint.execute(actor, decisionId, { offsetXMm, offsetYMm, order, withoutRevoked });
  }

  @Get('decisions/:decisionId/prints')
  @Roles('committee_secretary', 'issuer')
  @ApiOkResponse({ type: DecisionPrintsView })
  async findAgain(
    @CurrentActor() actor: Actor,
    @Param('decisionId', IdPipe) decisionId: string,
  ): Promise<DecisionPrintsView> {
    return { prints: (await this.desk.findAgain(actor, decisionId)).map(toView) };
  }

  @Get('prints/:printId')
  @Roles('committee_secretary', 'issuer')
  @ApiOkResponse({ type: PrintView })
  async look(@CurrentActor() actor: Actor, @Param('printId', IdPipe) printId: string): Promise<PrintView> {
    return toView(await this.desk.look(actor, printId));
  }

  @Get('prints/:printId/file')
  @Roles('committee_secretary', 'issuer')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async fetch(
    @CurrentActor() actor: Actor,
    @Param('printId', IdPipe) printId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const pdf = await this.desk.fetch(actor, printId);
    void reply.type('application/pdf').header('content-disposition', `inline; filename="${printId}.pdf"`);
    return pdf;
  }

  @Delete('prints/:printId')
  @HttpCode(HttpStatus.NO_CONTENT)
  @Roles('committee_secretary', 'issuer')
  @ApiNoContentResponse()
  cancel(@CurrentActor() actor: Actor, @Param('printId', IdPipe) printId: string): Promise<void> {
    return this.desk.cancel(actor, printId);
  }
}

function toView(job: PrintJob): PrintView {
  const { failure, fileUntil } = job;
  return {
    printId: job.id,
    decisionId: job.decisionId,
    state: job.state,
    done: job.done,
    total: job.awardIds.length,
    offsetXMm: job.offsetXMm,
    offsetYMm: job.offsetYMm,
    order: job.pageOrder,
    failure: failure && { code: failure, remedy: FAILURE_REMEDIES[failure] },
    fileUntil: fileUntil?.toString() ?? null,
  };
}
