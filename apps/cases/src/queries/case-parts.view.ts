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
import { contributionKinds, identityStatuses } from '@keng/contracts';
import { ENTRY_KINDS } from '../domain/case-entry';
import { CLOCK_CODES } from '../domain/clock-rule';

export class CaseReporterView {
  @IsUUID() alias!: string;
  @IsIn(identityStatuses) identityStatus!: string;
  @IsOptional() @IsUUID() associationUnitId!: string | null;
}

export class CaseTipView {
  @IsUUID() tipId!: string;
  @IsInt() registerNumber!: number;
  @IsInt() registerYear!: number;
  @IsISO8601() competentReceivedAt!: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => CaseReporterView) reporters!: CaseReporterView[];
}

/** A clock with both its dates; `status` also tells why a clock no longer runs. */
export class CaseClockView {
  @IsUUID() clockId!: string;
  @IsIn(CLOCK_CODES) code!: string;
  @IsOptional() @IsUUID() tipId!: string | null;
  @IsString() basis!: string;
  @IsISO8601() startedAt!: string;
  @IsISO8601() dueAt!: string;
  @IsISO8601() legalEndAt!: string;
  /** Day in Viet Nam that `dueAt` belongs to: 24:00 of the 22nd is the 22nd. */
  @IsISO8601() dueOn!: string;
  @IsISO8601() legalEndOn!: string;
  @IsIn(['on_time', 'due_soon', 'overdue', 'satisfied', 'superseded', 'lapsed']) status!: string;
  @IsOptional() @IsISO8601() satisfiedAt!: string | null;
  @IsOptional() @IsUUID() supersededBy!: string | null;
}

export class CaseAssignmentView {
  @IsUUID() leadOfficerId!: string;
  @IsUUID(undefined, { each: true }) supportingOfficerIds!: string[];
}

export class CasePlanStepView {
  @IsString() text!: string;
  @IsISO8601() dueOn!: string;
}

/** The plan in words; null in their place once the key of the case was destroyed. */
export class CasePlanTextView {
  @IsString() purpose!: string;
  @IsString() content!: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => CasePlanStepView) steps!: CasePlanStepView[];
  @IsString() reporterProtection!: string;
}

export class CasePlanView {
  @IsUUID() planId!: string;
  @IsUUID() authorId!: string;
  @IsISO8601() draftedAt!: string;
  @IsOptional() @IsUUID() approvedBy!: string | null;
  @IsOptional() @IsISO8601() approvedAt!: string | null;
  @IsOptional() @ValidateNested() @Type(() => CasePlanTextView) text!: CasePlanTextView | null;
}

export class CaseDecisionView {
  @IsUUID() decisionId!: string;
  @IsIn(['assignment', 'extension', 'conclusion']) kind!: string;
  @IsString() decisionNumber!: string;
  @IsISO8601() decidedOn!: string;
  @IsOptional() @IsString() reasonCode!: string | null;
  @IsUUID() recordedBy!: string;
  @IsISO8601() recordedAt!: string;
}

export class CaseNoticeView {
  @IsUUID() noticeId!: string;
  @IsString() noticeCode!: string;
  @IsISO8601() sentOn!: string;
  @IsOptional() @IsString() documentNumber!: string | null;
  @IsString() deliveredBy!: string;
  @IsUUID(undefined, { each: true }) tipIds!: string[];
  @IsUUID() recordedBy!: string;
  @IsISO8601() recordedAt!: string;
}

export class CaseEntryView {
  @IsUUID() entryId!: string;
  @IsIn(ENTRY_KINDS) kind!: string;
  @IsISO8601() occurredAt!: string;
  @IsISO8601() recordedAt!: string;
  @IsUUID() authorId!: string;
  @IsOptional() @IsString() text!: string | null;
}

export class CaseContributionView {
  @IsUUID() contributionId!: string;
  @IsOptional() @IsUUID() alias?: string;
  @IsOptional() @IsUUID() partyId?: string;
  @IsOptional() @IsUUID() tipId?: string;
  @IsOptional() @IsUUID() associationUnitId?: string;
  @IsIn(contributionKinds) kind!: string;
}

export class CaseProposalView {
  @IsUUID() proposalId!: string;
  @IsUUID() proposerId!: string;
  @IsISO8601() proposedAt!: string;
  @IsIn(['instituted', 'not_instituted']) conclusion!: string;
  @IsOptional() @IsString() groundCode!: string | null;
  @IsOptional() @IsString() summary!: string | null;
  @IsInt() incidentCount!: number;
  @IsInt() suspectCount!: number;
}
