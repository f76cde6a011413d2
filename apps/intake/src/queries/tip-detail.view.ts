import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsIn, IsInt, IsObject, IsString, ValidateNested } from 'class-validator';
import {
  identityStatuses,
  IsInstant,
  IsPlainDate,
  IsUuid,
  IsUuidList,
  Optional,
  tipKinds,
  tipStatuses,
  transferOutcomes,
  urgencies,
} from '@keng/contracts';
import { AdditionView, CorrectionView } from './corrections.view';
import { FactView, OccurredView } from './names.view';
import { CLOCK_STATES } from './tip-list.view';

export class AnswerView {
  @IsString() questionCode!: string;
  @IsString() answer!: string;
}

export class ReporterView {
  @IsUuid() alias!: string;
  @IsIn(identityStatuses) identityStatus!: string;
  @Optional() @IsString() refusalReason!: string | null;
  @IsBoolean() wantsAnonymity!: boolean;
  @IsBoolean() wantsFollowUp!: boolean;
  @IsBoolean() wantsRecognition!: boolean;
  @Optional() @IsUuid() associationUnitId!: string | null;
}

export class EntryView {
  @IsUuid() unitId!: string;
  @IsInt() registerNumber!: number;
  @IsInt() registerYear!: number;
  @IsInstant() enteredAt!: string;
  @IsBoolean() struck!: boolean;
}

export class EnclosureView {
  @IsString() kind!: string;
  @IsInt() quantity!: number;
}

export class TransferView {
  @IsUuid() transferId!: string;
  @IsUuid() fromUnitId!: string;
  @IsUuid() toUnitId!: string;
  @IsString() slipNumber!: string;
  @IsString() reasonCode!: string;
  /** Made by the rule on officers named in the tip. */
  @IsBoolean() automatic!: boolean;
  /** The receiver has no desk here: the tip left with the slip. */
  @IsBoolean() outside!: boolean;
  @IsInstant() determinedAt!: string;
  @IsInstant() dueAt!: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => EnclosureView) enclosures!: EnclosureView[];
  @IsInstant() requestedAt!: string;
  @Optional() @IsIn(transferOutcomes) outcome!: string | null;
  @Optional() @IsString() answerReason!: string | null;
  @Optional() @IsInstant() answeredAt!: string | null;
}

export class ClockView {
  @IsUuid() clockId!: string;
  @IsString() clockCode!: string;
  /** The instrument the clock rests on. */
  @IsString() basis!: string;
  @IsUuid() holderUnitId!: string;
  @IsInstant() startedAt!: string;
  @IsInstant() dueAt!: string;
  @IsInstant() legalEndAt!: string;
  @Optional() @IsInstant() satisfiedAt!: string | null;
  /** The clock that took its place. */
  @Optional() @IsUuid() supersededBy!: string | null;
  @IsIn([...CLOCK_STATES, 'superseded']) state!: string;
}

export class HistoryView {
  @IsInstant() at!: string;
  @IsUuid() officerId!: string;
  @IsUuid() unitId!: string;
  @IsString() action!: string;
  /** Codes and ids. */
  @IsObject() detail!: Record<string, unknown>;
}

/** What became of the case the tip belongs to. */
export class TipCaseView {
  @IsUuid() caseId!: string;
  @Optional() @IsInt() caseNumber!: number | null;
  @Optional() @IsInt() caseYear!: number | null;
  @Optional() @IsString() state!: string | null;
  @Optional() @IsString() conclusion!: string | null;
}

export class NoticeView {
  @IsString() noticeCode!: string;
  @IsPlainDate() sentOn!: string;
}

/** One tip, as far as the caller may see it (row 14). */
export class TipDetailView {
  @IsUuid() tipId!: string;
  @IsInt() version!: number;
  @IsIn(tipStatuses) status!: string;
  @IsUuid() firstUnitId!: string;
  @IsUuid() holderUnitId!: string;
  @IsString() channel!: string;
  @IsInstant() receivedAt!: string;
  @IsInstant() registeredAt!: string;
  @IsUuid() registeredBy!: string;
  @IsBoolean() enteredLate!: boolean;
  @Optional() @IsString() lateReason!: string | null;
  @Optional() @ValidateNested() @Type(() => OccurredView) occurred!: OccurredView | null;
  @Optional() @IsUuid() communeUnitId!: string | null;
  @Optional() @IsIn(tipKinds) kind!: string | null;
  @Optional() @IsString() categoryCode!: string | null;
  @Optional() @IsIn(urgencies) urgency!: string | null;
  @Optional() @IsString() closureReason!: string | null;
  @Optional() @IsUuid() referredToUnitId!: string | null;
  @Optional() @IsBoolean() valuable!: boolean | null;
  @Optional() @IsString() assessmentReason!: string | null;
  @Optional() @ValidateNested() @Type(() => TipCaseView) case!: TipCaseView | null;
  /** What the desk wrote; null, as the four fields below, for everybody but the desk that first received the tip. */
  @Optional() @IsString() narrative!: string | null;
  /** What was told later, the oldest first. */
  @Optional() @IsArray() @ValidateNested({ each: true }) @Type(() => AdditionView) additions!:
    AdditionView[] | null;
  @Optional() @IsString() placeText!: string | null;
  @Optional() @IsArray() @ValidateNested({ each: true }) @Type(() => FactView) facts!: FactView[] | null;
  @Optional() @IsArray() @ValidateNested({ each: true }) @Type(() => AnswerView) answers!:
    AnswerView[] | null;
  /** Draft of the shared narrative with likely identifying parts masked, until one was confirmed. */
  @Optional() @IsString() suggestedSharedNarrative!: string | null;
  @Optional() @IsString() sharedNarrative!: string | null;
  /** The texts were destroyed when their time was over. */
  @IsBoolean() textExpired!: boolean;
  @IsArray() @ValidateNested({ each: true }) @Type(() => ReporterView) reporters!: ReporterView[];
  /** Officers named in the tip; for the readers of the narrative only. */
  @Optional() @IsUuidList() recusedOfficerIds!: string[] | null;
  @IsArray() @ValidateNested({ each: true }) @Type(() => EntryView) entries!: EntryView[];
  /** What was struck, by whom and why, and what stands in its place. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => CorrectionView) corrections!: CorrectionView[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => TransferView) transfers!: TransferView[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => ClockView) clocks!: ClockView[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => NoticeView) notices!: NoticeView[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => HistoryView) history!: HistoryView[];
  /** What the caller may do with the tip by role and unit. */
  @IsString({ each: true }) allowed!: string[];
}
