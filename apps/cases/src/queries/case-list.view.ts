import { Type } from 'class-transformer';
import {
  IsArray,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  ValidateNested,
} from 'class-validator';
import { CASE_STATES, CASE_TERMS } from '../domain/case';
import { CLOCK_CODES } from '../domain/clock-rule';

/** How a clock stands; `satisfied` and the like never show in a queue. */
export const CLOCK_STATUSES = ['on_time', 'due_soon', 'overdue'] as const;
export type ClockStatus = (typeof CLOCK_STATUSES)[number];

/** Lanes of the desk, by the clock that ends first. */
export const LANES = ['overdue', 'due_soon', 'on_time', 'no_clock'] as const;
export type Lane = (typeof LANES)[number];

export class CaseNextClockView {
  @IsUUID() clockId!: string;
  @IsIn(CLOCK_CODES) code!: string;
  @IsISO8601() dueAt!: string;
  @IsISO8601() legalEndAt!: string;
  @IsIn(CLOCK_STATUSES) status!: ClockStatus;
}

export class CaseListItemView {
  @IsUUID() caseId!: string;
  @IsInt() caseNumber!: number;
  @IsInt() caseYear!: number;
  @IsUUID() unitId!: string;
  @IsString() categoryCode!: string;
  @IsIn(CASE_STATES) state!: string;
  @IsIn(CASE_TERMS) term!: string;
  /** Status of the next clock; null when no clock runs. */
  @IsOptional() @IsIn(CLOCK_STATUSES) status!: ClockStatus | null;
  @IsOptional() @IsUUID() leadOfficerId!: string | null;
  @IsOptional() @ValidateNested() @Type(() => CaseNextClockView) nextClock!: CaseNextClockView | null;
}

/** Cases in reach of the caller, the one whose clock ends first at the top. */
export class CaseListView {
  @IsArray() @ValidateNested({ each: true }) @Type(() => CaseListItemView) items!: CaseListItemView[];
  @IsOptional() @IsString() nextCursor!: string | null;
}
