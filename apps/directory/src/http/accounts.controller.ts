import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '@keng/platform';
import { ActivateAccount } from '../use-cases/activate-account';
import { EnrolTotp } from '../use-cases/enrol-totp';
import { OpenSessions } from '../use-cases/open-sessions';
import { ActivateAccountDto, ConfirmTotpDto, SessionSecretDto, TotpProposalView } from './sign-in.dto';

/** For the gateway only, as the sessions are: first password and second factor. */
@ApiExcludeController()
@Controller('internal')
export class AccountsController {
  constructor(
    private readonly activateAccount: ActivateAccount,
    private readonly totp: EnrolTotp,
    private readonly sessions: OpenSessions,
  ) {}

  @Public()
  @Post('activations')
  @HttpCode(204)
  activate(@Body() body: ActivateAccountDto): Promise<void> {
    return this.activateAccount.execute(body);
  }

  @Public()
  @Post('totp')
  @HttpCode(200)
  async propose(@Body() { sessionToken }: SessionSecretDto): Promise<TotpProposalView> {
    const { officer } = await this.sessions.use(sessionToken);
    return { otpauthUri: await this.totp.propose(officer.officerId) };
  }

  @Public()
  @Post('totp/confirmation')
  @HttpCode(204)
  async confirm(@Body() { sessionToken, code }: ConfirmTotpDto): Promise<void> {
    const { officer } = await this.sessions.use(sessionToken);
    await this.totp.confirm(officer.officerId, code);
  }
}
