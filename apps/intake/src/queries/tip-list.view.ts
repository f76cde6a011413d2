import { Type } from 'class-transformer';
import { IsArray, IsIn, IsInt, IsString, ValidateNested } from 'class-validator';
import { IsInstant, IsUuid, Optional, tipStatuses, urgencies } from '@keng/contracts';

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

export class TipListItemView {
  @IsUuid() tipId!: string;
  /** Number in the register of `registerUnitId`: the caller's own where it has one. */
  @IsInt() registerNumber!: number;
  @IsInt() registerYear!: number;
  @IsUuid() registerUnitId!: string;
  @IsUuid() holderUnitId!: string;
  @IsIn(tipStatuses) status!: string;
  @Optional() @IsIn(urgencies) urgency!: string | null;
  @Optional() @IsString() categoryCode!: string | null;
  @IsString() channel!: string;
  @IsInstant() receivedAt!: string;
  @Optional() @ValidateNested() @Type(() => NextClockView) nextClock!: NextClockView | null;
}

export class TipListView {
  @IsArray() @ValidateNested({ each: true }) @Type(() => TipListItemView) items!: TipListItemView[];
  @Optional() @IsString() nextCursor!: string | null;
}
