import { IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import {
  capacities,
  CITATION_MAX_LENGTH,
  CITATION_PATTERN,
  IsPlainDate,
  PRINTED_NAME_MAX_LENGTH,
  PRINTED_NAME_PATTERN,
} from '@keng/contracts';
import { type Role, ROLES } from '@keng/kernel';
import { USERNAME_PATTERN } from '../domain/username';

export class RegisterOfficerDto {
  /** 3 to 64 signs: lower-case letters without marks, digits, dots, hyphens. */
  @Matches(USERNAME_PATTERN)
  username!: string;

  /** As colleagues see it beside a matter. */
  @MaxLength(PRINTED_NAME_MAX_LENGTH)
  @Matches(PRINTED_NAME_PATTERN)
  displayName!: string;
}

export class RegisteredOfficerView {
  @IsUUID()
  officerId!: string;

  @IsInt()
  version!: number;

  /** To be handed over in person; opens the account once. */
  @IsString()
  activationCode!: string;

  /** RFC 3339. */
  @IsString()
  activationExpiresAt!: string;
}

export class RenewedCodeView {
  @IsUUID()
  officerId!: string;

  /** How many codes the officer has been given, this one included; those before it are dead. */
  @IsInt()
  issue!: number;

  /** A password was taken away, and with it every session. */
  @IsBoolean()
  passwordReset!: boolean;

  /** To be handed over in person; sets a password once. */
  @IsString()
  activationCode!: string;

  /** RFC 3339. */
  @IsString()
  activationExpiresAt!: string;
}

export class AppointOfficerDto {
  @IsUUID()
  unitId!: string;

  @IsIn(ROLES)
  role!: Role;

  /** Tư cách tố tụng, where the appointment gives one. */
  @IsOptional()
  @IsIn(capacities)
  capacity?: string;

  @IsPlainDate()
  validFrom!: string;

  /** Last day in force. */
  @IsOptional()
  @IsPlainDate()
  validTo?: string;

  /** Decision of appointment, e.g. `Quyết định 42/QĐ-CAX`. */
  @MaxLength(CITATION_MAX_LENGTH)
  @Matches(CITATION_PATTERN)
  basis!: string;
}

export class AppointedOfficerView {
  @IsUUID()
  appointmentId!: string;

  @IsInt()
  version!: number;
}
