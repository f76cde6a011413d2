import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  ValidateNested,
} from 'class-validator';
import { type Role, ROLES } from '@keng/kernel';

export class AppointmentView {
  @IsUUID()
  appointmentId!: string;

  @IsUUID()
  unitId!: string;

  @IsIn(ROLES)
  role!: Role;

  /** Tư cách tố tụng. */
  @IsOptional()
  @IsString()
  capacity?: string;

  @IsISO8601()
  validFrom!: string;

  /** Last day in force. */
  @IsOptional()
  @IsISO8601()
  validTo?: string;

  @IsString()
  basis!: string;
}

export class OfficerView {
  @IsUUID()
  officerId!: string;

  @IsString()
  displayName!: string;

  @IsBoolean()
  active!: boolean;

  /** For If-Match. */
  @IsInt()
  version!: number;

  /** All appointments, past and future ones too. */
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => AppointmentView)
  appointments!: AppointmentView[];
}

export class OfficerListView {
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => OfficerView)
  items!: OfficerView[];

  @IsOptional()
  @IsString()
  nextCursor!: string | null;
}
