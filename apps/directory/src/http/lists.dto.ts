import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  Length,
  MaxLength,
  Min,
} from 'class-validator';
import { IsPlainDate, capacities } from '@keng/contracts';
import { type Role, ROLES } from '@keng/kernel';
import { ALL_UNIT_TYPES, UNIT_TYPES, type UnitKind, type UnitType } from '../domain/unit-kinds';

const PAGE = 50;
const LONGEST_PAGE = 100;

/** One id or several, separated by commas. */
const idsOf = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' ? value.split(',') : value;

/** A page of a list. */
class PageQuery {
  @IsInt()
  @Min(1)
  @Max(LONGEST_PAGE)
  limit: number = PAGE;

  @IsOptional()
  @Matches(/^[\w-]+$/)
  @MaxLength(1_000)
  cursor?: string;
}

export class UnitsQueryDto extends PageQuery {
  @IsOptional()
  @Transform(idsOf)
  @ArrayMaxSize(LONGEST_PAGE)
  @IsUUID(undefined, { each: true })
  ids?: string[];

  @IsOptional()
  @IsIn(Object.keys(UNIT_TYPES))
  kind?: UnitKind;

  @IsOptional()
  @IsIn(ALL_UNIT_TYPES)
  unitType?: UnitType;

  @IsOptional()
  @IsUUID()
  parentId?: string;

  /** A public name, old or new, marks optional; or a code. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  q?: string;

  @IsOptional()
  @IsPlainDate()
  asOf?: string;
}

export class OfficersQueryDto extends PageQuery {
  @IsOptional()
  @Transform(idsOf)
  @ArrayMaxSize(LONGEST_PAGE)
  @IsUUID(undefined, { each: true })
  ids?: string[];

  @IsOptional()
  @IsUUID()
  unitId?: string;

  @IsOptional()
  @IsIn(ROLES)
  role?: Role;

  @IsOptional()
  @IsIn(capacities)
  capacity?: string;

  @IsOptional()
  @IsPlainDate()
  asOf?: string;
}

export class SearchOfficersDto extends PageQuery {
  /** Part of a display name, marks optional, or the beginning of a user name. */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  q?: string;

  @IsOptional()
  @IsIn(ROLES)
  role?: Role;
}
