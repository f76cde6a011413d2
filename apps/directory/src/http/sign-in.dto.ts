import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsString, IsUUID, Length, Matches, MaxLength } from 'class-validator';
import { agentFamilies } from '@keng/contracts';
import { normaliseUsername } from '../domain/username';

const LONGEST_PASSWORD = 256;
const SESSION_SECRET = /^[\w-]{43}$/;
const TOTP_CODE = /^\d{6}$/;

const Username = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? normaliseUsername(value) : value,
  );

/** What was typed at sign-in. No rules of form beyond length: a wrong form is simply wrong credentials. */
export class BeginSessionDto {
  @IsString()
  @Length(1, 64)
  @Username()
  username!: string;

  @IsString()
  @Length(1, LONGEST_PASSWORD)
  password!: string;

  /** Six digits of the authenticator app. */
  @IsOptional()
  @Matches(TOTP_CODE)
  totp?: string;

  /** Family of the browser. */
  @IsIn(agentFamilies)
  agentFamily: string = 'other';

  /** Secret of the session that the browser held until now; it ends. */
  @IsOptional()
  @Matches(SESSION_SECRET)
  replaces?: string;
}

export class SessionSecretDto {
  @Matches(SESSION_SECRET)
  sessionToken!: string;
}

export class ExchangeSessionDto extends SessionSecretDto {
  /** The token is for what a page does by itself; the session grows idle as if it had not been asked for. */
  @IsBoolean()
  background: boolean = false;
}

export class EndAllSessionsDto extends SessionSecretDto {
  /** Leaves the session that asks. */
  @IsBoolean()
  keepCurrent: boolean = false;
}

export class ChooseAppointmentDto extends SessionSecretDto {
  /** Absent: all appointments. */
  @IsOptional()
  @IsUUID()
  appointmentId?: string | null;
}

export class ActivateAccountDto {
  @IsString()
  @Length(1, 64)
  @Username()
  username!: string;

  @IsString()
  @Length(1, 40)
  activationCode!: string;

  @IsString()
  @MaxLength(LONGEST_PASSWORD)
  password!: string;
}

export class ChangePasswordDto extends SessionSecretDto {
  @IsString()
  @Length(1, LONGEST_PASSWORD)
  currentPassword!: string;

  @IsString()
  @MaxLength(LONGEST_PASSWORD)
  newPassword!: string;
}

export class ProposeTotpDto extends SessionSecretDto {
  /** Of the request: sent again with it, the same secret is shown. */
  @IsUUID()
  key!: string;
}

export class ConfirmTotpDto extends SessionSecretDto {
  @Matches(TOTP_CODE)
  code!: string;
}

export class RemoveTotpDto extends ConfirmTotpDto {
  @IsString()
  @Length(1, LONGEST_PASSWORD)
  password!: string;
}
