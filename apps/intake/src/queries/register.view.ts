import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsIn, IsInt, IsString, ValidateNested } from 'class-validator';
import {
  closureOutcomes,
  identityStatuses,
  IsInstant,
  IsPlainDate,
  IsUuid,
  Optional,
  tipKinds,
  tipStatuses,
  urgencies,
} from '@keng/contracts';
import { AdditionView, CorrectionView } from './corrections.view';
import { FactView, OccurredView, OfficerNameView, UnitNameView } from './names.view';
import { EnclosureView, NoticeView } from './tip-detail.view';

/** Who brought a tip: an alias, with the reason of a refusal. */
export class ProviderView {
  @IsUuid() alias!: string;
  @IsIn(identityStatuses) identityStatus!: string;
  @Optional() @IsString() refusalReason!: string | null;
}

export class EntryClassificationView {
  @IsInstant() at!: string;
  @ValidateNested() @Type(() => OfficerNameView) officer!: OfficerNameView;
  @IsIn(tipKinds) kind!: string;
  @IsString() categoryCode!: string;
  @IsIn(urgencies) urgency!: string;
}

export class EntrySlipView {
  @IsString() slipNumber!: string;
  @ValidateNested() @Type(() => UnitNameView) unit!: UnitNameView;
  @IsInstant() requestedAt!: string;
  @Optional() @IsInstant() answeredAt!: string | null;
}

/** How the unit dealt with the tip. */
export class EntryHandlingView {
  @IsIn(tipStatuses) status!: string;
  @Optional() @IsIn(closureOutcomes) outcome!: string | null;
  @Optional() @IsString() reasonCode!: string | null;
  @Optional() @IsInstant() at!: string | null;
}

/** One line of the register, in the order of its columns. */
export class RegisterEntryView {
  @IsUuid() entryId!: string;
  @Optional() @IsUuid() tipId!: string | null;
  @IsInt() registerNumber!: number;
  @IsInstant() enteredAt!: string;
  @IsBoolean() struck!: boolean;
  @Optional() @IsString() strikeReason!: string | null;
  /** Number of the entry that took the place of a struck one. */
  @Optional() @IsInt() replacedByNumber!: number | null;
  /** The caller is named in the tip: nothing but the number is shown. */
  @IsBoolean() restricted!: boolean;
  @Optional() @IsInstant() receivedAt!: string | null;
  @IsBoolean() enteredLate!: boolean;
  @Optional() @IsString() channel!: string | null;
  @IsArray() @ValidateNested({ each: true }) @Type(() => ProviderView) providers!: ProviderView[];
  /** The narrative for the desk that first received the tip, the shared narrative for every other. */
  @Optional() @IsString() content!: string | null;
  /** What was told later; for the desk that first received the tip. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => AdditionView) additions!: AdditionView[];
  @Optional() @ValidateNested() @Type(() => UnitNameView) commune!: UnitNameView | null;
  @Optional() @IsString() placeText!: string | null;
  @Optional() @ValidateNested() @Type(() => OccurredView) occurred!: OccurredView | null;
  /** Persons concerned and victims; for the desk that first received the tip. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => FactView) subjects!: FactView[];
  @Optional() @ValidateNested() @Type(() => OfficerNameView) receivedBy!: OfficerNameView | null;
  @Optional()
  @ValidateNested()
  @Type(() => EntryClassificationView)
  classification!: EntryClassificationView | null;
  @Optional() @ValidateNested() @Type(() => EntryHandlingView) handling!: EntryHandlingView | null;
  /** The slip by which the tip came from another unit. */
  @Optional() @ValidateNested() @Type(() => EntrySlipView) incomingSlip!: EntrySlipView | null;
  @Optional() @ValidateNested() @Type(() => EntrySlipView) outgoingSlip!: EntrySlipView | null;
  @IsArray() @ValidateNested({ each: true }) @Type(() => NoticeView) notices!: NoticeView[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => EnclosureView) enclosures!: EnclosureView[];
  /** What was struck in this line, and what took its place under the same number. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => CorrectionView) corrections!: CorrectionView[];
}

/** Lines that open and close the register, or the part of it that was asked for. */
export class RegisterLineView {
  @IsPlainDate() on!: string;
  @Optional() @IsInt() registerNumber!: number | null;
}

/** The register of one unit and year (row 22). */
export class RegisterView {
  @ValidateNested() @Type(() => UnitNameView) unit!: UnitNameView;
  @Optional() @ValidateNested() @Type(() => UnitNameView) parent!: UnitNameView | null;
  @IsInt() year!: number;
  @IsString() formNumber!: string;
  @IsString() formInstrument!: string;
  @Optional() @IsPlainDate() from!: string | null;
  @Optional() @IsPlainDate() to!: string | null;
  /** The first day of the register and its first number. */
  @ValidateNested() @Type(() => RegisterLineView) opening!: RegisterLineView;
  /** The day it was closed, or today, and the last number drawn so far. */
  @ValidateNested() @Type(() => RegisterLineView) closing!: RegisterLineView;
  @IsBoolean() closed!: boolean;
  @IsInt() entryCount!: number;
  @IsInt() struckCount!: number;
  @IsArray() @ValidateNested({ each: true }) @Type(() => RegisterEntryView) entries!: RegisterEntryView[];
}
