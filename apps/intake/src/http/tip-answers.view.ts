import { Type } from 'class-transformer';
import { IsArray, IsIn, IsInt, IsString, ValidateNested } from 'class-validator';
import { IsInstant, IsUuid, Optional, tipStatuses } from '@keng/contracts';
import type { TipClock } from '../domain/desk-clocks';
import type { SavedTip } from '../domain/tip.repository';

export class RunningClockView {
  @IsString() clockCode!: string;
  @IsInstant() dueAt!: string;
  @IsInstant() legalEndAt!: string;
}

export class RegistrationView {
  @IsUuid() tipId!: string;
  @IsInt() registerNumber!: number;
  @IsInt() registerYear!: number;
  @IsUuid() unitId!: string;
  @IsIn(tipStatuses) status!: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => RunningClockView) clocks!: RunningClockView[];
  @IsInt() version!: number;
}

export class ClassificationView {
  @IsIn(tipStatuses) status!: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => RunningClockView) clocks!: RunningClockView[];
  @IsInt() version!: number;
}

export class TransferRequestedView {
  @IsUuid() transferId!: string;
  @IsString() slipNumber!: string;
  @IsInstant() dueAt!: string;
  @IsIn(tipStatuses) status!: string;
  @IsInt() version!: number;
}

export class TransferAnswerView {
  @IsUuid() tipId!: string;
  @IsIn(tipStatuses) status!: string;
  /** In the receiver's own register, when it took the tip. */
  @Optional() @IsInt() registerNumber!: number | null;
  @Optional() @IsInt() registerYear!: number | null;
  @IsInt() version!: number;
}

export class AcceptanceView {
  @IsUuid() caseId!: string;
  @IsIn(tipStatuses) status!: string;
  @IsInt() version!: number;
}

export class ClosureView {
  @IsIn(tipStatuses) status!: string;
  @IsInt() version!: number;
}

export class AssessmentView {
  @IsInstant() assessedAt!: string;
  @IsInt() version!: number;
}

export class CorrectedTipView {
  /** Counts the corrections of this tip, from 1. */
  @IsInt() correctionNo!: number;
  @IsIn(tipStatuses) status!: string;
  /** A corrected time of reception moves them. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => RunningClockView) clocks!: RunningClockView[];
  @IsInt() version!: number;
}

export function toRunningClocks(clocks: readonly TipClock[]): RunningClockView[] {
  return clocks
    .filter(({ satisfiedAt, supersededBy }) => satisfiedAt === null && supersededBy === null)
    .map(({ clockCode, dueAt, legalEndAt }) => ({
      clockCode,
      dueAt: dueAt.toString(),
      legalEndAt: legalEndAt.toString(),
    }));
}

/** What every answer to a change holds. */
export interface ChangedTip {
  readonly status: string;
  readonly version: number;
}

export function toStatus({ tip, version }: SavedTip): ChangedTip {
  return { status: tip.state.status, version };
}
