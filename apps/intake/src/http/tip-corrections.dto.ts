import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsDefined,
  IsIn,
  IsNotEmpty,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { IsCode, IsInstant, IsUuid, Optional } from '@keng/contracts';
import { CORRECTION_FIELDS, type CorrectedValue, type CorrectionField } from '../domain/correct-tip';
import { InvalidField } from '../domain/invalid-field';
import { FactDto, FACTS_MAX, NARRATIVE_MAX, OccurredDto, PLACE_MAX, toOccurrence } from './register-tip.dto';
import { toInstant } from './to-instant';

const NOTE_MAX = 1_000;

/** The members of the field that is corrected, and no others. Left out, `occurred`, `commune` and `place_text` are emptied. */
export class CorrectionValueDto {
  @Optional() @IsCode() channel?: string;
  @Optional() @IsInstant() receivedAt?: string;
  /** Goes with `receivedAt` where that lies more than 24 hours before the registration. */
  @Optional() @IsCode() lateReason?: string;
  @Optional() @IsDefined() @ValidateNested() @Type(() => OccurredDto) occurred?: OccurredDto;
  @Optional() @IsUuid() communeUnitId?: string;
  @Optional() @IsString() @IsNotEmpty() @MaxLength(PLACE_MAX) placeText?: string;
  /** All facts as they should stand. */
  @Optional()
  @IsArray()
  @ArrayMaxSize(FACTS_MAX)
  @ValidateNested({ each: true })
  @Type(() => FactDto)
  facts?: FactDto[];
  /** Added to the story; the story itself stays as it is. */
  @Optional() @IsString() @MaxLength(NARRATIVE_MAX) narrative?: string;
}

/** `POST /api/intake/tips/{tipId}/corrections`. */
export class CorrectTipDto {
  @IsIn(CORRECTION_FIELDS) field!: CorrectionField;
  @IsDefined() @ValidateNested() @Type(() => CorrectionValueDto) value!: CorrectionValueDto;
  @IsCode() reasonCode!: string;
  /** For the readers of the narrative; sealed with it. */
  @Optional() @IsString() @IsNotEmpty() @MaxLength(NOTE_MAX) note?: string;
}

const MEMBERS: Readonly<Record<CorrectionField, readonly (keyof CorrectionValueDto)[]>> = {
  channel: ['channel'],
  received_at: ['receivedAt', 'lateReason'],
  occurred: ['occurred'],
  commune: ['communeUnitId'],
  place_text: ['placeText'],
  facts: ['facts'],
  narrative: ['narrative'],
};

/** @throws InvalidField when a member is missing or belongs to another field */
export function toCorrectedValue({ field, value }: CorrectTipDto): CorrectedValue {
  for (const [name, member] of Object.entries(value)) {
    if (member !== undefined && !MEMBERS[field].some((own) => own === name)) {
      throw new InvalidField(`value.${name}`, 'not_wanted');
    }
  }
  switch (field) {
    case 'channel':
      return { field, channel: given(value.channel, 'channel') };
    case 'received_at':
      return {
        field,
        receivedAt: toInstant(given(value.receivedAt, 'receivedAt')),
        lateReason: value.lateReason ?? null,
      };
    case 'occurred':
      return { field, occurred: value.occurred ? toOccurrence(value.occurred) : null };
    case 'commune':
      return { field, communeUnitId: value.communeUnitId ?? null };
    case 'place_text':
      return { field, placeText: value.placeText ?? null };
    case 'facts':
      return {
        field,
        facts: given(value.facts, 'facts').map((fact) => ({ kind: fact.kind, value: fact.value })),
      };
    case 'narrative':
      return { field, addition: given(value.narrative, 'narrative') };
  }
}

function given<T>(member: T | undefined, name: keyof CorrectionValueDto): T {
  if (member === undefined) throw new InvalidField(`value.${name}`, 'required');
  return member;
}
