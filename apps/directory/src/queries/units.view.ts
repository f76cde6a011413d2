import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsIn,
  IsISO8601,
  IsNumber,
  IsOptional,
  IsString,
  IsUUID,
  ValidateNested,
} from 'class-validator';
import { LINEAGE_KINDS, type LineageKind } from '../domain/unit';
import { ALL_UNIT_TYPES, UNIT_TYPES, type UnitKind, type UnitType } from '../domain/unit-kinds';

/** A unit that took over what an ended one had. */
export class SuccessorView {
  @IsUUID()
  unitId!: string;

  @IsString()
  code!: string;

  @IsString()
  fullName!: string;

  /** How the one became the other. */
  @IsIn(LINEAGE_KINDS)
  kind!: LineageKind;

  /** Part of the older unit that moved, 0 to 1; absent where the source does not say. */
  @IsOptional()
  @IsNumber()
  share?: number;

  @IsISO8601()
  validFrom!: string;
}

/** A unit as it stands, or stood, on the day asked for. */
export class UnitView {
  @IsUUID()
  unitId!: string;

  @IsString()
  code!: string;

  @IsIn(Object.keys(UNIT_TYPES))
  kind!: UnitKind;

  /** What it is within its kind, e.g. `commune`, `investigating_body`. */
  @IsIn(ALL_UNIT_TYPES)
  unitType!: UnitType;

  /** Form of an administrative unit: `ward`, `township`, `special_zone` … */
  @IsOptional()
  @IsString()
  form!: string | null;

  @IsString()
  name!: string;

  @IsString()
  fullName!: string;

  @IsOptional()
  @IsUUID()
  parentId!: string | null;

  /** Full name of the parent, to tell units of one name apart. */
  @IsOptional()
  @IsString()
  parentName!: string | null;

  /** Remote forest, mountain or island commune: longer transfer clock. */
  @IsBoolean()
  remote!: boolean;

  @IsISO8601()
  validFrom!: string;

  /** Last day in force; null while no end is known. */
  @IsOptional()
  @IsISO8601()
  validTo!: string | null;

  @IsString()
  basis!: string;

  /** The other name by which the search found the unit. */
  @IsOptional()
  @IsString()
  matchedName!: string | null;

  /** Units that took over; empty while the unit is in force. */
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => SuccessorView)
  becameOf!: SuccessorView[];
}

export class UnitListView {
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => UnitView)
  items!: UnitView[];

  @IsOptional()
  @IsString()
  nextCursor!: string | null;
}
