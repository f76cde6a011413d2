import { Transform } from 'class-transformer';
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
import {
  IsCode,
  IsInstant,
  IsPlainDate,
  IsUuid,
  IsYear,
  Optional,
  tipKinds,
  tipStatuses,
  type TipKind,
} from '@keng/contracts';
import { LANES, type Lane } from '../domain/lane';
import { QUEUE_ORDERS, TIP_STEPS, type QueueOrder, type TipStep } from '../queries/queue-sql';
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
  /** The act that the tip waits for at the caller's desk. */
  @Optional() @IsIn(TIP_STEPS) waitsFor?: TipStep;
  @Optional() @IsUuid() unitId?: string;
  /** One status or several, separated by commas. */
  @Optional()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : value))
  @IsArray()
  @ArrayMaxSize(tipStatuses.length)
  @ArrayUnique()
  @IsIn(tipStatuses, { each: true })
  status?: string[];
  @Optional() @IsCode() channel?: string;
  @Optional() @IsIn(tipKinds) kind?: TipKind;
  @Optional() @IsCode() categoryCode?: string;
  /** Days in Viet Nam, both inclusive. */
  @Optional() @IsPlainDate() receivedFrom?: string;
  @Optional() @IsPlainDate() receivedTo?: string;
  /** Who registered the tip. */
  @Optional() @IsUuid() officerId?: string;
  /** Who holds the tip now. */
  @Optional() @IsUuid() holderUnitId?: string;
  /** By the clock that ends first, or what came in last. */
  @IsIn(QUEUE_ORDERS) sort: QueueOrder = 'clock';
}

/** `GET /api/intake/tips/lanes`. */
export class CountLanesDto {
  @Optional() @IsUuid() unitId?: string;
}

/** `GET /api/intake/figures`: days in Viet Nam, both inclusive; one alone stands for both, none for today. */
export class TipFiguresDto {
  @Optional() @IsUuid() unitId?: string;
  @Optional() @IsPlainDate() from?: string;
  @Optional() @IsPlainDate() to?: string;
}

/** `GET /api/intake/tips/{tipId}/joinable-cases`: all, or the one of that number. */
export class FindJoinableCasesDto {
  @Optional() @IsInt() @Min(1) @Max(NUMBER_MAX) caseNumber?: number;
  @Optional() @IsYear() caseYear?: number;
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
