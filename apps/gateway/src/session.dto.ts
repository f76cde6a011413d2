import { IsArray, IsOptional, IsString, Length, Matches } from 'class-validator';
import type { TokenAppointment } from '@keng/contracts';

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

class OfficerView {
  @IsString()
  officerId!: string;

  @IsString()
  displayName!: string;

  @IsArray()
  appointments!: readonly TokenAppointment[];
}

/** Who is signed in, and what the page needs to act. */
export class SessionView {
  officer!: OfficerView;

  /** Goes into `X-CSRF-Token` of every change. */
  @IsString()
  csrfToken!: string;

  /** RFC 3339; the session ends then at the latest. */
  @IsString()
  expiresAt!: string;
}
