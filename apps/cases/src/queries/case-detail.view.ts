import { Type } from 'class-transformer';
import {
  IsArray,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  ValidateNested,
} from 'class-validator';
import { CASE_STATES, CASE_TERMS } from '../domain/case';
import {
  CaseAssignmentView,
  CaseClockView,
  CaseContributionView,
  CaseDecisionView,
  CaseEntryView,
  CaseNoticeView,
  CasePlanView,
  CaseProposalView,
  CaseTipView,
} from './case-parts.view';

/** A case with all its parts (row 25). */
export class CaseDetailView {
  @IsUUID() caseId!: string;
  @IsInt() version!: number;
  @IsInt() caseNumber!: number;
  @IsInt() caseYear!: number;
  @IsUUID() unitId!: string;
  @IsString() categoryCode!: string;
  @IsOptional() @IsUUID() communeUnitId!: string | null;
  @IsIn(CASE_STATES) state!: string;
  @IsIn(CASE_TERMS) term!: string;
  /** As decided; a proposal is not shown here. */
  @IsOptional() @IsIn(['instituted', 'not_instituted']) conclusion!: string | null;
  @IsOptional() @IsString() groundCode!: string | null;
  @IsISO8601() competentReceivedAt!: string;
  @IsISO8601() openedAt!: string;
  @IsOptional() @IsUUID() predecessorCaseId!: string | null;
  @IsArray() @ValidateNested({ each: true }) @Type(() => CaseTipView) tips!: CaseTipView[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => CaseClockView) clocks!: CaseClockView[];
  @IsOptional() @ValidateNested() @Type(() => CaseAssignmentView) assignment!: CaseAssignmentView | null;
  @IsOptional() @ValidateNested() @Type(() => CasePlanView) plan!: CasePlanView | null;
  @IsArray() @ValidateNested({ each: true }) @Type(() => CaseDecisionView) decisions!: CaseDecisionView[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => CaseNoticeView) notices!: CaseNoticeView[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => CaseEntryView) entries!: CaseEntryView[];
  @IsOptional() @ValidateNested() @Type(() => CaseProposalView) proposal!: CaseProposalView | null;
  /** Of the proposal that stands. */
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => CaseContributionView)
  contributions!: CaseContributionView[];
}
