import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { toString as toQrCode } from 'qrcode';
import { Public } from '@keng/platform';
import { SignedInQuery } from '../queries/signed-in.query';
import { ActivateAccount } from '../use-cases/activate-account';
import { ChangePassword } from '../use-cases/change-password';
import { EnrolTotp } from '../use-cases/enrol-totp';
import { OpenSessions } from '../use-cases/open-sessions';
import {
  ActivateAccountDto,
  ChangePasswordDto,
  ConfirmTotpDto,
  ProposeTotpDto,
  RemoveTotpDto,
} from './sign-in.dto';
import type { BegunSessionView, ProposedTotpView } from './sign-in.view';

/** For the gateway only, as the sessions are: passwords and second factor. */
@ApiExcludeController()
@Controller('internal')
export class AccountsController {
  constructor(
    private readonly activateAccount: ActivateAccount,
    private readonly changePassword: ChangePassword,
    private readonly totp: EnrolTotp,
    private readonly open: OpenSessions,
    private readonly signedIn: SignedInQuery,
  ) {}

  @Public()
  @Post('activations')
  @HttpCode(204)
  activate(@Body() body: ActivateAccountDto): Promise<void> {
    return this.activateAccount.execute(body);
  }

  @Public()
  @Post('passwords')
  @HttpCode(200)
  async change(@Body() { sessionToken: secret, ...change }: ChangePasswordDto): Promise<BegunSessionView> {
    const sessionToken = await this.changePassword.execute(secret, change);
    return { sessionToken, session: await this.signedIn.describe(await this.open.find(sessionToken)) };
  }

  @Public()
  @Post('totp')
  @HttpCode(201)
  async propose(@Body() { sessionToken, key }: ProposeTotpDto): Promise<ProposedTotpView> {
    const { officer } = await this.open.find(sessionToken);
    const { secret, otpauthUri } = await this.totp.propose(officer.officerId, key);
    return { secret, otpauthUrl: otpauthUri, qrSvg: await toQrCode(otpauthUri, { type: 'svg' }) };
  }

  @Public()
  @Post('totp/confirmation')
  @HttpCode(204)
  async confirm(@Body() { sessionToken, code }: ConfirmTotpDto): Promise<void> {
    const { officer } = await this.open.find(sessionToken);
    await this.totp.confirm(officer.officerId, code);
  }

  @Public()
  @Post('totp/removal')
  @HttpCode(204)
  async remove(@Body() { sessionToken, password, code }: RemoveTotpDto): Promise<void> {
    const { officer } = await this.open.find(sessionToken);
    await this.totp.remove(officer.officerId, { password, code });
  }
}
