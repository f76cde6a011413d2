import { Type } from 'class-transformer';
import { IsArray, IsIn, IsInt, IsOptional, IsString, ValidateNested } from 'class-validator';

class ImportedEntryView {
  /** The unit's code, or the user name. */
  @IsString()
  code!: string;

  @IsString()
  name!: string;

  @IsIn(['added', 'changed'])
  state!: 'added' | 'changed';
}

class ImportFaultView {
  /** Line of the file; the head is line 1. */
  @IsInt()
  line!: number;

  /** `-` when the whole line is at fault. */
  @IsString()
  column!: string;

  /** What is wrong and what belongs there, in Vietnamese; never repeats the cell. */
  @IsString()
  fault!: string;
}

export class ImportPreviewView {
  /** Confirms exactly this; null while something is wrong. */
  @IsOptional()
  @IsString()
  digest!: string | null;

  /** Lines of the file below its head. */
  @IsInt()
  lines!: number;

  @IsInt()
  added!: number;

  @IsInt()
  changed!: number;

  @IsInt()
  unchanged!: number;

  /** The first thousand of what would be new or changed. */
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => ImportedEntryView)
  entries!: ImportedEntryView[];

  /** All of them. */
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => ImportFaultView)
  faults!: ImportFaultView[];
}

class IssuedCodeView {
  @IsString()
  username!: string;

  @IsString()
  activationCode!: string;
}

export class ImportDoneView {
  @IsInt()
  added!: number;

  @IsInt()
  changed!: number;

  @IsInt()
  unchanged!: number;

  /** Of the new officers, to be handed over in person. */
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => IssuedCodeView)
  codes!: IssuedCodeView[];
}

export class ImportProgressView {
  @IsInt()
  written!: number;

  @IsInt()
  total!: number;
}
