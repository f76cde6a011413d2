import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '@keng/platform';
import { SignedInQuery } from '../queries/signed-in.query';
import type { SignedInView } from '../queries/signed-in.view';
import { OpenSessions } from '../use-cases/open-sessions';
import { OwnSessions } from '../use-cases/own-sessions';
import { SignIn } from '../use-cases/sign-in';
import {
  BeginSessionDto,
  ChooseAppointmentDto,
  EndAllSessionsDto,
  ExchangeSessionDto,
  SessionSecretDto,
} from './sign-in.dto';
import type { BegunSessionView, ListedSessionsView, SessionOwnerView, TokenView } from './sign-in.view';

/** For the gateway only: the session's secret is the credential, and the gateway refuses `/internal` from outside. */
@ApiExcludeController()
@Controller('internal')
export class SessionsController {
  constructor(
    private readonly signIn: SignIn,
    private readonly open: OpenSessions,
    private readonly own: OwnSessions,
    private readonly signedIn: SignedInQuery,
  ) {}

  @Public()
  @Post('sessions')
  @HttpCode(200)
  async begin(@Body() { totp, ...body }: BeginSessionDto): Promise<BegunSessionView> {
    const sessionToken = await this.signIn.execute({ ...body, ...(totp !== undefined && { code: totp }) });
    return { sessionToken, session: await this.signedIn.describe(await this.open.find(sessionToken)) };
  }

  @Public()
  @Post('sessions/current')
  @HttpCode(200)
  async read(@Body() { sessionToken }: SessionSecretDto): Promise<SignedInView> {
    return this.signedIn.describe(await this.open.find(sessionToken));
  }

  @Public()
  @Post('sessions/renewal')
  @HttpCode(200)
  async renew(@Body() { sessionToken }: SessionSecretDto): Promise<SignedInView> {
    return this.signedIn.describe(await this.open.renew(sessionToken));
  }

  @Public()
  @Post('sessions/appointment')
  @HttpCode(200)
  async choose(@Body() { sessionToken, appointmentId }: ChooseAppointmentDto): Promise<SignedInView> {
    await this.own.choose(sessionToken, appointmentId ?? undefined);
    return this.signedIn.describe(await this.open.find(sessionToken));
  }

  @Public()
  @Post('sessions/list')
  @HttpCode(200)
  async list(@Body() { sessionToken }: SessionSecretDto): Promise<ListedSessionsView> {
    const sessions = await this.own.list(sessionToken);
    return {
      sessions: sessions.map(({ beganAt, seenAt, current, agentFamily }) => ({
        startedAt: beganAt.toString(),
        lastSeenAt: seenAt.toString(),
        current,
        agentFamily,
      })),
    };
  }

  @Public()
  @Post('sessions/end')
  @HttpCode(204)
  end(@Body() { sessionToken }: SessionSecretDto): Promise<void> {
    return this.own.end(sessionToken);
  }

  @Public()
  @Post('sessions/end-all')
  @HttpCode(200)
  endAll(@Body() { sessionToken, keepCurrent }: EndAllSessionsDto): Promise<SessionOwnerView> {
    return this.own.endAll(sessionToken, keepCurrent);
  }

  @Public()
  @Post('tokens')
  @HttpCode(200)
  async exchange(@Body() { sessionToken, background }: ExchangeSessionDto): Promise<TokenView> {
    const { token, officer } = await this.open.issueToken(sessionToken, background);
    return { token, officerId: officer.officerId };
  }
}
