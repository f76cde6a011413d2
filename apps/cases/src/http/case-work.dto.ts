import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsString,
  Length,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  caseConclusions,
  contributionKinds,
  ExactlyOneOf,
  IsInstant,
  IsPlainDate,
  IsUuid,
  nonInstitutionGrounds,
  Optional,
  type CaseConclusion,
  type NonInstitutionGround,
} from '@keng/contracts';
import { ENTRY_KINDS, type EntryKind } from '../domain/case-entry';

const SHORT_TEXT = 4_000;
const LONG_TEXT = 20_000;
const MOST_STEPS = 100;
const MOST_CONTRIBUTIONS = 200;
const HIGHEST_COUNT = 100_000;

export class CasePlanStepDto {
  @IsString() @Length(1, SHORT_TEXT) text!: string;
  @IsPlainDate() dueOn!: string;
}

export class CasePlanDto {
  @IsString() @Length(1, SHORT_TEXT) purpose!: string;
  @IsString() @Length(1, LONG_TEXT) content!: string;
  @IsArray()
  @ArrayMaxSize(MOST_STEPS)
  @ValidateNested({ each: true })
  @Type(() => CasePlanStepDto)
  steps!: CasePlanStepDto[];
  @IsString() @Length(1, SHORT_TEXT) reporterProtection!: string;
}

export class CaseEntryDto {
  @IsIn(ENTRY_KINDS) kind!: EntryKind;
  @IsInstant() occurredAt!: string;
  @IsString() @Length(1, LONG_TEXT) text!: string;
}

export class CaseContributionDto {
  @ExactlyOneOf('alias', 'partyId') @IsUuid() contributionId!: string;
  @Optional() @IsUuid() alias?: string;
  @Optional() @IsUuid() partyId?: string;
  @Optional() @IsUuid() tipId?: string;
  @Optional() @IsUuid() associationUnitId?: string;
  @IsIn(contributionKinds) kind!: string;
}

export class CaseProposalDto {
  @IsIn(caseConclusions) conclusion!: CaseConclusion;
  @Optional() @IsIn(nonInstitutionGrounds) groundCode?: NonInstitutionGround;
  @IsString() @Length(1, LONG_TEXT) summary!: string;
  @IsInt() @Min(0) @Max(HIGHEST_COUNT) incidentCount!: number;
  @IsInt() @Min(0) @Max(HIGHEST_COUNT) suspectCount!: number;
  @IsArray()
  @ArrayMaxSize(MOST_CONTRIBUTIONS)
  @ArrayUnique(({ contributionId }: CaseContributionDto) => contributionId)
  @ValidateNested({ each: true })
  @Type(() => CaseContributionDto)
  contributions!: CaseContributionDto[];
}
