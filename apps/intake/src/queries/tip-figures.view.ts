import { Type } from 'class-transformer';
import { IsArray, IsIn, IsInt, IsString, ValidateNested } from 'class-validator';
import { IsPlainDate, tipStatuses } from '@keng/contracts';

export class TipsOfDayView {
  /** Day of reception in Viet Nam. */
  @IsPlainDate() day!: string;
  @IsString() channel!: string;
  @IsInt() count!: number;
}

export class TipsOfStatusView {
  @IsIn(tipStatuses) status!: string;
  @IsInt() count!: number;
}

/** Tips of the caller's desks that were received in a period; each number is the length of a list of the queue. */
export class TipFiguresView {
  @IsPlainDate() from!: string;
  @IsPlainDate() to!: string;
  @IsInt() total!: number;
  /** By day and channel; what is zero is left out. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => TipsOfDayView) days!: TipsOfDayView[];
  /** By where they stand now. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => TipsOfStatusView) statuses!: TipsOfStatusView[];
}

export const TIP_REASONS = ['breached', 'due_soon', 'incoming', 'classification', 'decision'] as const;
export type TipReason = (typeof TIP_REASONS)[number];

export class WaitingTipsLineView {
  @IsIn(TIP_REASONS) reason!: TipReason;
  @IsInt() count!: number;
}

/** What waits for the caller at the own desks. */
export class WaitingTipsView {
  /** How many tips there are; one may wait for several reasons. */
  @IsInt() total!: number;
  /** By reason; what is zero is left out. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => WaitingTipsLineView) items!: WaitingTipsLineView[];
}
