import { Body, Controller, Delete, HttpCode, Inject, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DescribeIdempotencyKey, idempotencyKeyOf } from '@keng/platform';
import { describeSession } from './describe-session';
import { DirectoryClient } from './directory-client';
import { SessionCookie } from './session-cookie';
import { ActivationDto, ChangePasswordBody, RemoveTotpBody, TotpCodeBody } from './session.dto';
import { CurrentSession, OwnPagesGuard, WithSession } from './session-guard';
import { OpenSessionView, TotpProposalView } from './session.view';
import { TokenCache } from './token-cache';

/** What officers sign in with: first password, change of password, second factor. */
@Controller()
export class AccountController {
  constructor(
    @Inject(DirectoryClient) private readonly directory: DirectoryClient,
    @Inject(TokenCache) private readonly tokens: TokenCache,
    @Inject(SessionCookie) private readonly cookie: SessionCookie,
  ) {}

  @Post('accounts/activation')
  @HttpCode(204)
  @UseGuards(OwnPagesGuard)
  @ApiNoContentResponse()
  activate(@Body() body: ActivationDto): Promise<void> {
    return this.directory.activate(body);
  }

  /** Ends all other sessions; this one goes on under a new cookie and CSRF token. */
  @Post('session/password')
  @HttpCode(200)
  @WithSession()
  @ApiOkResponse({ type: OpenSessionView })
  async changePassword(
    @CurrentSession() current: string,
    @Body() body: ChangePasswordBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OpenSessionView> {
    const { sessionToken, session } = await this.directory.changePassword(current, body);
    this.tokens.forgetOfficer(session.officerId);
    this.cookie.set(reply, sessionToken);
    return describeSession(sessionToken, session);
  }

  @Post('session/totp')
  @WithSession()
  @DescribeIdempotencyKey()
  @ApiCreatedResponse({ type: TotpProposalView })
  proposeTotp(
    @CurrentSession() sessionToken: string,
    @Req() request: FastifyRequest,
  ): Promise<TotpProposalView> {
    return this.directory.proposeTotp(sessionToken, idempotencyKeyOf(request));
  }

  @Post('session/totp/confirmation')
  @HttpCode(204)
  @WithSession()
  @ApiNoContentResponse()
  confirmTotp(@CurrentSession() sessionToken: string, @Body() { code }: TotpCodeBody): Promise<void> {
    return this.directory.confirmTotp(sessionToken, code);
  }

  @Delete('session/totp')
  @HttpCode(204)
  @WithSession()
  @ApiNoContentResponse()
  removeTotp(@CurrentSession() sessionToken: string, @Body() body: RemoveTotpBody): Promise<void> {
    return this.directory.removeTotp(sessionToken, body);
  }
}
