import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsString, Length, ValidateNested } from 'class-validator';
import { IsCitation, IsCode, IsPlainDate, Optional } from '@keng/contracts';

const CELLS_MAX = 50;

export class LawListDto {
  /** Only what is in force on that day in Viet Nam; the whole history without it. */
  @Optional()
  @IsPlainDate()
  asOf?: string;
}

class LawCellDto {
  /** Name of a field of the list. */
  @IsCode()
  field!: string;

  /** As the reference files write it: `true`, `1.5`, `2530000`, `a|b`. */
  @IsString()
  @Length(1, 500)
  value!: string;
}

export class AddLawRowDto {
  /** First day in force. */
  @IsPlainDate()
  validFrom!: string;

  /** The instrument and article, e.g. `NĐ 161/2026/NĐ-CP Đ.3`. */
  @IsCitation()
  basis!: string;

  /** An empty field is left out. */
  @IsArray()
  @ArrayMaxSize(CELLS_MAX)
  @ValidateNested({ each: true })
  @Type(() => LawCellDto)
  cells!: LawCellDto[];

  /** The administrator knows that the day has begun, and that what was done since then stays as it is. */
  @Optional()
  @IsBoolean()
  appliesToPast?: boolean;
}
