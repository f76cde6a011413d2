import { Type } from 'class-transformer';
import { IsArray, IsIn, IsInt, IsString, ValidateNested } from 'class-validator';
import { IsInstant, IsUuid, Optional } from '@keng/contracts';
import { CORRECTION_FIELDS, type CorrectionField } from '../domain/correct-tip';
import { FactView, OccurredView, OfficerNameView, UnitNameView } from './names.view';

/** What was told later; it stands behind the narrative, which is never written over. */
export class AdditionView {
  @IsString() text!: string;
  @IsInstant() at!: string;
  @IsUuid() officerId!: string;
}

/** The value of the field that was corrected; null where the field was empty. */
export class CorrectedValuesView {
  @Optional() @IsString() channel?: string | null;
  @Optional() @IsInstant() receivedAt?: string | null;
  @Optional() @IsString() lateReason?: string | null;
  @Optional() @ValidateNested() @Type(() => OccurredView) occurred?: OccurredView | null;
  @Optional() @ValidateNested() @Type(() => UnitNameView) commune?: UnitNameView | null;
  @Optional() @IsString() placeText?: string | null;
  @Optional() @IsArray() @ValidateNested({ each: true }) @Type(() => FactView) facts?: FactView[] | null;
}

/** One field, struck, and what took its place. */
export class CorrectionView {
  /** Counts the corrections of the tip, from 1. */
  @IsInt() no!: number;
  @IsIn(CORRECTION_FIELDS) field!: CorrectionField;
  @IsInstant() at!: string;
  @ValidateNested() @Type(() => OfficerNameView) officer!: OfficerNameView;
  @IsUuid() unitId!: string;
  @IsString() reasonCode!: string;
  /** Null for an addition to the narrative, and where the caller does not read the text or it was destroyed. */
  @Optional() @ValidateNested() @Type(() => CorrectedValuesView) earlier!: CorrectedValuesView | null;
  @Optional() @ValidateNested() @Type(() => CorrectedValuesView) later!: CorrectedValuesView | null;
  /** For readers of the narrative. */
  @Optional() @IsString() note!: string | null;
}
