import { IsIn, IsOptional, IsString, IsUUID, Length, Matches, MaxLength } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';

const LONGEST_PASSWORD = 256;
const TOTP_CODE = /^\d{6}$/;

/** `POST /api/session`. */
export class SignInDto {
  @IsString()
  @Length(1, 64)
  username!: string;

  @IsString()
  @Length(1, LONGEST_PASSWORD)
  password!: string;

  /** Six digits of the authenticator, where the account has one. */
  @IsOptional()
  @Matches(TOTP_CODE)
  totp?: string;
}

/** `PUT /api/session/appointment`. */
export class ActingAppointmentDto {
  /** One of the officer's own in force; null or left out: all of them. */
  @IsOptional()
  @IsUUID()
  @JSONSchema({ type: ['string', 'null'] })
  appointmentId?: string | null;
}

/** `DELETE /api/session/all`. */
export class EndSessionsQuery {
  /** `true` leaves the session that asks. */
  @IsIn(['true', 'false'])
  keepCurrent: string = 'false';
}

/** `POST /api/accounts/activation`. */
export class ActivationDto {
  @IsString()
  @Length(1, 64)
  username!: string;

  /** As handed over; case, hyphens and blanks do not matter. */
  @IsString()
  @Length(1, 40)
  activationCode!: string;

  /** Twelve signs or more, and not what everybody takes. */
  @IsString()
  @MaxLength(LONGEST_PASSWORD)
  password!: string;
}

/** `POST /api/session/password`. */
export class ChangePasswordBody {
  @IsString()
  @Length(1, LONGEST_PASSWORD)
  currentPassword!: string;

  /** Twelve signs or more, and not what everybody takes. */
  @IsString()
  @MaxLength(LONGEST_PASSWORD)
  newPassword!: string;
}

/** `POST /api/session/totp/confirmation`. */
export class TotpCodeBody {
  @Matches(TOTP_CODE)
  code!: string;
}

/** `DELETE /api/session/totp`. */
export class RemoveTotpBody extends TotpCodeBody {
  @IsString()
  @Length(1, LONGEST_PASSWORD)
  password!: string;
}
