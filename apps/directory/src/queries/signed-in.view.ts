import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsIn,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  ValidateNested,
} from 'class-validator';
import { type Role, ROLES } from '@keng/kernel';

/** An appointment in force today, as its holder chooses among several. */
export class HeldAppointmentView {
  @IsUUID()
  appointmentId!: string;

  @IsUUID()
  unitId!: string;

  /** Full name of today. */
  @IsString()
  unitName!: string;

  @IsIn(ROLES)
  role!: Role;

  /** Tư cách tố tụng, where the appointment gives one. */
  @IsOptional()
  @IsString()
  capacity?: string;
}

/** Who is signed in, under what, and until when. */
export class SignedInView {
  @IsUUID()
  officerId!: string;

  @IsString()
  displayName!: string;

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => HeldAppointmentView)
  appointments!: HeldAppointmentView[];

  /** The one that was chosen to act under; null: all. */
  @IsOptional()
  @IsUUID()
  actingAppointmentId!: string | null;

  /** What the session's tokens allow. */
  @IsIn(ROLES, { each: true })
  roles!: Role[];

  /** Whether a second factor is on. */
  @IsBoolean()
  totpOn!: boolean;

  /** When the session ends if nobody uses it, whichever of the two limits comes first. */
  @IsISO8601()
  expiresAt!: string;

  /** When it ends for want of use. */
  @IsISO8601()
  idleExpiresAt!: string;

  /** When it ends however much it is used. */
  @IsISO8601()
  sessionExpiresAt!: string;
}
