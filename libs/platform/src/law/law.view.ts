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
import { IsCode, IsPlainDate } from '@keng/contracts';
import { LAW_FIELD_KINDS, type LawFieldKind } from './law-table';

class LawFieldView {
  @IsCode()
  field!: string;

  @IsIn(LAW_FIELD_KINDS)
  kind!: LawFieldKind;

  /** What a `choice`, or a part of a `list`, may be. */
  @IsArray()
  @IsString({ each: true })
  choices!: string[];

  /** Rows that agree in all key fields are versions of one entry. */
  @IsBoolean()
  isKey!: boolean;

  @IsBoolean()
  isOptional!: boolean;
}

class LawCellView {
  @IsCode()
  field!: string;

  @IsString()
  value!: string;
}

class LawRowView {
  @IsString()
  rowId!: string;

  /** Without the empty ones. */
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => LawCellView)
  cells!: LawCellView[];

  @IsPlainDate()
  validFrom!: string;

  /** Last day in force: never later than the day before the next row of the entry begins. */
  @IsOptional()
  @IsPlainDate()
  validTo!: string | null;

  @IsString()
  basis!: string;

  /** V read in the instrument, S read about it, M from memory, ? uncertain, D our own design. */
  @IsString()
  confidence!: string;

  /** Another row that begins on the same day was entered after it. */
  @IsBoolean()
  isReplaced!: boolean;

  /** The administrator who entered it; null for rows that came with the program. */
  @IsOptional()
  @IsUUID()
  addedBy!: string | null;

  @IsISO8601()
  addedAt!: string;
}

export class LawListView {
  @IsCode()
  list!: string;

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => LawFieldView)
  fields!: LawFieldView[];

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => LawRowView)
  rows!: LawRowView[];
}

export class AddedLawRowView {
  @IsString()
  rowId!: string;

  /** Last day in force, as things stand. */
  @IsOptional()
  @IsPlainDate()
  validTo!: string | null;
}
