import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsString,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { IsInstant, IsPlainDate, IsUuid, IsYear, Optional, tipStatuses } from '@keng/contracts';
import { LANES, type Lane } from '../queries/list-tips.query';
import { PageDto } from './page.dto';

const TEXT_MAX = 200;
const NARRATIVE_MAX = 20_000;
const NUMBER_MAX = 10_000_000;

/** `GET /api/intake/vocabulary`. */
export class VocabularyDto {
  @Optional() @IsPlainDate() asOf?: string;
}

/** `GET /api/intake/tips`. */
export class ListTipsDto extends PageDto {
  @Optional() @IsIn(LANES) lane?: Lane;
  @Optional() @IsUuid() unitId?: string;
  @Optional() @IsIn(tipStatuses) status?: string;
}

/** `POST /api/intake/tips/search`: free text goes in a body, never in an address (decisions 2.8). */
export class SearchTipsDto extends PageDto {
  @Optional() @IsString() @MaxLength(TEXT_MAX) text?: string;
  @Optional() @IsInt() @Min(1) @Max(NUMBER_MAX) registerNumber?: number;
  @Optional() @IsYear() registerYear?: number;
  @Optional() @IsUuid() unitId?: string;
  @Optional()
  @IsArray()
  @ArrayMaxSize(tipStatuses.length)
  @ArrayUnique()
  @IsIn(tipStatuses, { each: true })
  statuses?: string[];
  /** Days in Viet Nam, both inclusive. */
  @Optional() @IsPlainDate() receivedFrom?: string;
  @Optional() @IsPlainDate() receivedTo?: string;
}

/** `POST /api/intake/tips/possible-duplicates`. */
export class PossibleDuplicatesDto {
  @IsString() @MaxLength(NARRATIVE_MAX) narrative!: string;
  @Optional() @IsUuid() communeUnitId?: string;
  @Optional() @IsInstant() occurredAt?: string;
}
