import { Type } from 'class-transformer';
import {
  IsArray,
  IsIn,
  IsInt,
  IsISO8601,
  IsNumber,
  IsOptional,
  IsString,
  IsUUID,
  Min,
  ValidateNested,
} from 'class-validator';

class ConsumerGroupView {
  @IsString()
  name!: string;

  @IsIn(['stopped', 'starting', 'running', 'rebalancing', 'retrying', 'crashed'])
  state!: string;

  /** Events it has yet to take, counted to 10,000; missing where that cannot be told now. */
  @IsOptional()
  @IsInt()
  @Min(0)
  lag?: number;
}

export class OperationsStateView {
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => ConsumerGroupView)
  groups!: ConsumerGroupView[];

  /** Events that wait for the relay. */
  @IsInt()
  @Min(0)
  outboxRows!: number;

  /** Age of the oldest of them, in seconds. */
  @IsNumber()
  outboxAgeSeconds!: number;

  /** Events that could not be taken, or wait behind one. */
  @IsInt()
  @Min(0)
  parked!: number;
}

export class BlockedKeyView {
  @IsString()
  group!: string;

  @IsString()
  topic!: string;

  @IsString()
  key!: string;
}

class ParkedEventView extends BlockedKeyView {
  @IsUUID()
  eventId!: string;

  @IsInt()
  eventSeq!: number;

  @IsString()
  type!: string;

  /** `queued`: it only waits for an earlier event of its key. */
  @IsIn(['poison', 'gap', 'diverged', 'queued'])
  reason!: string;

  /** Class, code and place of the last error. */
  @IsOptional()
  @IsString()
  fault?: string;

  @IsInt()
  attempts!: number;

  @IsISO8601()
  firstAt!: string;

  @IsISO8601()
  lastAt!: string;
}

export class ParkedListView {
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => ParkedEventView)
  items!: ParkedEventView[];
}

class AuditFaultView {
  /** Number of the seal, where the fault has one. */
  @IsOptional()
  @IsInt()
  seal?: number;

  @IsIn([
    'seal-missing',
    'link-broken',
    'hash-wrong',
    'root-wrong',
    'entry-missing',
    'entry-sealed-twice',
    'entry-unsealed',
    'head-not-found',
  ])
  fault!: string;
}

export class AuditVerdictView {
  /** Sealed entries. */
  @IsInt()
  entries!: number;

  @IsInt()
  seals!: number;

  /** Hash of the last seal, to be compared with what was kept outside. */
  @IsString()
  headHash!: string;

  /** None: the chain holds. */
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => AuditFaultView)
  faults!: AuditFaultView[];
}
