import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsIn, IsInt, Max, Min, ValidateNested } from 'class-validator';
import {
  appraisalOutcomes,
  dossierStatuses,
  IsCode,
  IsDocumentNumber,
  IsDong,
  IsPlainDate,
  IsUuid,
  IsUuidList,
  Optional,
  type AppraisalOutcome,
  type DossierStatus,
} from '@keng/contracts';

const NOMINATIONS_MAX = 500;
const MEMBERS_MAX = 200;

export class NominationOutcomeDto {
  @IsUuid() nominationId!: string;
  @IsIn(['eligible', 'ineligible']) outcome!: 'eligible' | 'ineligible';
  @Optional() @IsCode() reasonCode?: string;
}

/** `POST …/appraisal`. */
export class AppraiseDossierDto {
  @IsIn(appraisalOutcomes) outcome!: AppraisalOutcome;
  @Optional() @IsCode() reasonCode?: string;
  @Optional()
  @IsArray()
  @ArrayMaxSize(NOMINATIONS_MAX)
  @ValidateNested({ each: true })
  @Type(() => NominationOutcomeDto)
  nominationOutcomes?: NominationOutcomeDto[];
}

export class NominationVotesDto {
  @IsUuid() nominationId!: string;
  @IsInt() @Min(0) @Max(MEMBERS_MAX) votesFor!: number;
  @IsInt() @Min(0) @Max(MEMBERS_MAX) votesAgainst!: number;
  @IsInt() @Min(0) @Max(MEMBERS_MAX) abstained!: number;
  /** Absent members who voted in writing. */
  @Optional() @IsInt() @Min(0) @Max(MEMBERS_MAX) writtenVotes?: number;
  /** Members present who took no part in this vote. */
  @Optional() @IsUuidList() recusedOfficerIds?: string[];
}

/** `POST …/council-result`. */
export class RecordCouncilResultDto {
  @IsPlainDate() heldOn!: string;
  @IsDocumentNumber() minutesNumber!: string;
  @IsInt() @Min(1) @Max(MEMBERS_MAX) memberCount!: number;
  @IsUuidList() presentOfficerIds!: string[];
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(NOMINATIONS_MAX)
  @ValidateNested({ each: true })
  @Type(() => NominationVotesDto)
  results!: NominationVotesDto[];
}

/** `POST …/decision`. The number comes from the issuing office's own series (decisions 3.2). */
export class DecideDossierDto {
  @IsDocumentNumber() decisionNumber!: string;
  @IsPlainDate() signedOn!: string;
  @IsUuid() signedByOfficerId!: string;
}

export class DossierChangedView {
  @IsIn(dossierStatuses) status!: DossierStatus;
  @IsInt() version!: number;
}

export class CouncilResultAnswerView extends DossierChangedView {
  @IsUuidList() passed!: string[];
  @IsUuidList() failed!: string[];
}

export class GrantedAwardView {
  @IsUuid() awardId!: string;
  @IsUuid() nominationId!: string;
  @IsDong() bonusAmount!: number;
}

export class DecisionAnswerView extends DossierChangedView {
  @IsUuid() decisionId!: string;
  @IsDocumentNumber() decisionNumber!: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => GrantedAwardView) awards!: GrantedAwardView[];
}
