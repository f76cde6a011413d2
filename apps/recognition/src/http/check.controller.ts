import { Controller, Get, HttpStatus, Param, Res } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '@keng/platform';
import { AwardCheckQuery } from '../queries/award-check.query';
import { CHECK_PAGE_POLICY, checkPage, unknownPage } from './check-page';

/** The public page behind the code on a certificate; stands outside `/api`. */
@Controller('check')
export class CheckController {
  constructor(private readonly awards: AwardCheckQuery) {}

  @Get(':awardNumber')
  @Public()
  @ApiProduces('text/html')
  @ApiOkResponse({ schema: { type: 'string' } })
  @ApiNotFoundResponse({ content: { 'text/html': { schema: { type: 'string' } } } })
  async check(
    @Param('awardNumber') awardNumber: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const award = await this.awards.find(awardNumber);
    void reply
      .status(award ? HttpStatus.OK : HttpStatus.NOT_FOUND)
      .type('text/html; charset=utf-8')
      .headers({
        'content-security-policy': CHECK_PAGE_POLICY,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
      });
    return award ? checkPage(award) : unknownPage();
  }
}
