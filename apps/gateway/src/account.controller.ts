import { Body, Controller, Delete, HttpCode, Inject, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiNoContentResponse, ApiOkResponse } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { idempotencyKeyOf } from '@keng/platform';
import { describeSession } from './describe-session';
import { DirectoryClient } from './directory-client';
import { SessionCookie } from './session-cookie';
import { ActivationDto, ChangePasswordBody, RemoveTotpBody, TotpCodeBody } from './session.dto';
import { CurrentSession, OwnPagesGuard, SessionGuard } from './session-guard';
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
  @UseGuards(SessionGuard)
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
  @UseGuards(SessionGuard)
  @ApiHeader({ name: 'Idempotency-Key', required: true, description: 'UUID, mới cho mỗi thao tác' })
  @ApiCreatedResponse({ type: TotpProposalView })
  proposeTotp(
    @CurrentSession() sessionToken: string,
    @Req() request: FastifyRequest,
  ): Promise<TotpProposalView> {
    return this.directory.proposeTotp(sessionToken, idempotencyKeyOf(request));
  }

  @Post('session/totp/confirmation')
  @HttpCode(204)
  @UseGuards(SessionGuard)
  @ApiNoContentResponse()
  confirmTotp(@CurrentSession() sessionToken: string, @Body() { code }: TotpCodeBody): Promise<void> {
    return this.directory.confirmTotp(sessionToken, code);
  }

  @Delete('session/totp')
  @HttpCode(204)
  @UseGuards(SessionGuard)
  @ApiNoContentResponse()
  removeTotp(@CurrentSession() sessionToken: string, @Body() body: RemoveTotpBody): Promise<void> {
    return this.directory.removeTotp(sessionToken, body);
  }
}
