import { Body, Controller, Get, HttpCode, Param, Post, Query, UseInterceptors } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import type { Actor } from '@keng/kernel';
import { CurrentActor, ExpectedVersion, Idempotent, IdPipe, Roles, SignedIn } from '@keng/platform';
import { OfficersQuery } from '../queries/officers.query';
import { OfficerListView } from '../queries/officers.view';
import { AppointOfficer } from '../use-cases/appoint-officer';
import { RegisterOfficer } from '../use-cases/register-officer';
import { RenewActivationCode } from '../use-cases/renew-activation-code';
import { OfficersQueryDto, SearchOfficersDto } from './lists.dto';
import {
  AppointedOfficerView,
  AppointOfficerDto,
  RegisteredOfficerView,
  RegisterOfficerDto,
  RenewedCodeView,
} from './officers.dto';
import { RevealActivationCode } from './reveal-activation-code';

const HTTP_OK = 200;

@Controller('officers')
export class OfficersController {
  constructor(
    private readonly officers: OfficersQuery,
    private readonly register: RegisterOfficer,
    private readonly appoint: AppointOfficer,
    private readonly renew: RenewActivationCode,
  ) {}

  /** Row 5 of api.md. */
  @SignedIn()
  @Get()
  @ApiOkResponse({ type: OfficerListView })
  list(@Query() query: OfficersQueryDto): Promise<OfficerListView> {
    return this.officers.execute(query);
  }

  /** Names are searched by POST: an address ends in logs. */
  @Roles('administrator')
  @Post('search')
  @HttpCode(HTTP_OK)
  @ApiOkResponse({ type: OfficerListView })
  search(@Body() body: SearchOfficersDto): Promise<OfficerListView> {
    return this.officers.execute(body);
  }

  /** Row 6. The code is added outside the stored answer, so its interceptor must stand below @Idempotent. */
  @Roles('administrator')
  @Post()
  @Idempotent()
  @UseInterceptors(RevealActivationCode)
  @ApiCreatedResponse({ type: RegisteredOfficerView })
  async create(
    @CurrentActor() actor: Actor,
    @Body() body: RegisterOfficerDto,
  ): Promise<Omit<RegisteredOfficerView, 'activationCode'>> {
    const { officerId, version, activationExpiresAt } = await this.register.execute(actor, body);
    return { officerId, version, activationExpiresAt: activationExpiresAt.toString() };
  }

  /** For a lost code or a forgotten password. */
  @Roles('administrator')
  @Post(':officerId/activation-code')
  @Idempotent()
  @UseInterceptors(RevealActivationCode)
  @ApiCreatedResponse({ type: RenewedCodeView })
  async renewCode(
    @CurrentActor() actor: Actor,
    @Param('officerId', IdPipe) officerId: string,
  ): Promise<Omit<RenewedCodeView, 'activationCode'>> {
    const { activationExpiresAt, ...renewed } = await this.renew.execute(actor, officerId);
    return { officerId, ...renewed, activationExpiresAt: activationExpiresAt.toString() };
  }

  /** Row 7. */
  @Roles('administrator')
  @Post(':officerId/appointments')
  @Idempotent()
  @ApiCreatedResponse({ type: AppointedOfficerView })
  addAppointment(
    @CurrentActor() actor: Actor,
    @Param('officerId', IdPipe) officerId: string,
    @ExpectedVersion() expectedVersion: number,
    @Body() appointment: AppointOfficerDto,
  ): Promise<AppointedOfficerView> {
    return this.appoint.execute(actor, { officerId, expectedVersion, appointment });
  }
}
