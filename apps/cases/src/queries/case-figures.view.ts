import { Type } from 'class-transformer';
import { IsArray, IsIn, IsInt, ValidateNested } from 'class-validator';
import { CASE_STATES } from '../domain/case';
import { CLOCK_CODES } from '../domain/clock-rule';
import { LANES, type Lane } from './case-list.view';

export class CasesOfLaneView {
  @IsIn(LANES) lane!: Lane;
  @IsInt() count!: number;
}

export class CasesOfStateView {
  @IsIn(CASE_STATES) state!: string;
  @IsInt() count!: number;
}

export class CasesOfClockView {
  @IsIn(CLOCK_CODES) clockCode!: string;
  @IsIn(LANES) lane!: Lane;
  @IsInt() count!: number;
}

/** Cases in reach of the caller as they stand now; each number is the length of a list. What is zero is left out. */
export class CaseFiguresView {
  @IsInt() total!: number;
  /** By the clock that ends first. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => CasesOfLaneView) lanes!: CasesOfLaneView[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => CasesOfStateView) states!: CasesOfStateView[];
  /** By each clock that runs, the earliest of its kind in a case; a case with three clocks stands here three times. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => CasesOfClockView) clocks!: CasesOfClockView[];
}

export const CASE_REASONS = ['overdue', 'due_soon', 'assignment', 'plan_approval', 'conclusion'] as const;
export type CaseReason = (typeof CASE_REASONS)[number];

export class WaitingCasesLineView {
  @IsIn(CASE_REASONS) reason!: CaseReason;
  @IsInt() count!: number;
}

/** What waits for the caller in the cases in reach. */
export class WaitingCasesView {
  /** How many cases there are; one may wait for several reasons. */
  @IsInt() total!: number;
  /** By reason; what is zero is left out. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => WaitingCasesLineView) items!: WaitingCasesLineView[];
}
