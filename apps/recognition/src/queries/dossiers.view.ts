import { Type } from 'class-transformer';
import { IsArray, IsIn, IsInt, IsOptional, IsString, ValidateNested } from 'class-validator';
import {
  appraisalOutcomes,
  dossierStatuses,
  IsCode,
  IsDocumentNumber,
  IsInstant,
  IsPlainDate,
  IsUuid,
  IsUuidList,
  partyKinds,
  type AppraisalOutcome,
  type PartyKind,
} from '@keng/contracts';
import {
  dossierSteps,
  type DossierStatus,
  type DossierStep,
  type NominationOutcome,
} from '../domain/dossier';
import { AwardView } from './awards.view';
import { HonoureeView, MeritView } from './merits.view';

export class NominationView {
  @IsUuid() nominationId!: string;
  @ValidateNested() @Type(() => HonoureeView) honouree!: HonoureeView;
  /** Name of a party of the register; always null for an alias. */
  @IsOptional() @IsString() partyName!: string | null;
  @IsIn(partyKinds) partyKind!: PartyKind;
  @IsCode() awardFormCode!: string;
  @IsUuidList() meritIds!: string[];
  @IsString() citation!: string;
  /** Officers who must not vote on it. */
  @IsUuidList() recusedOfficerIds!: string[];
  @IsIn(['pending', 'eligible', 'ineligible', 'passed', 'failed']) outcome!: NominationOutcome;
}

export class IneligibleView {
  @IsUuid() nominationId!: string;
  @IsCode() reasonCode!: string;
}

export class AppraisalView {
  @IsIn(appraisalOutcomes) outcome!: AppraisalOutcome;
  @IsOptional() @IsCode() reasonCode!: string | null;
  @IsUuid() appraisedBy!: string;
  @IsInstant() appraisedAt!: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => IneligibleView) ineligible!: IneligibleView[];
}

export class VotesView {
  @IsUuid() nominationId!: string;
  @IsInt() votesFor!: number;
  @IsInt() votesAgainst!: number;
  @IsInt() abstained!: number;
  @IsInt() writtenVotes!: number;
  @IsUuidList() recusedOfficerIds!: string[];
}

export class CouncilResultView {
  @IsPlainDate() heldOn!: string;
  @IsDocumentNumber() minutesNumber!: string;
  @IsInt() memberCount!: number;
  @IsUuidList() presentOfficerIds!: string[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => VotesView) results!: VotesView[];
}

export class DecisionView {
  @IsUuid() decisionId!: string;
  @IsDocumentNumber() decisionNumber!: string;
  @IsPlainDate() signedOn!: string;
  @IsUuid() signedByOfficerId!: string;
  @IsString() signerName!: string;
}

/** A dossier with everything that has happened to it. */
export class DossierView {
  @IsUuid() dossierId!: string;
  @IsInt() version!: number;
  @IsUuid() unitId!: string;
  @IsUuid() issuerUnitId!: string;
  @IsString() title!: string;
  @IsString() occasion!: string;
  @IsPlainDate() periodFrom!: string;
  @IsPlainDate() periodTo!: string;
  @IsPlainDate() receivedOn!: string;
  @IsCode() lawVersion!: string;
  @IsIn(dossierStatuses) status!: DossierStatus;
  @IsUuid() createdBy!: string;
  /** Who last put the content right, and when; null where it stands as it was created. */
  @IsOptional() @IsUuid() revisedBy!: string | null;
  @IsOptional() @IsInstant() revisedAt!: string | null;
  @IsOptional() @IsUuid() submittedBy!: string | null;
  @IsOptional() @IsInstant() submittedAt!: string | null;
  @IsArray() @ValidateNested({ each: true }) @Type(() => NominationView) nominations!: NominationView[];
  /** What the nominations rest on, for everybody who reads the dossier. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => MeritView) merits!: MeritView[];
  @IsOptional() @ValidateNested() @Type(() => AppraisalView) appraisal!: AppraisalView | null;
  @IsOptional() @ValidateNested() @Type(() => CouncilResultView) councilResult!: CouncilResultView | null;
  @IsOptional() @ValidateNested() @Type(() => DecisionView) decision!: DecisionView | null;
  @IsArray() @ValidateNested({ each: true }) @Type(() => AwardView) awards!: AwardView[];
}

export class DossierListItemView {
  @IsUuid() dossierId!: string;
  @IsInt() version!: number;
  @IsString() title!: string;
  @IsString() occasion!: string;
  @IsIn(dossierStatuses) status!: DossierStatus;
  /** The act it waits for; null when it has come to its end. */
  @IsOptional() @IsIn(dossierSteps) nextStep!: DossierStep | null;
  @IsInt() nominationCount!: number;
  @IsPlainDate() receivedOn!: string;
  @IsUuid() unitId!: string;
  @IsUuid() issuerUnitId!: string;
  /** Full name of the issuer on the day of receipt. */
  @IsString() issuerName!: string;
}

export class DossierListView {
  @IsArray() @ValidateNested({ each: true }) @Type(() => DossierListItemView) items!: DossierListItemView[];
  @IsOptional() @IsString() nextCursor!: string | null;
}
