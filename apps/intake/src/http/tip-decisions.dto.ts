import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  closureOutcomes,
  IsCode,
  IsInstant,
  IsUuid,
  Optional,
  tipKinds,
  transferOutcomes,
  urgencies,
  type ClosureOutcome,
  type TipKind,
  type TransferOutcome,
  type Urgency,
} from '@keng/contracts';
import { ENCLOSURE_KINDS } from '../domain/request-transfer';

const NARRATIVE_MAX = 20_000;
const REFUSALS_MAX = 20;
const QUANTITY_MAX = 9_999;

export class IdentityRefusalDto {
  @IsUuid() alias!: string;
  @IsCode() refusalReason!: string;
}

/** `POST /api/intake/tips/{tipId}/classification`. */
export class ClassifyTipDto {
  @IsIn(tipKinds) kind!: TipKind;
  @IsCode() categoryCode!: string;
  @IsIn(urgencies) urgency!: Urgency;
  /** What every later reader sees. */
  @Optional() @IsString() @MaxLength(NARRATIVE_MAX) sharedNarrative?: string;
  /** Reporters who had not been asked who they are, and refused now. */
  @IsArray()
  @ArrayMaxSize(REFUSALS_MAX)
  @ValidateNested({ each: true })
  @Type(() => IdentityRefusalDto)
  refusals: IdentityRefusalDto[] = [];
}

export class EnclosureDto {
  @IsIn(ENCLOSURE_KINDS) kind!: string;
  @IsInt() @Min(1) @Max(QUANTITY_MAX) quantity!: number;
}

/** `POST /api/intake/tips/{tipId}/transfers`. */
export class TransferTipDto {
  @IsUuid() toUnitId!: string;
  @IsCode() reasonCode!: string;
  /** When the unit found itself not competent. */
  @IsInstant() determinedAt!: string;
  @IsArray()
  @ArrayMaxSize(ENCLOSURE_KINDS.length)
  @ValidateNested({ each: true })
  @Type(() => EnclosureDto)
  enclosures!: EnclosureDto[];
}

/** `POST /api/intake/transfers/{transferId}/answer`. */
export class AnswerTransferDto {
  @IsIn(transferOutcomes) outcome!: TransferOutcome;
  @Optional() @IsCode() reasonCode?: string;
}

/** `POST /api/intake/tips/{tipId}/acceptance`. */
export class AcceptTipDto {
  @IsInstant() competentReceivedAt!: string;
  /** An open case of the same body that the tip joins. */
  @Optional() @IsUuid() caseId?: string;
}

/** `POST /api/intake/tips/{tipId}/closure`. */
export class CloseTipDto {
  @IsIn(closureOutcomes) outcome!: ClosureOutcome;
  @IsCode() reasonCode!: string;
  @Optional() @IsUuid() referredToUnitId?: string;
}

/** `POST /api/intake/tips/{tipId}/assessment`. */
export class AssessTipDto {
  @IsBoolean() valuable!: boolean;
  @IsCode() reasonCode!: string;
}
