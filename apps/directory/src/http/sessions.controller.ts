import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '@keng/platform';
import { OpenSessions, type SignedInOfficer } from '../use-cases/open-sessions';
import { SignIn } from '../use-cases/sign-in';
import {
  EndSessionDto,
  ExchangeSessionDto,
  SessionView,
  SignedInOfficerView,
  SignInDto,
  TokenView,
} from './sign-in.dto';

/** For the gateway only: the session's secret is the credential, and the gateway refuses `/internal` from outside. */
@ApiExcludeController()
@Controller('internal')
export class SessionsController {
  constructor(
    private readonly signIn: SignIn,
    private readonly sessions: OpenSessions,
  ) {}

  @Public()
  @Post('sessions')
  @HttpCode(200)
  async begin(@Body() body: SignInDto): Promise<SessionView> {
    const sessionToken = await this.signIn.execute(body);
    const signedIn = await this.sessions.use(sessionToken);
    return { sessionToken, officer: toView(signedIn), expiresAt: signedIn.expiresAt.toString() };
  }

  @Public()
  @Post('tokens')
  @HttpCode(200)
  async exchange(@Body() { sessionToken, background }: ExchangeSessionDto): Promise<TokenView> {
    const signedIn = await this.sessions.issueToken(sessionToken, background);
    return { token: signedIn.token, officer: toView(signedIn), expiresAt: signedIn.expiresAt.toString() };
  }

  @Public()
  @Post('sessions/end')
  @HttpCode(204)
  end(@Body() { sessionToken, everywhere }: EndSessionDto): Promise<void> {
    return this.sessions.end(sessionToken, everywhere);
  }
}

function toView({ officer, appointments }: SignedInOfficer): SignedInOfficerView {
  return {
    officerId: officer.officerId,
    displayName: officer.displayName,
    appointments: appointments.map(({ appointmentId, unitId, role, capacity }) => ({
      appointmentId,
      unitId,
      role,
      ...(capacity !== undefined && { capacity }),
    })),
  };
}
