import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsInstant, IsUuid, Optional } from '@keng/contracts';
import {
  pageOrders,
  printFailures,
  printStates,
  type PageOrder,
  type PrintFailure,
  type PrintState,
} from '../domain/print-job';

/** How far a pre-printed blank may lie from where it should. */
const OFFSET_MAX_MM = 20;

/** `POST …/prints`. */
export class OrderPrintDto {
  /** To the right, in millimetres with at most one decimal. */
  @IsNumber({ maxDecimalPlaces: 1 }) @Min(-OFFSET_MAX_MM) @Max(OFFSET_MAX_MM) offsetXMm!: number;
  /** Downwards. */
  @IsNumber({ maxDecimalPlaces: 1 }) @Min(-OFFSET_MAX_MM) @Max(OFFSET_MAX_MM) offsetYMm!: number;
  /** `register` without it. */
  @Optional() @IsIn(pageOrders) order?: PageOrder;
  /** Print although awards of the decision are revoked; they are left out. */
  @Optional() @IsBoolean() withoutRevoked?: boolean;
}

export class PrintOrderedView {
  @IsUuid() printId!: string;
}

/** Why an order has no file, and what to do. */
export class PrintFailureView {
  @IsIn(printFailures) code!: PrintFailure;
  /** In Vietnamese. */
  @IsString() remedy!: string;
}

/** An order to print, and how far it is. */
export class PrintView {
  @IsUuid() printId!: string;
  @IsUuid() decisionId!: string;
  @IsIn(printStates) state!: PrintState;
  /** Pages that are set, of all. */
  @IsInt() done!: number;
  @IsInt() total!: number;
  @IsNumber() offsetXMm!: number;
  @IsNumber() offsetYMm!: number;
  @IsIn(pageOrders) order!: PageOrder;
  @IsOptional() @ValidateNested() @Type(() => PrintFailureView) failure!: PrintFailureView | null;
  /** Until when the file can be fetched. */
  @IsOptional() @IsInstant() fileUntil!: string | null;
}

/** Orders for one decision that the caller may still want to see. */
export class DecisionPrintsView {
  /** The newest first: the open one, whoever gave it, and the caller's own with a file to fetch or a recent failure. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => PrintView) prints!: PrintView[];
}

export const FAILURE_REMEDIES: Readonly<Record<PrintFailure, string>> = {
  not_made:
    'Có giấy không dàn được trang. Hãy xem từng giấy trong quyết định, in riêng giấy bị lỗi để tìm, rồi in lại.',
  interrupted: 'Máy chủ dừng giữa chừng, chưa giấy nào được in. Hãy in lại.',
  award_revoked: 'Có khen thưởng vừa bị thu hồi. Hãy in lại không kèm khen thưởng đã thu hồi.',
};
