import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsIn, IsInt, IsString, ValidateNested } from 'class-validator';
import { closureOutcomes, IsPlainDate, urgencies } from '@keng/contracts';
import { CORRECTION_FIELDS } from '../domain/correct-tip';
import { FACT_KINDS, PRECISIONS } from '../domain/tip-content';
import { ENCLOSURE_KINDS } from '../domain/request-transfer';

export class CodeView {
  @IsString() code!: string;
  @IsString() label!: string;
  @IsString() labelEn!: string;
  /** The article the code is tied to. */
  @IsString() citation!: string;
}

export class CategoryView extends CodeView {
  /** crime, public_order or safety. */
  @IsString() group!: string;
  @IsString() theme!: string;
  @IsIn(urgencies) defaultUrgency!: string;
}

export class KindView extends CodeView {
  /** May be accepted as a case. */
  @IsBoolean() verifiable!: boolean;
}

export class ChannelView extends CodeView {
  @IsBoolean() anonymousPossible!: boolean;
  /** Tips of this channel usually come without an identity. */
  @IsBoolean() identityTypicallyAbsent!: boolean;
  /** Numbers of printed forms the channel calls for. */
  @IsString({ each: true }) forms!: string[];
}

export class ClosureReasonView extends CodeView {
  @IsIn(closureOutcomes) outcome!: string;
}

export class TransferReasonView extends CodeView {
  @IsBoolean() parentUnitOnly!: boolean;
}

export class AssessmentReasonView extends CodeView {
  @IsBoolean() valuable!: boolean;
}

export class QuestionView {
  @IsString() questionCode!: string;
  @IsInt() position!: number;
  @IsString() label!: string;
  @IsString() labelEn!: string;
  @IsString({ each: true }) themes!: string[];
}

export class DangerWordView {
  @IsString() phrase!: string;
  @IsString() emergencyNumber!: string;
  /** May also be looked for without marks. */
  @IsBoolean() foldSafe!: boolean;
}

/** The closed vocabularies in force on a day (row 9). */
export class VocabularyView {
  @IsPlainDate() asOf!: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => KindView) kinds!: KindView[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => ChannelView) channels!: ChannelView[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => CategoryView) categories!: CategoryView[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => CodeView) urgencies!: CodeView[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => CodeView) refusalReasons!: CodeView[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => CodeView) lateReasons!: CodeView[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => CodeView) correctionReasons!: CodeView[];
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => ClosureReasonView)
  closureReasons!: ClosureReasonView[];
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => TransferReasonView)
  transferReasons!: TransferReasonView[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => CodeView) transferRefusalReasons!: CodeView[];
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => AssessmentReasonView)
  assessmentReasons!: AssessmentReasonView[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => QuestionView) questions!: QuestionView[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => DangerWordView) dangerWords!: DangerWordView[];
  @IsIn(FACT_KINDS, { each: true }) factKinds!: string[];
  @IsIn(PRECISIONS, { each: true }) precisions!: string[];
  @IsIn(ENCLOSURE_KINDS, { each: true }) enclosureKinds!: string[];
  @IsIn(CORRECTION_FIELDS, { each: true }) correctionFields!: string[];
}
