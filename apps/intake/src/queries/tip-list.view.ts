import { Type } from 'class-transformer';
import { IsArray, IsIn, IsInt, IsString, ValidateNested } from 'class-validator';
import { IsInstant, IsUuid, Optional, tipKinds, tipStatuses, urgencies } from '@keng/contracts';
import { LANES, type Lane } from '../domain/lane';

/** How a clock stands now. */
export const CLOCK_STATES = ['on_time', 'due_soon', 'overdue', 'satisfied'] as const;

export class NextClockView {
  @IsString() clockCode!: string;
  /** Raw end; drives the queue. */
  @IsInstant() dueAt!: string;
  /** End after rolling over days off. */
  @IsInstant() legalEndAt!: string;
  @IsIn(CLOCK_STATES) state!: string;
}

/** A clock that runs, with the instrument it rests on. */
export class QueueClockView extends NextClockView {
  @IsString() basis!: string;
}

export class TipListItemView {
  @IsUuid() tipId!: string;
  /** What a decision from the list answers to (`If-Match`). */
  @IsInt() version!: number;
  /** Number in the register of `registerUnitId`: the caller's own where it has one. */
  @IsInt() registerNumber!: number;
  @IsInt() registerYear!: number;
  @IsUuid() registerUnitId!: string;
  @IsUuid() holderUnitId!: string;
  @IsIn(tipStatuses) status!: string;
  @Optional() @IsIn(urgencies) urgency!: string | null;
  @Optional() @IsIn(tipKinds) kind!: string | null;
  @Optional() @IsString() categoryCode!: string | null;
  @IsString() channel!: string;
  @IsInstant() receivedAt!: string;
  @IsUuid() registeredBy!: string;
  @Optional() @IsUuid() communeUnitId!: string | null;
  /** Where the tip stands for the caller's desks. */
  @IsIn(LANES) lane!: Lane;
  @Optional() @ValidateNested() @Type(() => NextClockView) nextClock!: NextClockView | null;
  /** All clocks that run, the one that ends first at the top. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => QueueClockView) clocks!: QueueClockView[];
  /** The first 120 characters of the shared narrative; absent until one was confirmed, and when it was destroyed. */
  @Optional() @IsString() sharedNarrative?: string;
}

export class TipListView {
  @IsArray() @ValidateNested({ each: true }) @Type(() => TipListItemView) items!: TipListItemView[];
  @Optional() @IsString() nextCursor!: string | null;
}

/** How many tips stand in each lane of the caller's desks; what is done is not counted. */
export class LaneCountsView {
  @IsInt() breached!: number;
  @IsInt() dueSoon!: number;
  @IsInt() today!: number;
  @IsInt() later!: number;
  @IsInt() waiting!: number;
  @IsInt() incoming!: number;
}
