import { Equals, IsIn, IsInt, IsISO8601, IsString, IsUUID } from 'class-validator';

/** What every answer to a change of a case holds; the next change needs it in `If-Match`. */
export class CaseChangedView {
  @IsUUID() caseId!: string;
  @IsInt() version!: number;
}

export class CaseAssignedView extends CaseChangedView {
  @Equals('verifying') state!: 'verifying';
  @IsString() decisionNumber!: string;
}

export class CasePlanWrittenView extends CaseChangedView {
  @IsUUID() planId!: string;
}

export class CasePlanApprovedView extends CaseChangedView {
  @IsISO8601() approvedAt!: string;
}

export class CaseEntryRecordedView extends CaseChangedView {
  @IsUUID() entryId!: string;
}

export class CaseExtendedView extends CaseChangedView {
  @IsIn(['extended']) term!: string;
  @IsString() decisionNumber!: string;
  @IsISO8601() dueAt!: string;
  @IsISO8601() legalEndAt!: string;
}

export class CaseNoticeRecordedView extends CaseChangedView {
  @IsUUID() noticeId!: string;
  /** The clock that the notice satisfied, the earliest where each tip had one. */
  @IsUUID() clockId!: string;
  /** All clocks that it satisfied. */
  @IsUUID(undefined, { each: true }) satisfiedClockIds!: string[];
}

export class CaseProposedView extends CaseChangedView {
  @IsUUID() proposalId!: string;
}

export class CaseConcludedView extends CaseChangedView {
  @Equals('concluded') state!: 'concluded';
  @IsString() decisionNumber!: string;
}
