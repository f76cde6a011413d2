import { Body, Controller, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '@keng/kernel';
import { currentCausation } from '@keng/messaging';
import { CurrentActor, IdPipe, makeProblem, Public, Roles } from '@keng/platform';
import { ReceiptUnknown } from '../domain/tip-errors';
import { ReadReceiptStatus } from '../queries/receipt-status.query';
import { ReceiptCodeView, ReceiptStatusView } from '../queries/receipt-status.view';
import { IssueReceipt } from '../use-cases/issue-receipt';
import { levelAnswer, untilNextBeat, type LevelAnswer } from './level-answer';
import { IssueReceiptDto, ReceiptStatusDto } from './receipts.dto';

/** Receipt codes (rows 15, 23). */
@Controller()
export class ReceiptsController {
  constructor(
    private readonly issueReceipt: IssueReceipt,
    private readonly status: ReadReceiptStatus,
  ) {}

  /** No idempotency key: its stored answer would keep the words. */
  @Post('tips/:tipId/receipt')
  @Roles('operator')
  @ApiCreatedResponse({ type: ReceiptCodeView })
  async issue(
    @CurrentActor() actor: Actor,
    @Param('tipId', IdPipe) tipId: string,
    @Query() { alias }: IssueReceiptDto,
  ): Promise<ReceiptCodeView> {
    const { words, readBack } = await this.issueReceipt.execute(actor, tipId, alias ?? null);
    return { words: [...words], readBack: [...readBack] };
  }

  /** A known and an unknown code are answered in the same time and the same size. */
  @Post('receipts/status')
  @HttpCode(200)
  @Public()
  @ApiOkResponse({ type: ReceiptStatusView })
  async read(@Body() { words }: ReceiptStatusDto, @Res() reply: FastifyReply): Promise<void> {
    const since = performance.now();
    const { status, contentType, body } = await this.answer(words);
    await untilNextBeat(since);
    await reply.status(status).type(contentType).send(body);
  }

  private async answer(words: readonly string[]): Promise<LevelAnswer> {
    try {
      return levelAnswer(200, 'application/json; charset=utf-8', await this.status.execute(words));
    } catch (error) {
      if (!(error instanceof ReceiptUnknown)) throw error;
      const problem = makeProblem(error.slug, {}, currentCausation()?.correlationId);
      return levelAnswer(problem.status, 'application/problem+json; charset=utf-8', problem);
    }
  }
}
