import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Post,
  Put,
  Query,
  Req,
  Res,
  UseGuards,
} from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiQuery } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { agentFamilyOf } from './agent-family';
import { DirectoryClient } from './directory-client';
import { describeSession } from './describe-session';
import { SessionCookie } from './session-cookie';
import { ActingAppointmentDto, EndSessionsQuery, SignInDto } from './session.dto';
import { CurrentSession, OwnPagesGuard, WithSession } from './session-guard';
import { OpenSessionView, SessionListView } from './session.view';
import { TokenCache } from './token-cache';

/** Signing in and out, and what an officer does with sessions. The cookie holds the session. */
@Controller('session')
export class SessionController {
  constructor(
    @Inject(DirectoryClient) private readonly directory: DirectoryClient,
    @Inject(TokenCache) private readonly tokens: TokenCache,
    @Inject(SessionCookie) private readonly cookie: SessionCookie,
  ) {}

  @Post()
  @HttpCode(200)
  @UseGuards(OwnPagesGuard)
  @ApiOkResponse({ type: OpenSessionView })
  async signIn(
    @Body() body: SignInDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OpenSessionView> {
    const replaces = this.cookie.read(request);
    const { sessionToken, session } = await this.directory.createSession(body, {
      agentFamily: agentFamilyOf(request.headers['user-agent']),
      ...(replaces !== undefined && { replaces }),
    });
    if (replaces !== undefined) this.tokens.forget(replaces);
    this.cookie.set(reply, sessionToken);
    return describeSession(sessionToken, session);
  }

  /** Does not count as use, so that a screen can watch for the end. */
  @Get()
  @WithSession()
  @ApiOkResponse({ type: OpenSessionView })
  async read(@CurrentSession() sessionToken: string): Promise<OpenSessionView> {
    return describeSession(sessionToken, await this.directory.readSession(sessionToken));
  }

  @Delete()
  @HttpCode(204)
  @WithSession()
  @ApiNoContentResponse()
  async signOut(
    @CurrentSession() sessionToken: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.directory.endSession(sessionToken);
    this.tokens.forget(sessionToken);
    this.cookie.clear(reply);
  }

  @Post('renewal')
  @HttpCode(200)
  @WithSession()
  @ApiOkResponse({ type: OpenSessionView })
  async renew(@CurrentSession() sessionToken: string): Promise<OpenSessionView> {
    return describeSession(sessionToken, await this.directory.renewSession(sessionToken));
  }

  @Put('appointment')
  @WithSession()
  @ApiOkResponse({ type: OpenSessionView })
  async chooseAppointment(
    @CurrentSession() sessionToken: string,
    @Body() { appointmentId }: ActingAppointmentDto,
  ): Promise<OpenSessionView> {
    const session = await this.directory.chooseAppointment(sessionToken, appointmentId ?? null);
    this.tokens.forget(sessionToken);
    return describeSession(sessionToken, session);
  }

  @Get('all')
  @WithSession()
  @ApiOkResponse({ type: SessionListView })
  list(@CurrentSession() sessionToken: string): Promise<SessionListView> {
    return this.directory.listSessions(sessionToken);
  }

  @Delete('all')
  @HttpCode(204)
  @WithSession()
  @ApiQuery({ name: 'keepCurrent', enum: ['true', 'false'], required: false })
  @ApiNoContentResponse()
  async signOutEverywhere(
    @CurrentSession() sessionToken: string,
    @Query() query: EndSessionsQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const keepCurrent = query.keepCurrent === 'true';
    const { officerId } = await this.directory.endAllSessions(sessionToken, keepCurrent);
    this.tokens.forgetOfficer(officerId);
    if (!keepCurrent) this.cookie.clear(reply);
  }
}
