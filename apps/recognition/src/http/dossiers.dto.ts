import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  dossierStatuses,
  ExactlyOneOf,
  IsCode,
  IsPlainDate,
  IsUuid,
  IsUuidList,
  Optional,
  type DossierStatus,
} from '@keng/contracts';
import { DOSSIER_REASONS, type DossierReason } from '../queries/dossier-step-sql';
import { CURSOR_MAX, PAGE_DEFAULT, PAGE_MAX } from './page';

const LINE_MAX = 300;
/** A certificate holds no more at a size that can be read. */
const CITATION_MAX = 600;
const NOMINATIONS_MAX = 500;

export class NominationDto {
  @ExactlyOneOf('partyId', 'alias') @IsUuid() nominationId!: string;
  @Optional() @IsUuid() partyId?: string;
  @Optional() @IsUuid() alias?: string;
  @IsCode() awardFormCode!: string;
  @IsUuidList() meritIds!: string[];
  /** Achievement as the decision and the certificate print it. */
  @IsString() @MaxLength(CITATION_MAX) citation!: string;
}

/** `POST /api/recognition/dossiers` and `PUT …/{dossierId}`; what is missing is asked for at submission. */
export class WriteDossierDto {
  /** The proposing unit; needed only of an officer who is secretary in several. */
  @Optional() @IsUuid() unitId?: string;
  @IsString() @MaxLength(LINE_MAX) title!: string;
  @IsString() @MaxLength(LINE_MAX) occasion!: string;
  @IsPlainDate() periodFrom!: string;
  @IsPlainDate() periodTo!: string;
  @IsPlainDate() receivedOn!: string;
  @IsUuid() issuerUnitId!: string;
  @IsArray()
  @ArrayMaxSize(NOMINATIONS_MAX)
  @ValidateNested({ each: true })
  @Type(() => NominationDto)
  nominations!: NominationDto[];
}

/** Query of `GET /api/recognition/dossiers`. */
export class ListDossiersDto {
  @Optional() @IsIn(dossierStatuses) status?: DossierStatus;
  /** The next act, where it is the caller's. */
  @Optional() @IsIn(DOSSIER_REASONS) waitsFor?: DossierReason;
  @Optional() @IsUuid() unitId?: string;
  @Optional() @IsUuid() issuerUnitId?: string;
  @Optional() @IsPlainDate() receivedFrom?: string;
  @Optional() @IsPlainDate() receivedTo?: string;
  @Optional() @IsString() @MaxLength(CURSOR_MAX) cursor?: string;
  @IsInt() @Min(1) @Max(PAGE_MAX) limit: number = PAGE_DEFAULT;
}

export class DossierCreatedView {
  @IsUuid() dossierId!: string;
  @IsCode() lawVersion!: string;
  @IsIn(dossierStatuses) status!: DossierStatus;
  @IsInt() version!: number;
}
