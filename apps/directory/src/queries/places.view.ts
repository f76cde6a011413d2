import { Type } from 'class-transformer';
import { IsArray, IsIn, IsInt, IsISO8601, IsOptional, IsString, ValidateNested } from 'class-validator';
import { UNIT_TYPES } from '../domain/unit-kinds';

/** What an administrative unit is called beside its name. */
export class PlaceFormView {
  @IsIn(UNIT_TYPES.administrative)
  unitType!: string;

  /** `ward`, `township`, `special_zone` … */
  @IsOptional()
  @IsString()
  form!: string | null;

  /** The word before the name in the full name, e.g. `Phường`. */
  @IsString()
  label!: string;
}

/** The units, as columns: what stands at one position in each is of one unit. */
export class PlaceUnitsView {
  /** `unitId` without its hyphens. */
  @IsString({ each: true })
  ids!: string[];

  /** Positions of the units that took it over; none while it goes on. */
  @IsArray()
  successors!: number[][];
}

/** The names that units bear or bore, as columns, oldest first within a unit. */
export class PlaceNamesView {
  /** Position of the unit. */
  @IsInt({ each: true })
  units!: number[];

  @IsString({ each: true })
  names!: string[];

  /** Position in `forms`. */
  @IsInt({ each: true })
  forms!: number[];

  /** Position of the unit above it at the time; -1 at the top. */
  @IsInt({ each: true })
  parents!: number[];

  /** Position in `days` of the first day in force. */
  @IsInt({ each: true })
  from!: number[];

  /** Position in `days` of the last day in force; -1 while no end is known. */
  @IsInt({ each: true })
  to!: number[];
}

/** Every administrative unit of today and before, in a form to be searched in the browser. */
export class PlacesView {
  @IsISO8601({}, { each: true })
  days!: string[];

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => PlaceFormView)
  forms!: PlaceFormView[];

  @ValidateNested()
  @Type(() => PlaceUnitsView)
  units!: PlaceUnitsView;

  @ValidateNested()
  @Type(() => PlaceNamesView)
  names!: PlaceNamesView;
}
