import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsNotEmpty,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import {
  identityStatuses,
  IsCode,
  IsInstant,
  IsUuid,
  IsUuidList,
  Optional,
  type IdentityStatus,
} from '@keng/contracts';
import { type TipForm } from '../domain/register-tip';
import {
  FACT_KINDS,
  PRECISIONS,
  type FactKind,
  type Occurrence,
  type Precision,
} from '../domain/tip-content';
import { toInstant } from './to-instant';

export const NARRATIVE_MAX = 20_000;
export const PLACE_MAX = 500;
const FACT_MAX = 500;
const ANSWER_MAX = 1_000;
export const FACTS_MAX = 50;
const ANSWERS_MAX = 40;
const REPORTERS_MAX = 20;
const RECUSED_MAX = 50;

export class OccurredDto {
  @IsInstant() from!: string;
  @Optional() @IsInstant() to?: string;
  @IsIn(PRECISIONS) precision!: Precision;
}

export class PlaceDto {
  @Optional() @IsUuid() communeUnitId?: string;
  /** Finer than the commune; sealed with the narrative. */
  @Optional() @IsString() @IsNotEmpty() @MaxLength(PLACE_MAX) text?: string;
}

export class FactDto {
  @IsIn(FACT_KINDS) kind!: FactKind;
  @IsString() @IsNotEmpty() @MaxLength(FACT_MAX) value!: string;
}

export class AnswerDto {
  @IsCode() questionCode!: string;
  @IsString() @IsNotEmpty() @MaxLength(ANSWER_MAX) answer!: string;
}

/** A reporter by the alias under which the browser sealed the identity in the vault; nothing of the identity. */
export class ReporterDto {
  @IsUuid() alias!: string;
  @IsIn(identityStatuses) identityStatus!: IdentityStatus;
  @Optional() @IsCode() refusalReason?: string;
  @IsBoolean() wantsAnonymity!: boolean;
  @IsBoolean() wantsFollowUp!: boolean;
  @IsBoolean() wantsRecognition!: boolean;
  @Optional() @IsUuid() associationUnitId?: string;
}

/** `POST /api/intake/tips`. */
export class RegisterTipDto {
  /** The desk's unit, for an operator of more than one. */
  @Optional() @IsUuid() unitId?: string;
  /** When the tip reached the desk; stamped when the form was opened. */
  @IsInstant() receivedAt!: string;
  @Optional() @IsCode() lateReason?: string;
  @IsCode() channel!: string;
  @Optional() @IsString() @MaxLength(NARRATIVE_MAX) narrative?: string;
  @Optional() @IsDefined() @ValidateNested() @Type(() => OccurredDto) occurred?: OccurredDto;
  @Optional() @IsDefined() @ValidateNested() @Type(() => PlaceDto) place?: PlaceDto;
  @Optional()
  @IsArray()
  @ArrayMaxSize(FACTS_MAX)
  @ValidateNested({ each: true })
  @Type(() => FactDto)
  facts?: FactDto[];
  @Optional()
  @IsArray()
  @ArrayMaxSize(ANSWERS_MAX)
  @ValidateNested({ each: true })
  @Type(() => AnswerDto)
  answers?: AnswerDto[];
  @IsArray()
  @ArrayMaxSize(REPORTERS_MAX)
  @ValidateNested({ each: true })
  @Type(() => ReporterDto)
  reporters!: ReporterDto[];
  /** Officers named in the tip; they will never see it. */
  @Optional()
  @IsUuidList(RECUSED_MAX)
  recusedOfficerIds?: string[];
  /** The officer's own draft of this form; its content is destroyed with the registration. */
  @Optional() @IsUuid() draftId?: string;
}

export function toForm(dto: RegisterTipDto): TipForm {
  const { occurred, place } = dto;
  return {
    receivedAt: toInstant(dto.receivedAt),
    lateReason: dto.lateReason ?? null,
    channel: dto.channel,
    content: {
      narrative: dto.narrative ?? '',
      placeText: place?.text ?? null,
      facts: (dto.facts ?? []).map(({ kind, value }) => ({ kind, value })),
      answers: (dto.answers ?? []).map(({ questionCode, answer }) => ({ questionCode, answer })),
    },
    occurred: occurred ? toOccurrence(occurred) : null,
    communeUnitId: place?.communeUnitId ?? null,
    reporters: dto.reporters.map((reporter) => ({
      alias: reporter.alias,
      identityStatus: reporter.identityStatus,
      wantsAnonymity: reporter.wantsAnonymity,
      wantsFollowUp: reporter.wantsFollowUp,
      wantsRecognition: reporter.wantsRecognition,
      refusalReason: reporter.refusalReason ?? null,
      associationUnitId: reporter.associationUnitId ?? null,
    })),
    recusedOfficerIds: dto.recusedOfficerIds ?? [],
    draftId: dto.draftId ?? null,
  };
}

export function toOccurrence({ from, to, precision }: OccurredDto): Occurrence {
  return { from: toInstant(from), to: to === undefined ? null : toInstant(to), precision };
}
