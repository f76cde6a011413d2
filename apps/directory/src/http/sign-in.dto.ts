import { Transform, Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { type Role, ROLES } from '@keng/kernel';
import { normaliseUsername } from '../domain/username';

const LONGEST_PASSWORD = 256;
const SESSION_SECRET = /^[\w-]{43}$/;
const TOTP_CODE = /^\d{6}$/;

const Username = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? normaliseUsername(value) : value,
  );

/** What was typed at sign-in. No rules of form beyond length: a wrong form is simply wrong credentials. */
export class SignInDto {
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

export class EndSessionDto extends SessionSecretDto {
  /** Ends all sessions of the officer. */
  @IsBoolean()
  everywhere: boolean = false;
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

export class ConfirmTotpDto extends SessionSecretDto {
  @Matches(TOTP_CODE)
  code!: string;
}

export class TokenAppointmentView {
  @IsUUID()
  appointmentId!: string;

  @IsUUID()
  unitId!: string;

  @IsIn(ROLES)
  role!: Role;

  @IsOptional()
  @IsString()
  capacity?: string;
}

export class SignedInOfficerView {
  @IsUUID()
  officerId!: string;

  @IsString()
  displayName!: string;

  /** In force today. */
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => TokenAppointmentView)
  appointments!: TokenAppointmentView[];
}

export class SessionView {
  @IsString()
  sessionToken!: string;

  @ValidateNested()
  @Type(() => SignedInOfficerView)
  officer!: SignedInOfficerView;

  /** When the session ends if nothing more is done; RFC 3339. */
  @IsString()
  expiresAt!: string;
}

export class TokenView {
  /** EdDSA JWT, good for 60 seconds. */
  @IsString()
  token!: string;

  @ValidateNested()
  @Type(() => SignedInOfficerView)
  officer!: SignedInOfficerView;

  /** When the session ends if nothing more is done; RFC 3339. */
  @IsString()
  expiresAt!: string;
}

export class TotpProposalView {
  /** For the authenticator app; shown once. */
  @IsString()
  otpauthUri!: string;
}
