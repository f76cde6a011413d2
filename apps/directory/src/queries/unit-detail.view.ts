import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsNumber,
  IsOptional,
  IsString,
  IsUUID,
  ValidateNested,
} from 'class-validator';
import { LINEAGE_KINDS, type LineageKind } from '../domain/unit';
import { ALL_UNIT_TYPES, UNIT_TYPES, type UnitKind, type UnitType } from '../domain/unit-kinds';

/** A stretch of time in which the unit bore one name under one parent. */
export class UnitPeriodView {
  /** Form of an administrative unit at the time: `ward`, `township` … */
  @IsOptional()
  @IsString()
  form?: string;

  @IsString()
  name!: string;

  @IsString()
  fullName!: string;

  @IsOptional()
  @IsUUID()
  parentId?: string;

  /** Full name of the parent at the beginning of the period. */
  @IsOptional()
  @IsString()
  parentName?: string;

  @IsISO8601()
  validFrom!: string;

  /** Last day in force. */
  @IsOptional()
  @IsISO8601()
  validTo?: string;

  @IsString()
  basis!: string;
}

/** A step from an older unit to a newer one, of which the unit asked for is one. */
export class UnitStepView {
  @IsUUID()
  fromUnitId!: string;

  /** Last full name of the older unit. */
  @IsString()
  fromName!: string;

  @IsUUID()
  toUnitId!: string;

  /** Full name of the newer unit on the day of the step. */
  @IsString()
  toName!: string;

  @IsIn(LINEAGE_KINDS)
  kind!: LineageKind;

  /** Part of the older unit that moved, 0 to 1; absent where the source does not say. */
  @IsOptional()
  @IsNumber()
  share?: number;

  @IsISO8601()
  validFrom!: string;

  /** Absent where the source does not name it. */
  @IsOptional()
  @IsString()
  basis?: string;
}

/** One unit with its whole history. */
export class UnitDetailView {
  @IsUUID()
  unitId!: string;

  @IsString()
  code!: string;

  @IsIn(Object.keys(UNIT_TYPES))
  kind!: UnitKind;

  @IsIn(ALL_UNIT_TYPES)
  unitType!: UnitType;

  /** Remote forest, mountain or island commune: longer transfer clock. */
  @IsBoolean()
  remote!: boolean;

  @IsInt()
  version!: number;

  /** Oldest first. */
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => UnitPeriodView)
  periods!: UnitPeriodView[];

  /** Both ways, oldest first: what the unit was made of, and what became of it. */
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => UnitStepView)
  lineage!: UnitStepView[];

  /** Units below it today. */
  @IsInt()
  childCount!: number;
}
