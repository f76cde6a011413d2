import { IsBoolean, IsIn, IsInt, IsString } from 'class-validator';
import { IsInstant, Optional } from '@keng/contracts';
import { NEXT_STEPS, PUBLIC_STATUSES } from '../domain/public-status';

/** A receipt code, shown once (row 15). */
export class ReceiptCodeView {
  @IsString({ each: true }) words!: string[];
  /** Places, from 1, whose words the caller reads back. */
  @IsInt({ each: true }) readBack!: number[];
}

/** What became of the tip (row 23). */
export class ReceiptStatusView {
  @IsIn(PUBLIC_STATUSES) publicStatus!: string;
  @IsInstant() since!: string;
  @Optional() @IsIn(NEXT_STEPS) nextStep!: string | null;
  /** By when the law wants the next step. */
  @Optional() @IsInstant() nextStepBy!: string | null;
  /** An award was granted to this reporter. */
  @IsBoolean() awarded!: boolean;
  /** Fills the answer up to the size that all answers of this route have. */
  @Optional() @IsString() padding?: string;
}
