import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { assertSameSite, csrfTokenOf, requireSession, Sessions } from './sessions';
import { SessionCookie } from './session-cookie';
import { SignedInView, SignInDto } from './session.dto';

/** Signing in and out. The cookie holds the session, the answer what the page needs beside it. */
@Controller('session')
export class SessionController {
  constructor(
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(SessionCookie) private readonly cookie: SessionCookie,
  ) {}

  @Post()
  @HttpCode(200)
  @ApiOkResponse({ type: SignedInView })
  async signIn(
    @Body() { username, password, totp }: SignInDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedInView> {
    assertSameSite(request, undefined);
    const { sessionToken, officer, expiresAt } = await this.sessions.signIn(username, password, totp);
    this.cookie.set(reply, sessionToken);
    return { officer, csrfToken: csrfTokenOf(sessionToken), expiresAt };
  }

  @Get()
  @ApiOkResponse({ type: SignedInView })
  async read(@Req() request: FastifyRequest): Promise<SignedInView> {
    const sessionToken = requireSession(this.cookie.read(request));
    const { officer, expiresAt } = await this.sessions.exchange(sessionToken);
    return { officer, csrfToken: csrfTokenOf(sessionToken), expiresAt };
  }

  @Delete()
  @HttpCode(204)
  @ApiNoContentResponse()
  async signOut(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const sessionToken = requireSession(this.cookie.read(request));
    assertSameSite(request, sessionToken);
    await this.sessions.signOut(sessionToken);
    this.cookie.clear(reply);
  }
}
