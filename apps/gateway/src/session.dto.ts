import { Type } from 'class-transformer';
import {
  IsArray,
  IsIn,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  ValidateNested,
} from 'class-validator';
import type { TokenAppointment } from '@keng/contracts';
import { ROLES, type Role } from '@keng/kernel';

/** `POST /api/session`. */
export class SignInDto {
  @IsString()
  @Length(1, 64)
  username!: string;

  @IsString()
  @Length(1, 256)
  password!: string;

  /** Six digits of the authenticator, where the account has one. */
  @IsOptional()
  @Matches(/^\d{6}$/)
  totp?: string;
}

class ActingAppointmentView {
  @IsUUID()
  appointmentId!: string;

  @IsUUID()
  unitId!: string;

  @IsIn(ROLES)
  role!: Role;

  /** Procedural capacity code, where the appointment gives one. */
  @IsOptional()
  @IsString()
  capacity?: string;
}

class ActingOfficerView {
  @IsUUID()
  officerId!: string;

  @IsString()
  displayName!: string;

  /** In force today. */
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => ActingAppointmentView)
  appointments!: readonly TokenAppointment[];
}

/** Who is signed in, and what the page needs to act. */
export class SignedInView {
  @ValidateNested()
  @Type(() => ActingOfficerView)
  officer!: ActingOfficerView;

  /** Goes into `X-CSRF-Token` of every change. */
  @IsString()
  csrfToken!: string;

  /** RFC 3339; the session ends then at the latest. */
  @IsISO8601({ strict: true })
  expiresAt!: string;
}
